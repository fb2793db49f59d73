import { z } from 'zod';
import { DUE_STATES } from '../domain/arrangements/arrangement.ts';
import { DAY_KINDS } from '../domain/schools/day-kind.ts';
import { dateOn, momentAt, personRef, sessionSummary } from './parts.ts';

const noSchool = z.enum(['weekend', 'half term', 'closure', 'holiday']);

/** GET /api/term?on=2026-11-23 — the sessions of one's own supervision over a term, school by school. */
export const termView = z.object({
  today: dateOn,
  schools: z.array(
    z.object({
      school: z.object({ key: z.string(), name: z.string() }),
      /** null = the school has no term dates. */
      term: z.object({ name: z.string(), startOn: dateOn, endOn: dateOn }).nullable(),
      weeks: z.array(z.object({ mondayOn: dateOn, days: z.array(z.object({ on: dateOn, kind: z.enum(DAY_KINDS) })) })),
      rows: z.array(
        z.object({
          arrangement: z.string(),
          mine: z.enum(['supervisor', 'supervisee', 'cover']),
          supervisors: z.array(personRef),
          supervisees: z.array(personRef),
          dueState: z.enum(DUE_STATES),
          dueOn: dateOn.nullable(),
          mayBook: z.boolean(),
          sessions: z.array(
            z.object({
              session: sessionSummary,
              /** The Monday of its week. */
              weekOn: dateOn,
              /** Why there is no school on its day, while it is still to come; null = there is. */
              noSchool: noSchool.nullable(),
              mayMove: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** A day in the term before and in the one after; null = there is none. */
  earlierOn: dateOn.nullable(),
  laterOn: dateOn.nullable(),
});
export type TermView = z.infer<typeof termView>;

/** GET /api/schools/:key/affected — bookings on days without school, for whoever keeps the term dates. */
export const affected = z.object({
  sessions: z.array(
    z.object({
      session: sessionSummary,
      why: noSchool,
      supervisors: z.array(personRef),
      supervisees: z.array(personRef),
      dueOn: dateOn.nullable(),
    }),
  ),
});
export type Affected = z.infer<typeof affected>;

/** GET /api/bank-holidays — in England, from last year to three years ahead. */
export const bankHolidays = z.object({ holidays: z.array(z.object({ on: dateOn, name: z.string() })) });
export type BankHolidays = z.infer<typeof bankHolidays>;

/** POST /api/schools/:key/affected/:session — moves a booking that the term dates have left on a day without school. */
export const moveAffected = z.strictObject({ startsAt: momentAt });
export type MoveAffected = z.input<typeof moveAffected>;

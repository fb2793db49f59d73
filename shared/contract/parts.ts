import { z } from 'zod';
import { DUE_STATES } from '../domain/arrangements/arrangement.ts';
import { ERROR_CODES } from '../domain/result.ts';
import { REASONS, SESSION_STATUSES } from '../domain/sessions/session.ts';

/** A calendar date, `2026-11-23`. */
export const dateOn = z.iso.date();
/** An instant, `2026-11-23T15:30:00Z`. */
export const momentAt = z.iso.datetime();
/** A key made by the client for a create, so that a retry is not a second thing (D7). */
export const newKey = z.string().regex(/^[a-z0-9-]{8,64}$/);

export const errorBody = z.object({ code: z.enum(ERROR_CODES), message: z.string(), field: z.string().optional() });

export const personRef = z.object({ id: z.string(), name: z.string(), jobTitle: z.string() });
export const contact = z.object({ label: z.string(), name: z.string(), how: z.string() });

export const answerValue = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
export const answers = z.record(z.string(), answerValue);

export const fieldRefusal = z.object({ field: z.string(), message: z.string() });

/** A thing that is not as the policy wants it. Shown, never blocking (design D10). */
export const flag = z.object({ text: z.string(), rule: z.string().nullable() });

export const sessionSummary = z.object({
  key: z.string(),
  arrangement: z.string(),
  startsAt: momentAt,
  endsAt: momentAt,
  status: z.enum(SESSION_STATUSES),
  formality: z.enum(['formal', 'ad hoc']),
  venue: z.string(),
  proposedBy: z.string(),
  acceptedBy: z.array(z.string()),
  recordState: z.enum(['none', 'draft', 'shared', 'awaiting signatures', 'signed', 'signed on paper']),
  reason: z.enum(REASONS).nullable(),
  /** Called off only: by whom, and how long beforehand in words ("2 days before"); null = nobody kept when. */
  calledOff: z.object({ by: z.string(), notice: z.string().nullable() }).optional(),
});

export const arrangementSummary = z.object({
  key: z.string(),
  school: z.object({ key: z.string(), name: z.string() }),
  policy: z.string(),
  kind: z.enum(['one-to-one', 'group', 'clinical', 'external']),
  /** What the person asking is in it. */
  mine: z.enum(['supervisor', 'supervisee', 'cover', 'line manager', 'commissioner', 'none']),
  supervisors: z.array(personRef),
  supervisees: z.array(personRef),
  dueState: z.enum(DUE_STATES),
  nextDueOn: dateOn.nullable(),
  lastHeldOn: dateOn.nullable(),
  nextSession: sessionSummary.nullable(),
  /** When the next session starts; also where `nextSession` is left out (the register). */
  nextBookedAt: momentAt.nullable().optional(),
  contractState: z.enum(['ok', 'missing', 'due soon', 'overdue']),
  contractReviewOn: dateOn.nullable(),
  contractReviewState: z.enum(['ok', 'due soon', 'overdue']).nullable(),
  /** How many names the contract still waits for; left out = none. */
  contractAwaits: z.number().optional(),
  openActions: z.number(),
  overdueActions: z.number(),
  recordsUnsigned: z.number(),
  /** How many children with a clock of their own are followed, never which; left out = none. */
  children: z.object({ followed: z.number(), dueSoon: z.number(), overdue: z.number() }).optional(),
  /** Two sessions missed in a row and the manager neither told nor the message declined, since when; left out = none. */
  missedTwiceSinceOn: dateOn.optional(),
  /** Sessions called off or missed by the supervisor since the last one held; left out = none. */
  supervisorCancellations: z.number().optional(),
  /** Its last day; left out = it runs. */
  endedOn: dateOn.optional(),
});

export type PersonRef = z.infer<typeof personRef>;
export type Contact = z.infer<typeof contact>;
export type Flag = z.infer<typeof flag>;
export type ErrorBody = z.infer<typeof errorBody>;
export type SessionSummary = z.infer<typeof sessionSummary>;
export type ArrangementSummary = z.infer<typeof arrangementSummary>;

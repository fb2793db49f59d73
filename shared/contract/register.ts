import { z } from 'zod';
import { DUE_STATES } from '../domain/arrangements/arrangement.ts';
import { REASONS } from '../domain/sessions/session.ts';
import { arrangementSummary, contact, dateOn, flag, momentAt, newKey, personRef, sessionSummary } from './parts.ts';

/** GET /api/arrangements/:key — dates and states for everybody who may see that it happens; no content. */
export const arrangementPage = z.object({
  arrangement: arrangementSummary,
  durationMinutes: z.number(),
  venue: z.string(),
  words: z.object({
    supervisee: z.string(),
    supervisor: z.string(),
    record: z.string(),
    contract: z.string(),
    caseSystem: z.string(),
  }),
  clocks: z.array(
    z.object({
      id: z.string(),
      supervisee: z.string(),
      dueOn: dateOn.nullable(),
      state: z.enum(DUE_STATES),
      rule: z.string().nullable(),
    }),
  ),
  sessions: z.array(sessionSummary),
  contacts: z.array(contact),
  flags: z.array(flag),
  /** What the policy tells people in this kind of supervision: who else reads it, where confidentiality ends. */
  notices: z.array(flag).optional(),
  may: z.object({ book: z.boolean(), readContent: z.boolean(), snooze: z.boolean(), raiseConcern: z.boolean() }),
});
export type ArrangementPage = z.infer<typeof arrangementPage>;

/** GET /api/arrangements/:key/openings — who has opened what through the app, for the parties. */
export const openings = z.object({
  openings: z.array(z.object({ at: momentAt, by: z.string(), event: z.string(), about: z.string() })),
  /** Plain words about what IT administrators and legal search can still reach. */
  notice: z.string(),
});
export type Openings = z.infer<typeof openings>;

/** POST /api/arrangements/:key/snooze */
export const snooze = z.strictObject({ untilOn: dateOn, reason: z.enum(REASONS) });
export type Snooze = z.input<typeof snooze>;
/** The answer: quiet until then. */
export const snoozed = z.object({ untilOn: dateOn });
export type Snoozed = z.infer<typeof snoozed>;

/** POST /api/arrangements/:key/concerns */
export const raiseConcern = z.strictObject({
  key: newKey,
  kind: z.enum(['dispute', 'entitlement', 'urgent request']),
  text: z.string().min(1, 'Say what is wrong.').max(8000),
});
export type RaiseConcern = z.input<typeof raiseConcern>;
/** GET /api/arrangements/:key/concerns, and the answer to raising one. */
export const concernList = z.object({
  /** The policy's route: who is asked at each step. */
  route: z.array(z.object({ addressee: z.string(), needsAgreementOfBoth: z.boolean(), rule: z.string() })),
  concerns: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      raisedBy: personRef,
      raisedAt: momentAt,
      addressee: personRef,
      stage: z.number(),
      text: z.string(),
      otherPartyAgrees: z.boolean().nullable(),
      isClosed: z.boolean(),
    }),
  ),
});
export type ConcernList = z.infer<typeof concernList>;

/** GET /api/register?school= — for trust leads and school leads: that it happened, never what was said. */
export const register = z.object({
  today: dateOn,
  schools: z.array(z.object({ key: z.string(), name: z.string(), policy: z.string() })),
  arrangements: z.array(arrangementSummary),
});
export type RegisterView = z.infer<typeof register>;

const term = z.strictObject({
  name: z.string().min(1, 'Give the term a name.').max(60),
  startOn: dateOn,
  endOn: dateOn,
  halfTermStartOn: dateOn.nullable(),
  halfTermEndOn: dateOn.nullable(),
});
/** GET and PUT /api/schools/:key/calendar; PUT is answered with what now stands. */
export const schoolCalendar = z.strictObject({
  version: z.string(),
  terms: z.array(term),
  closures: z.array(dateOn),
});
export type SchoolCalendarView = z.infer<typeof schoolCalendar>;

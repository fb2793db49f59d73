import { z } from 'zod';
import { DUE_STATES } from '../domain/arrangements/arrangement.ts';
import { CONCERN_KINDS, CONCERN_STEPS, DATED_STEPS } from '../domain/concerns/concern.ts';
import { INSPECTION_REASONS, INSPECTION_SCOPES, PUT_OFF_REASONS } from '../domain/inspections/inspection.ts';
import { UNREACHED } from '../domain/reminders/reminder.ts';
import { NOT_TOLD_REASONS, REASONS } from '../domain/sessions/session.ts';
import { arrangementSummary, contact, dateOn, flag, momentAt, newKey, personRef, sessionSummary } from './parts.ts';

/** GET /api/arrangements/:key — dates and states for everybody who may see that it happens; no content. */
export const arrangementPage = z.object({
  arrangement: arrangementSummary,
  durationMinutes: z.number(),
  /** Since when they work together, and how often the supervisor changed before that. */
  together: z.object({ sinceOn: dateOn, changes: z.number() }).optional(),
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
  /** What happens if something stays undone: when, who is told, what they see; before it happens. Left out = nothing ahead, or withheld. */
  ahead: z.array(flag).optional(),
  /** Two sessions missed in a row by a supervisee, where the policy minds; left out = none. */
  missedTwice: z
    .array(
      z.object({
        supervisee: personRef,
        session: z.string(),
        days: z.array(dateOn),
        state: z.enum(['draft', 'sent', 'declined']),
        /** The message as it goes out, and to whom: the manager first, the supervisee in copy. For whoever sends it; else empty. */
        words: z.string(),
        to: z.array(
          z.object({ name: z.string(), state: z.enum(['not yet', 'sent', 'not reached']), at: momentAt.nullable() }),
        ),
        answeredBy: z.string().nullable(),
        answeredAt: momentAt.nullable(),
        reason: z.enum(NOT_TOLD_REASONS).nullable(),
        mayAnswer: z.boolean(),
        rule: z.string(),
      }),
    )
    .optional(),
  may: z.object({
    book: z.boolean(),
    readContent: z.boolean(),
    snooze: z.boolean(),
    raiseConcern: z.boolean(),
    recordAdHoc: z.boolean().optional(),
    changePeople: z.boolean().optional(),
    /** Whether they may ask to read what was written here, being no party; left out = no. */
    askToRead: z.boolean().optional(),
    /** Withhold from a party what happens next: leads with no part in it. */
    withhold: z.boolean().optional(),
  }),
});
export type ArrangementPage = z.infer<typeof arrangementPage>;

/** POST /api/arrangements/:key/missed-twice — the message about two sessions missed in a row: sent, or declined with a reason; answered with the page. */
export const answerMissedTwice = z.strictObject({
  supervisee: z.string().min(1),
  /** The second of the two sessions. */
  session: z.string().min(1),
  answer: z.enum(['send', 'decline']),
  reason: z.enum(NOT_TOLD_REASONS).nullable().default(null),
});
export type AnswerMissedTwice = z.input<typeof answerMissedTwice>;

/** POST /api/arrangements/:key/members — one person joins or leaves a group on a day; answered with the page as it stands. */
export const changeMembers = z.strictObject({
  person: z.string().min(1),
  change: z.enum(['joins', 'leaves']),
  on: dateOn,
});
export type ChangeMembers = z.input<typeof changeMembers>;

/** POST /api/arrangements/:key/cover — both days inclusive; no last day = until further notice. */
export const arrangeCover = z.strictObject({
  person: z.string().min(1),
  fromOn: dateOn,
  toOn: dateOn.nullable().default(null),
});
export type ArrangeCover = z.input<typeof arrangeCover>;
/** POST /api/arrangements/:key/cover/end */
export const endCover = z.strictObject({ person: z.string().min(1), toOn: dateOn });
export type EndCover = z.input<typeof endCover>;

/** POST /api/arrangements/:key/handover — another supervisor, another line manager, or both, from a day on. */
export const handOver = z.strictObject({
  supervisors: z.array(z.string().min(1)).min(1).max(2).optional(),
  /** null = nobody; left out = as it stands. */
  lineManager: z.string().min(1).nullable().optional(),
  fromOn: dateOn,
  /** What the newcomer gets besides; old records never. */
  contract: z.boolean().default(true),
  actions: z.boolean().default(true),
});
export type HandOver = z.input<typeof handOver>;
/** The arrangement that runs from then on, and what was copied into it. */
export const handedOver = z.object({
  arrangement: z.string(),
  actions: z.number(),
  contract: z.boolean(),
  /** How many children are followed there from then on. */
  children: z.number(),
});
export type HandedOver = z.infer<typeof handedOver>;

/** GET /api/arrangements/:key/people — who is in it and who could be named, for whoever may change the people. */
export const arrangementPeople = z.object({
  isGroup: z.boolean(),
  today: dateOn,
  members: z.array(personRef),
  cover: z.array(z.object({ person: personRef, fromOn: dateOn, toOn: dateOn.nullable() })),
  /** Staff of the school and of the trust who are not in it and not the person asking. */
  others: z.array(personRef),
  /** Who supervises now: one of two who share the work may stay when the other hands over. */
  supervisors: z.array(personRef),
  /** The rule by which a handover is arranged between everybody concerned; null where the policy is silent. */
  handoverHelp: z.string().nullable(),
});
export type ArrangementPeople = z.infer<typeof arrangementPeople>;

/** GET /api/arrangements/:key/openings — who has opened what through the app, for the parties. */
export const openings = z.object({
  openings: z.array(
    z.object({
      at: momentAt,
      by: z.string(),
      event: z.string(),
      /** A key. */
      about: z.string(),
      /** The same in words. */
      what: z.string(),
    }),
  ),
  /** Who may or might read by inspection, latest first, as far as the parties may know; left out = nobody. */
  readings: z
    .array(
      z.object({
        key: z.string(),
        reader: z.string(),
        allowedBy: z.string(),
        reason: z.enum(INSPECTION_REASONS),
        scope: z.enum(INSPECTION_SCOPES),
        fromOn: dateOn,
        untilOn: dateOn,
        isRunning: z.boolean(),
        /** Why telling them had to wait; null = they were told at once. */
        putOff: z.enum(PUT_OFF_REASONS).nullable(),
      }),
    )
    .optional(),
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
  kind: z.enum(CONCERN_KINDS),
  text: z.string().min(1, 'Say what is wrong.').max(8000),
  /** Whom it is about, where that is somebody in particular: it never goes to them. */
  subject: z.string().max(100).nullable().default(null),
});
export type RaiseConcern = z.input<typeof raiseConcern>;

/** POST /api/concerns/:key/steps — what somebody does about a concern; answered with the arrangement's concerns. */
export const stepConcern = z.strictObject({
  key: newKey,
  step: z.enum(['agree', 'refuse to agree', 'move on', 'note', 'close', ...DATED_STEPS]),
  note: z.string().max(4000).default(''),
  /** Talked, told, meeting: the day it was, of a meeting the day it is. */
  on: dateOn.optional(),
});
export type StepConcern = z.input<typeof stepConcern>;

const wayStep = z.object({
  addressee: z.string(),
  needsAgreementOfBoth: z.boolean(),
  /** null = ours: every way goes on until somebody can take it. */
  rule: z.string().nullable(),
});

/** GET /api/arrangements/:key/concerns, and the answer to raising one and to taking a step. */
export const concernList = z.object({
  arrangement: z.string(),
  /** Whose supervision it is about, as the reader would say it. */
  whose: z.string(),
  contacts: z.array(contact),
  /** The policy's dispute route: who is asked at each step. */
  route: z.array(wayStep),
  routes: z.array(z.object({ kind: z.enum(CONCERN_KINDS), steps: z.array(wayStep) })),
  concerns: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(CONCERN_KINDS),
      raisedBy: personRef,
      raisedAt: momentAt,
      /** With whom it stands; the other party while their agreement is asked for, the raiser once it was refused. */
      addressee: personRef,
      subject: personRef.nullable(),
      stage: z.number(),
      way: z.array(wayStep),
      isAsking: z.boolean(),
      text: z.string(),
      otherPartyAgrees: z.boolean().nullable(),
      isClosed: z.boolean(),
      steps: z.array(
        z.object({
          key: z.string(),
          step: z.enum(CONCERN_STEPS),
          by: z.string(),
          at: momentAt,
          to: z.string().nullable(),
          note: z.string(),
          on: dateOn.optional(),
        }),
      ),
      /** Days the policy wants noted here or before the next step and that are not; `byOn` = the last day it can be. Left out = none. */
      wanted: z.array(z.object({ step: z.enum(DATED_STEPS), rule: z.string(), byOn: dateOn.nullable() })).optional(),
      may: z.object({ agree: z.boolean(), moveOn: z.boolean(), note: z.boolean(), close: z.boolean() }),
    }),
  ),
  /** Whom it can be about: the people of the supervision and their line manager, without the reader. Left out = nobody is offered. */
  people: z.array(personRef).optional(),
  /** Whom Teams could not reach just now; tell them yourself. */
  notTold: z.array(z.string()),
});
export type ConcernList = z.infer<typeof concernList>;
export type ConcernView = ConcernList['concerns'][number];

/** GET /api/register?school= — for trust leads and school leads: that it happened, never what was said. */
export const register = z.object({
  today: dateOn,
  schools: z.array(z.object({ key: z.string(), name: z.string(), policy: z.string() })),
  arrangements: z.array(arrangementSummary),
  /** Schools whose reminders should have gone out by now and have not; `sinceOn` = the last day they did, null = not for long. Left out = none. */
  remindersLate: z.array(z.object({ school: z.string(), sinceOn: dateOn.nullable() })).optional(),
  /** Whom the bot cannot write to in Teams, longest first; `sinceOn` = the first try that failed. Left out = nobody. */
  notReached: z
    .array(z.object({ name: z.string(), school: z.string(), why: z.enum(UNREACHED), sinceOn: dateOn }))
    .optional(),
});
export type RegisterView = z.infer<typeof register>;

const term = z.strictObject({
  name: z.string().min(1, 'Give the term a name.').max(60),
  startOn: dateOn,
  endOn: dateOn,
  halfTermStartOn: dateOn.nullable(),
  halfTermEndOn: dateOn.nullable(),
});
const dates = { terms: z.array(term).max(40), closures: z.array(dateOn).max(400) };
/** GET /api/schools/:key/calendar and /api/trust/calendar, and the answer to a change: the dates that hold. */
export const schoolCalendar = z.object({
  version: z.string(),
  ...dates,
  /** Whether the trust's dates hold, with what the school has of its own beside them; left out = no. */
  asTrust: z.boolean().optional(),
  /** The trust's own dates; left out = it has entered none, or these are they. */
  trust: z.object({ version: z.string(), ...dates }).optional(),
  /** For the trust's own dates: the schools and whether they follow them. */
  schools: z.array(z.object({ key: z.string(), name: z.string(), asTrust: z.boolean() })).optional(),
});
export type SchoolCalendarView = z.infer<typeof schoolCalendar>;

/** PUT /api/schools/:key/calendar and /api/trust/calendar. A school that follows the trust sends all dates that are to hold, and the trust's version it saw. */
export const saveCalendar = z.strictObject({
  version: z.string(),
  ...dates,
  asTrust: z.boolean().optional(),
  trustVersion: z.string().optional(),
});
export type SaveCalendar = z.infer<typeof saveCalendar>;

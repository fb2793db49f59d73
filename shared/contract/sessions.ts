import { z } from 'zod';
import { OUTLOOK_ANSWERS, OUTLOOK_TROUBLES, REASONS } from '../domain/sessions/session.ts';
import { action } from './actions.ts';
import { arrangementSummary, contact, dateOn, flag, momentAt, newKey, personRef, sessionSummary } from './parts.ts';
import { recordView } from './records.ts';

/** GET /api/arrangements/:key/free-times?from=2027-01-11 — "no common time" and "could not read X's calendar" are different answers. */
export const freeTimes = z.object({
  state: z.enum(['found', 'none', 'unreadable']),
  /** At most twelve, earliest first; the card shows three. */
  times: z.array(z.object({ startsAt: momentAt, endsAt: momentAt })),
  /** Names of people whose calendars could not be read. */
  unreadable: z.array(z.string()),
  /** These follow on other appointments without a break, as there are no others; left out = no. */
  tight: z.boolean().optional(),
  /** The hours in which times are offered unasked, so that somebody who suggests another hears of it. */
  usual: z
    .object({
      minutes: z.number(),
      /** Wall-clock Europe/London; weekday 1 = Monday. */
      week: z.array(z.object({ weekday: z.number(), from: z.string(), until: z.string() })),
      /** Mondays to Fridays of the next half year on which there is no school. */
      noSchool: z.array(dateOn),
    })
    .optional(),
});
export type FreeTimes = z.infer<typeof freeTimes>;
export type UsualHours = NonNullable<FreeTimes['usual']>;

/** POST /api/arrangements/:key/sessions */
export const bookSession = z.strictObject({
  key: newKey,
  startsAt: momentAt,
  durationMinutes: z.number().int().min(5).max(480).optional(),
  formality: z.enum(['formal', 'ad hoc']).default('formal'),
  venue: z.string().max(255).optional(),
  /** Book although somebody's calendar says busy; without it the answer is `time-taken`. */
  evenIfBusy: z.boolean().optional(),
  /** The meeting has happened already; the other party confirms it. Without it a start in the past is refused. */
  alreadyMet: z.boolean().optional(),
});
export type BookSession = z.input<typeof bookSession>;

/** The answer to booking, accepting, declining, moving, cancelling, held and missed: the session as it now stands. */
export const changedSession = z.object({ session: sessionSummary, flags: z.array(flag) });
export type ChangedSession = z.infer<typeof changedSession>;

/** POST /api/sessions/:key/accept */
export const acceptSession = z.strictObject({});

/** POST /api/sessions/:key/move */
export const moveSession = z.strictObject({
  startsAt: momentAt,
  reason: z.enum(REASONS),
  evenIfBusy: z.boolean().optional(),
});
export type MoveSession = z.input<typeof moveSession>;
/** POST /api/sessions/:key/outlook — which holds, where the session was changed here and in Outlook at once. */
export const chooseTime = z.strictObject({
  keep: z.enum(['outlook', 'here']),
  /** What Outlook said when the person looked; null = that the event is gone. */
  outlookStartsAt: momentAt.nullable(),
});
export type ChooseTime = z.input<typeof chooseTime>;
/** POST /api/sessions/:key/cancel and /decline */
export const cancelSession = z.strictObject({ reason: z.enum(REASONS) });
export type CancelSession = z.input<typeof cancelSession>;
/** POST /api/sessions/:key/held */
export const heldSession = z.strictObject({
  attended: z.array(z.string()).nullable().default(null),
  /** Members of a group who could not come and said so; left out = as it stands. */
  apologies: z.array(z.string()).max(50).optional(),
  /** People from another group who were there; left out = as it stands. */
  guests: z.array(z.string()).max(20).optional(),
  minutes: z.number().int().min(1).max(480).optional(),
});
export type HeldSession = z.input<typeof heldSession>;
/** POST /api/sessions/:key/guests — who of another group is expected at a session still to come. */
export const inviteGuests = z.strictObject({ guests: z.array(z.string()).max(20) });
export type InviteGuests = z.input<typeof inviteGuests>;
/** POST /api/sessions/:key/apologies — a member of a group says beforehand whether they come themselves. */
export const giveApologies = z.strictObject({ comes: z.boolean() });
export type GiveApologies = z.input<typeof giveApologies>;
/** GET /api/sessions/:key/attendance */
export const attendance = z.object({
  isGroup: z.boolean(),
  members: z.array(z.object({ person: personRef, state: z.enum(['attended', 'apologies', 'absent', 'not said']) })),
  guests: z.array(personRef),
  /** Members of the school's other groups, for whoever leads the session; empty for others. */
  possibleGuests: z.array(personRef),
  /** For a member who has sent apologies: other groups to ask, where the policy wants them to attend another. */
  elsewhere: z
    .object({
      rule: z.string(),
      sessions: z.array(z.object({ startsAt: momentAt, venue: z.string(), supervisors: z.array(personRef) })),
    })
    .optional(),
});
export type Attendance = z.infer<typeof attendance>;
/** POST /api/sessions/:key/hand-off — a safeguarding matter arose in clinical supervision; answered with the action it became. */
export const handOff = z.strictObject({
  key: newKey,
  /** Who contacts the team; left out = the supervisee. */
  owner: z.string().optional(),
  /** The day the team was contacted, where that is done. */
  contactedOn: dateOn.nullable().default(null),
});
export type HandOff = z.input<typeof handOff>;
/** POST /api/sessions/:key/missed */
export const missedSession = z.strictObject({
  missedBy: z.enum(['supervisee', 'supervisor']),
  reason: z.enum(REASONS),
});
export type MissedSession = z.input<typeof missedSession>;

/** How a session stands in Outlook; left out of the page = as here, and nobody has answered there. */
const sessionInOutlook = z.object({
  /** What each invited person answered there. */
  answers: z.array(z.object({ person: personRef, answer: z.enum(OUTLOOK_ANSWERS) })),
  trouble: z.enum(OUTLOOK_TROUBLES).nullable(),
  /** The times Outlook holds where they differ; null = there is no event. */
  times: z.object({ startsAt: momentAt, endsAt: momentAt }).nullable(),
});
export type SessionInOutlook = z.infer<typeof sessionInOutlook>;

/** GET /api/sessions/:key — everything the session page shows, in one call. */
export const sessionPage = z.object({
  session: sessionSummary,
  arrangement: arrangementSummary,
  contacts: z.array(contact),
  flags: z.array(flag),
  /** null for a line manager or anybody else who may see that it happened but not what was said. */
  record: recordView.nullable(),
  /** Open actions from earlier sessions, then those of this one. */
  actions: z.array(action),
  words: z.object({
    supervisee: z.string(),
    supervisor: z.string(),
    record: z.string(),
    contract: z.string(),
    caseSystem: z.string(),
  }),
  may: z.object({
    accept: z.boolean(),
    move: z.boolean(),
    cancel: z.boolean(),
    markHeld: z.boolean(),
    addActions: z.boolean(),
  }),
  /** What the policy tells people in this kind of supervision. */
  notices: z.array(flag).optional(),
  /** Clinical supervision: how a safeguarding matter that arose goes to the safeguarding team; left out elsewhere. */
  handOff: z.object({ action: z.string(), rule: z.string() }).optional(),
  /** Whether different people come to different sessions, so that it is asked who came. */
  isGroup: z.boolean().optional(),
  outlook: sessionInOutlook.optional(),
  /** Earlier sessions of the arrangement, latest first. */
  earlier: z.array(z.object({ key: z.string(), heldOn: dateOn, recordState: z.string() })),
});
export type SessionPage = z.infer<typeof sessionPage>;

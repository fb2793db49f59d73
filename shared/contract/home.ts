import { z } from 'zod';
import { arrangementSummary, contact, dateOn, momentAt, personRef, sessionSummary } from './parts.ts';

/** GET /api/me */
export const me = z.object({
  person: personRef,
  trust: z.string(),
  today: dateOn,
  roles: z.array(z.string()),
  schools: z.array(z.object({ key: z.string(), name: z.string(), policy: z.string(), contacts: z.array(contact) })),
  may: z.object({
    seeRegister: z.boolean(),
    /** Keys of schools whose calendar this person may edit. */
    editCalendarOf: z.array(z.string()),
    /** Whether this person may change the trust's own term dates; left out = no. */
    editTrustCalendar: z.boolean().optional(),
    /** Whether this person may see how supervision goes, in counts; left out = no. */
    seeSummary: z.boolean().optional(),
    /** Whether there is an anonymous audit this person may open or read the results of; left out = no. */
    seeAudits: z.boolean().optional(),
    /** Whether this person may see and change people without an account; left out = no. */
    editPeople: z.boolean().optional(),
    /** Whether this person may ask to read what others wrote, or samples action plans; left out = no. */
    seeInspections: z.boolean().optional(),
    /** Whether this person may see how the service fares; left out = no. */
    seeSelfCheck: z.boolean().optional(),
  }),
});
export type Me = z.infer<typeof me>;

/** One thing the person still has to do, most urgent first. `link` is a page of the tab. */
export const owed = z.object({
  kind: z.enum([
    'supervision overdue',
    'supervision due soon',
    'children overdue',
    'children due soon',
    'move session',
    'bookings affected',
    'accept session',
    'confirm held',
    'write record',
    'share record',
    'sign record',
    'sign contract',
    'sign form',
    'contract missing',
    'review contract',
    'action overdue',
    'action due',
    'file decision',
    'missed twice',
    'supervision kept off',
    'answer audit',
    'concern',
    'talk asked',
    'records read',
    'decide reading',
  ]),
  text: z.string(),
  dueOn: dateOn.nullable(),
  /** A page of the tab; empty for who has no page to open. */
  link: z.string(),
  rule: z.string().nullable(),
});
export type Owed = z.infer<typeof owed>;

/** GET /api/home */
export const home = z.object({
  today: dateOn,
  owed: z.array(owed),
  arrangements: z.array(arrangementSummary),
  /** Sessions of other groups the person is or was a guest at; left out = none. */
  guestOf: z
    .array(z.object({ session: sessionSummary, supervisors: z.array(personRef), school: z.string() }))
    .optional(),
  readAt: momentAt,
});
export type Home = z.infer<typeof home>;

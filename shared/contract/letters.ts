import { z } from 'zod';
import { momentAt, newKey, personRef } from './parts.ts';

/**
 * How it stands with telling one person without an account. `not sent`: it was tried and did not go out; `unsure`: it may have gone out;
 * `not asked`: nothing was tried. Nobody can see whether a letter arrived or was read.
 */
export const letterState = z.object({
  person: personRef,
  hasAddress: z.boolean(),
  state: z.enum(['sent', 'not sent', 'unsure', 'not asked']),
  /** Why it did not go out; null otherwise. */
  why: z.enum(['refused', 'no mailbox', 'bad address', 'too big', 'busy']).nullable(),
  at: momentAt.nullable(),
});

/** GET /api/sessions/:key/letters — who in a session has no account, and how each was told; empty where everybody has one. */
export const sessionLetters = z.object({
  people: z.array(letterState),
  /** Whether the trust lets the service send e-mail. */
  mailAllowed: z.boolean(),
  /** Whether there is anything to send now: the session is booked or cancelled, and still to come. */
  maySend: z.boolean(),
  /** `invitation`, or `cancellation` once the session is cancelled. */
  what: z.enum(['invitation', 'cancellation']),
});
export type SessionLetters = z.infer<typeof sessionLetters>;

/** POST /api/sessions/:key/letters — send it, or send it once more; the same key is the same letter. */
export const sendLetter = z.strictObject({ key: newKey, person: z.string().min(1).max(80) });
export type SendLetter = z.input<typeof sendLetter>;

/** GET /api/sessions/:key/calendar-file — an iCalendar file to keep or to hand over. */
export const calendarFileView = z.object({ name: z.string(), contentType: z.string(), text: z.string() });
export type CalendarFileView = z.infer<typeof calendarFileView>;

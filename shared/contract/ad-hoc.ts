import { z } from 'zod';
import { answers, answerValue, contact, fieldRefusal, flag, momentAt, newKey, personRef } from './parts.ts';
import { formView, recordView } from './records.ts';

/** GET /api/arrangements/:key/ad-hoc — the policy's short form, filled in as far as is known, for one screen and one save. */
export const adHocPage = z.object({
  form: formView,
  answers,
  /** When it is taken to have been: now. */
  metAt: momentAt,
  /** Of a group: who could have taken part; empty for a pair. */
  people: z.array(personRef),
  /** Everybody in the supervision, whom the form can name; left out = only those of `people`. */
  parties: z.array(personRef).optional(),
  contacts: z.array(contact),
  notices: z.array(flag),
  /** Where what concerns a child is filed, and under which heading. */
  filing: z.object({ system: z.string(), entryTitle: z.string(), rule: z.string().nullable() }),
});
export type AdHocPage = z.infer<typeof adHocPage>;

/** POST /api/arrangements/:key/ad-hoc */
export const recordAdHoc = z.strictObject({
  key: newKey,
  metAt: momentAt.optional(),
  minutes: z.number().int().min(1).max(480).optional(),
  /** Of a group: who took part; left out = everybody. */
  people: z.array(z.string()).max(50).optional(),
  answers: z.record(z.string(), answerValue),
  /** The day it was put into the child's own system, where that is done already. */
  filedOn: z.iso.date().nullable().default(null),
  /** The link to the Teams message it began with; never the message. */
  messageLink: z.string().max(2000).optional(),
});
export type RecordAdHoc = z.input<typeof recordAdHoc>;

/** The answer: the session it became, its record with the entry ready to paste, and what could not be kept. */
export const recordedAdHoc = z.object({ session: z.string(), record: recordView, refused: z.array(fieldRefusal) });
export type RecordedAdHoc = z.infer<typeof recordedAdHoc>;

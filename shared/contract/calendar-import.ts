import { z } from 'zod';
import { dateOn } from './parts.ts';
import { saveCalendar } from './register.ts';

/** A file somebody hands in, as base64; not kept. */
export const handedFile = z.strictObject({
  name: z.string().max(255),
  content: z.string().max(900_000, 'This file is too large. Keep only the term dates.'),
});
export type HandedFile = z.infer<typeof handedFile>;

/** Something in a file that was not used, where it stands and why. */
const notUsed = z.object({ line: z.number(), column: z.string().nullable(), message: z.string() });

/** POST /api/schools/:key/calendar/file and /api/trust/calendar/file — what a sheet or a calendar file would make of the term dates. Nothing is saved. */
export const calendarImport = z.object({
  terms: saveCalendar.shape.terms,
  closures: z.array(dateOn),
  /** What is wrong with these dates, or looks forgotten. */
  checks: z.array(z.object({ isWrong: z.boolean(), message: z.string() })),
  notUsed: z.array(notUsed),
  /** Events about something else: how many, and the first of them. */
  other: z.object({ count: z.number(), some: z.array(z.string()) }),
  /** Days without school that lie outside the terms, where nobody is in school anyway. */
  outside: z.number(),
});
export type CalendarImport = z.infer<typeof calendarImport>;

/** GET /api/calendar-template — an empty sheet of term dates with examples; the content is base64. */
export const workbookFile = z.object({ name: z.string(), contentType: z.string(), content: z.string() });
export type WorkbookFile = z.infer<typeof workbookFile>;

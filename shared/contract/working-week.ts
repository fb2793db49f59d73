import { z } from 'zod';
import { type PlainDate, Temporal } from '../domain/dates.ts';
import type { ReadSettings } from '../domain/schools/school-settings.ts';
import { DEFAULT_WORKING_WEEK, WEEKS, type WorkingWeek } from '../domain/schools/working-week.ts';
import { dateOn, personRef } from './parts.ts';
import { timeOfDay } from './stored-settings.ts';

const hours = z.strictObject({ weekday: z.number().int().min(1).max(7), from: timeOfDay, until: timeOfDay });
const lesson = z.strictObject({ ...hours.shape, week: z.enum(WEEKS) });
const week = {
  /** null = as Outlook says; a weekday that is not among them is a day off. */
  hours: z.array(hours).max(14).nullable(),
  lessons: z.array(lesson).max(120),
  /** Any day in a week A; null = not said. */
  weekAOn: dateOn.nullable(),
};

/** GET /api/people/:key/week, and the answer to a change: when somebody works and teaches. */
export const workingWeekView = z.object({
  person: personRef,
  isMine: z.boolean(),
  /** null = nothing was ever said. */
  version: z.string().nullable(),
  ...week,
  /** What was stored could not be read, so that nothing is said for now. */
  isBroken: z.boolean(),
});
export type WorkingWeekView = z.infer<typeof workingWeekView>;

/** PUT /api/people/:key/week */
export const saveWorkingWeek = z.strictObject({ version: z.string().nullable(), ...week });
export type SaveWorkingWeek = z.infer<typeof saveWorkingWeek>;

/** POST /api/people/:key/week/file — the lessons of a sheet. Nothing is saved. */
export const timetableImport = z.object({
  lessons: z.array(lesson),
  notUsed: z.array(z.object({ line: z.number(), column: z.string().nullable(), message: z.string() })),
});
export type TimetableImport = z.infer<typeof timetableImport>;

const stored = z.object({
  ...week,
  weekAOn: dateOn.nullable().transform((on): PlainDate | null => (on === null ? null : Temporal.PlainDate.from(on))),
});

/** Somebody's working week (`week|<oid>` in `Settings`) from its stored text; nothing said where it cannot be understood. */
export function readWorkingWeek(text: string | null): ReadSettings<WorkingWeek> {
  if (text === null) return { settings: DEFAULT_WORKING_WEEK, broken: [] };
  try {
    return { settings: stored.parse(JSON.parse(text)), broken: [] };
  } catch {
    return { settings: DEFAULT_WORKING_WEEK, broken: ['everything'] };
  }
}

/** GET /api/schools/:key/weeks — who of a school has said when they work, for whoever leads it. */
export const workingWeeks = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      jobTitle: z.string(),
      /** How many days a week; null = not said. */
      days: z.number().nullable(),
      lessons: z.number(),
    }),
  ),
});
export type WorkingWeeks = z.infer<typeof workingWeeks>;

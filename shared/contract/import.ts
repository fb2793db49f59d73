import { z } from 'zod';

/** 2 MB as base64. */
const LONGEST_CONTENT = 2_800_000;

/** POST /api/import/check and /api/import/run — a workbook or csv file. Nothing of it is kept. */
export const importFile = z.strictObject({
  name: z.string().min(1).max(200),
  content: z.base64().max(LONGEST_CONTENT),
});
export type ImportFile = z.infer<typeof importFile>;

const problem = z.object({
  sheet: z.string(),
  line: z.number().nullable(),
  column: z.string().nullable(),
  text: z.string(),
  /** It goes with what is wrong on another line. */
  follows: z.literal(true).optional(),
});
export type ImportProblemView = z.infer<typeof problem>;

/** What bringing a file in would do; the answer to a check, and what is left after each part of a run. */
export const importCheck = z.object({
  people: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }),
  arrangements: z.object({ added: z.number(), unchanged: z.number() }),
  contracts: z.object({ added: z.number(), unchanged: z.number() }),
  sessions: z.object({ added: z.number(), unchanged: z.number() }),
  cover: z.object({ added: z.number(), unchanged: z.number() }),
  absences: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }),
  /** Who and what, in words; the first few hundred. */
  added: z.array(z.string()),
  changed: z.array(z.string()),
  problems: z.array(problem),
  problemCount: z.number(),
  /** How many of them go with what is wrong on another line. */
  followCount: z.number(),
  notes: z.array(problem),
  noteCount: z.number(),
  /** How many people, absences and arrangements are still to be written. */
  left: z.number(),
});
export type ImportCheck = z.infer<typeof importCheck>;

/** GET /api/import/groups?name= — groups of the trust's directory, where it has consented. */
export const foundGroups = z.object({ groups: z.array(z.object({ id: z.string(), name: z.string() })) });
export type FoundGroups = z.infer<typeof foundGroups>;

/** POST /api/import/groups — a group's members as a sheet of people. */
export const groupSheet = z.strictObject({ group: z.uuid(), school: z.string().min(1).max(80) });
export type GroupSheet = z.infer<typeof groupSheet>;

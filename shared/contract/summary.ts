import { z } from 'zod';
import { dateOn } from './parts.ts';

/** `2026/1` … `2026/6`: a half term; `year/2026`: the school year that begins then. */
const periodKey = z.string().regex(/^(\d{4}\/[1-6]|year\/\d{4})$/);
const schoolKey = z.string().max(100);
const named = z.object({ key: z.string(), name: z.string() });

/** POST /api/summary — how supervision goes at a school or over the trust: counts, never a name. */
export const summaryView = z.object({
  today: dateOn,
  title: z.string(),
  /** null = all the reader may see, together. */
  school: named.nullable(),
  schools: z.array(named),
  period: named,
  periods: z.array(named),
  parts: z.array(
    z.object({
      title: z.string(),
      note: z.string().nullable(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  ),
  /** To be answered by whoever writes the yearly report; none for a half term. */
  questions: z.array(z.string()),
});
export type SummaryView = z.infer<typeof summaryView>;

/** What is asked for; null = all schools together, and the school year that runs. */
export const summaryQuery = z.strictObject({
  school: schoolKey.nullable().default(null),
  period: periodKey.nullable().default(null),
});
export type SummaryQuery = z.infer<typeof summaryQuery>;

/** POST /api/summary/export — the same to take away: a text to be worked on, or a workbook. */
export const summaryExport = summaryQuery.extend({ format: z.enum(['rtf', 'xlsx']) });
export type SummaryExport = z.infer<typeof summaryExport>;

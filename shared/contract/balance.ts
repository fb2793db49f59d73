import { z } from 'zod';

/** GET /api/arrangements/:key/balance — how the functions of supervision were shared out over the latest records, and what the pair said each time; for the parties only. */
export const balanceView = z.object({
  /** null = the policy names no functions, or its record does not tell them apart. */
  balance: z
    .object({
      /** How many records were looked at. */
      over: z.number(),
      functions: z.array(z.object({ name: z.string(), times: z.number() })),
      rule: z.string(),
    })
    .nullable(),
  /** Answers side by side over the last times, earliest first; null in `said` = nothing was said that time. */
  overTime: z
    .array(
      z.object({
        title: z.string(),
        days: z.array(z.string()),
        rows: z.array(z.object({ label: z.string(), said: z.array(z.string().nullable()) })),
        rule: z.string(),
      }),
    )
    .optional(),
});
export type BalanceView = z.infer<typeof balanceView>;

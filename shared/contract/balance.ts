import { z } from 'zod';

/** GET /api/arrangements/:key/balance — how the functions of supervision were shared out over the latest records; for the parties only. */
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
});
export type BalanceView = z.infer<typeof balanceView>;

import { z } from 'zod';

const CHECK_STATES = ['good', 'warning', 'bad', 'unknown'] as const;

const check = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(CHECK_STATES),
  /** What was found. */
  finding: z.string(),
  /** How to mend it; null where nothing has to be. */
  mend: z.string().nullable(),
});
/** One thing the service looked at about itself. `unknown` = it could not be looked at, or not yet. */
export type Check = z.infer<typeof check>;

const difference = z.object({
  what: z.string(),
  where: z.string(),
  who: z.string().nullable(),
  severity: z.enum(['high', 'medium', 'low']),
});
/** One difference between who can read what and who should, in words. */
export type Difference = z.infer<typeof difference>;

/** GET /api/self-check; POST /api/self-check/comparison compares permissions first. */
export const selfCheckPage = z.object({
  checkedAt: z.string(),
  checks: z.array(check),
  permissions: z.object({
    /** The last comparison; null = there was none yet. */
    comparedAt: z.string().nullable(),
    standing: z.array(difference),
    mended: z.array(difference),
  }),
});
export type SelfCheckPage = z.infer<typeof selfCheckPage>;

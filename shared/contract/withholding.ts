import { z } from 'zod';
import { WITHHOLD_REASONS } from '../domain/reminders/withhold-reasons.ts';
import { dateOn, momentAt, personRef } from './parts.ts';

/** GET /api/arrangements/:key/withholding — from whom what happens next is withheld, and what waits for approval; for leads without a part in it. */
export const withholdingPage = z.object({
  /** From whom it can be withheld: the parties. */
  people: z.array(personRef),
  days: z.number(),
  withheld: z.array(
    z.object({
      person: personRef,
      reason: z.enum(WITHHOLD_REASONS),
      state: z.enum(['withheld', 'asked', 'over']),
      /** The first day on which they are told again; null unless withheld. */
      untilOn: dateOn.nullable(),
      /** Who asks for (another) 30 days, and whether the reader may approve it: never one's own asking. */
      asked: z.object({ by: z.string(), at: momentAt, mayApprove: z.boolean() }).nullable(),
      periods: z.array(z.object({ askedBy: z.string(), approvedBy: z.string(), fromOn: dateOn, untilOn: dateOn })),
    }),
  ),
});
export type WithholdingPage = z.infer<typeof withholdingPage>;

/** POST /api/arrangements/:key/withholding — asks for 30 days, approves what somebody else asked for, or ends it; answered with the page. */
export const withhold = z.strictObject({
  person: z.string().min(1),
  step: z.enum(['ask', 'approve', 'end']),
  /** For `ask` only. */
  reason: z.enum(WITHHOLD_REASONS).nullable().default(null),
});
export type Withhold = z.input<typeof withhold>;

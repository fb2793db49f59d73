import { z } from 'zod';
import { dateOn, newKey, personRef } from './parts.ts';

export const actionCategory = z.enum(['case', 'practice', 'development', 'support', 'refer', 'other']);

export const action = z.object({
  key: z.string(),
  arrangement: z.string(),
  originSession: z.string(),
  originOn: dateOn.nullable(),
  text: z.string(),
  category: actionCategory,
  owner: personRef,
  dueOn: dateOn.nullable(),
  status: z.enum(['open', 'done', 'dropped', 'passed on']),
  slippedCount: z.number(),
  closedOn: dateOn.nullable(),
  evidence: z.string().nullable(),
  referral: z.object({ isMade: z.boolean(), feedbackDueOn: dateOn.nullable() }).nullable(),
  version: z.string(),
});
export type ActionView = z.infer<typeof action>;

/** POST /api/arrangements/:key/actions — answered with the action. */
export const addAction = z.strictObject({
  key: newKey,
  session: z.string(),
  text: z.string().min(1, 'Say what is to be done.').max(4000),
  category: actionCategory,
  owner: z.string(),
  dueOn: dateOn.nullable(),
  referral: z.strictObject({ isMade: z.boolean(), feedbackDueOn: dateOn.nullable() }).nullable().default(null),
});
export type AddAction = z.input<typeof addAction>;

/** PATCH /api/actions/:key — answered with the action. */
export const changeAction = z.strictObject({
  version: z.string(),
  status: z.enum(['open', 'done', 'dropped']).optional(),
  evidence: z.string().max(4000).nullable().optional(),
  dueOn: dateOn.nullable().optional(),
  owner: z.string().optional(),
  text: z.string().min(1).max(4000).optional(),
  referral: z.strictObject({ isMade: z.boolean(), feedbackDueOn: dateOn.nullable() }).nullable().optional(),
});
export type ChangeAction = z.input<typeof changeAction>;

/** GET /api/actions?arrangement= — the caller's arrangements' actions, overdue first. */
export const actionList = z.object({ actions: z.array(action) });
export type ActionList = z.infer<typeof actionList>;

import { z } from 'zod';
import { DUE_STATES } from '../domain/arrangements/arrangement.ts';
import { CASE_RISKS } from '../domain/cases/case-reference.ts';
import { dateOn } from './parts.ts';

const plan = z.enum(['CP', 'CIN', 'CLA', 'EH', 'other']);
const direction = z.enum(['improving', 'same', 'worse']);

export const followedChild = z.object({
  key: z.string(),
  reference: z.string(),
  plan,
  sinceOn: dateOn,
  /** The first day on which the child is followed no longer; null while followed. */
  closedOn: dateOn.nullable(),
  /** Followed on by whoever took over. */
  isPassedOn: z.boolean(),
  lastDiscussedOn: dateOn.nullable(),
  /** How things were going when the reader last took part in a discussion; null where that was not said. */
  direction: direction.nullable(),
  /** Not improving so many discussions in a row that the policy asks whether the case has to be taken further, and its rule; left out = it does not ask. */
  drift: z.object({ times: z.number(), rule: z.string() }).optional(),
  /** As the two of them see it; left out = not said. */
  risk: z.enum(CASE_RISKS).optional(),
  /** The next review meeting, and whether a session comes before it; left out = none is known. */
  review: z
    .object({
      on: dateOn,
      before: z.enum(['a session is booked before it', 'nothing is booked before it', 'the day has passed']),
    })
    .optional(),
  /** null for a plan without a clock, and once the child is followed no longer. */
  clock: z.object({ dueOn: dateOn, state: z.enum(DUE_STATES) }).nullable(),
  version: z.string(),
});
export type FollowedChild = z.infer<typeof followedChild>;

/** GET /api/arrangements/:key/children, and the answer to every change of a child — for the parties only. */
export const childrenPage = z.object({
  arrangement: z.string(),
  today: dateOn,
  /** How often the policy wants each child discussed, and its rule; null = it sets no limit. */
  clock: z.object({ months: z.number().nullable(), weeks: z.number().nullable(), rule: z.string() }).nullable(),
  /** The rules by which the level of risk and review meetings are asked for; left out = the policy asks for neither. */
  asks: z.object({ risk: z.string(), review: z.string() }).optional(),
  /** Whether the policy has children referenced or named. */
  childIs: z.enum(['referenced', 'named']),
  /** Those who need discussing first; no longer followed ones last. */
  children: z.array(followedChild),
  /** Children discussed in held sessions and not followed. */
  offered: z.array(
    z.object({
      reference: z.string(),
      plan: plan.nullable(),
      lastDiscussedOn: dateOn,
      /** The policy wants children on such a plan followed. */
      isWanted: z.boolean(),
      /** Why it cannot be followed under this reference. */
      problem: z.string().nullable(),
    }),
  ),
  may: z.object({ change: z.boolean() }),
});
export type ChildrenPage = z.infer<typeof childrenPage>;
export type CasePlanView = z.infer<typeof plan>;

/** POST /api/arrangements/:key/children — follow a child, or follow it again; asking twice is asking once. */
export const followChild = z.strictObject({
  reference: z.string().max(500),
  plan,
  /** Since when the child is on this plan; left out = today. */
  sinceOn: dateOn.optional(),
});
export type FollowChild = z.input<typeof followChild>;

/** PATCH /api/children/:key — another plan, followed no longer from a day on, or (null) followed again. */
export const changeChild = z.strictObject({
  version: z.string(),
  plan: plan.optional(),
  closedOn: dateOn.nullable().optional(),
  risk: z.enum(CASE_RISKS).nullable().optional(),
  reviewOn: dateOn.nullable().optional(),
});
export type ChangeChild = z.input<typeof changeChild>;

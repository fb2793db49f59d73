import { z } from 'zod';
import { NEEDS, NO_NEED_REASONS } from '../domain/people/person.ts';
import { dateOn, flag, newKey, personRef } from './parts.ts';

const kind = z.enum(['one-to-one', 'group', 'clinical', 'external']);
const somebody = z.string().min(1).max(100);

/** GET /api/schools/:key/arrangements/new — whom a new arrangement can name; for whoever may arrange supervision there. */
export const newArrangementPage = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  today: dateOn,
  words: z.object({ supervisee: z.string(), supervisor: z.string() }),
  durationMinutes: z.number(),
  /** The school's own staff first, then everybody else in the trust. */
  people: z.array(personRef.extend({ isHere: z.boolean() })),
});
export type NewArrangementPage = z.infer<typeof newArrangementPage>;

const proposed = {
  kind,
  supervisors: z.array(somebody).max(2),
  supervisees: z.array(somebody).max(20),
  lineManager: somebody.nullable().default(null),
  commissionedBy: somebody.nullable().default(null),
};

/** POST /api/schools/:key/arrangements/check — what stands against it, before anything is made. */
export const checkArrangement = z.strictObject(proposed);
export type CheckArrangement = z.input<typeof checkArrangement>;

/** POST /api/arrangements/:key/people/check — what stands against naming somebody in an arrangement that runs. */
export const checkPeople = z.strictObject({ as: z.enum(['supervisor', 'cover', 'member']), person: somebody });
export type CheckPeople = z.input<typeof checkPeople>;

/** What stands against it: `refused` has to be put right first, `warnings` are said and never in the way. */
export const eligibilityView = z.object({
  refused: z.array(flag),
  warnings: z.array(flag),
  /** Who may supervise here, whom the policy suggests first; empty until it is said who is supervised. */
  offered: z.array(z.string()),
});
export type EligibilityView = z.infer<typeof eligibilityView>;

/** POST /api/schools/:key/arrangements */
export const arrangeSupervision = z.strictObject({
  key: newKey,
  ...proposed,
  startedOn: dateOn,
  durationMinutes: z.number().int().min(15).max(240),
  venue: z.string().max(100).default(''),
});
export type ArrangeSupervision = z.input<typeof arrangeSupervision>;
/** The new arrangement, and what is not as the policy wants it. */
export const arranged = z.object({ arrangement: z.string(), flags: z.array(flag) });
export type Arranged = z.infer<typeof arranged>;

/** GET /api/register/gaps?school= — where the chain of supervision has gaps; names, never what was said. */
export const chainGaps = z.object({
  supervisors: z.array(z.object({ person: personRef, school: z.string(), flags: z.array(flag) })),
  /** People who are to have supervision and have no supervisor for it who is here. */
  unsupervised: z.array(
    z.object({
      person: personRef,
      school: z.string(),
      need: z.enum(NEEDS),
      /** By what they do, or because a lead has said so. */
      by: z.enum(['position', 'said']),
      rule: z.string().nullable(),
      /** They are away today; null = nobody knows until when. */
      away: z.object({ untilOn: dateOn.nullable() }).optional(),
    }),
  ),
  /** People whose position asks for supervision and of whom a lead has said why they need none. */
  excused: z.array(
    z.object({
      person: personRef,
      school: z.string(),
      need: z.enum(NEEDS),
      reason: z.enum(NO_NEED_REASONS),
      on: dateOn,
      by: z.string(),
    }),
  ),
  /** How many supervise in the schools shown, and how many of them are trained to, with training that holds. */
  trained: z.object({
    supervisors: z.number(),
    trained: z.number(),
    schools: z.array(z.object({ school: z.string(), supervisors: z.number(), trained: z.number() })),
  }),
  /** How many more there are than are named; left out = none. */
  more: z.number().optional(),
});
export type ChainGaps = z.infer<typeof chainGaps>;

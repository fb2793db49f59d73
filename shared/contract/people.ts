import { z } from 'zod';
import { newKey } from './parts.ts';

const name = z.string().trim().min(1, 'Give their name.').max(120);
const jobTitle = z.string().trim().max(120);
/** Plain and without surprises; empty = nobody knows. */
const email = z
  .union([z.literal(''), z.email('This is not an e-mail address.').max(200)])
  .transform((text) => text.trim());

/** Somebody who has no account in the trust. */
export const outsidePerson = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  email: z.string(),
  school: z.object({ key: z.string(), name: z.string() }),
  /** Whether they are in supervision that runs. */
  isInSupervision: z.boolean(),
});

export type OutsidePerson = z.infer<typeof outsidePerson>;

/** GET /api/people/without-account — and the answer to adding or changing one. */
export const outsidePeople = z.object({
  people: z.array(outsidePerson),
  /** Schools at which the caller may add somebody. */
  schools: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Whether the trust lets the service send e-mail to them. */
  mailAllowed: z.boolean(),
  /** Whether the caller may change that. */
  mayAllowMail: z.boolean(),
  /** The version of the trust's settings, which changing that has to carry; null = nothing was ever set. */
  trustVersion: z.string().nullable(),
});
export type OutsidePeople = z.infer<typeof outsidePeople>;

/** POST /api/people/without-account */
export const addOutsidePerson = z.strictObject({
  key: newKey,
  school: z.string().min(1).max(80),
  name,
  jobTitle,
  email,
});
export type AddOutsidePerson = z.input<typeof addOutsidePerson>;

/** PUT /api/people/without-account/:key */
export const changeOutsidePerson = z.strictObject({ name, jobTitle, email });
export type ChangeOutsidePerson = z.input<typeof changeOutsidePerson>;

/** PUT /api/trust/mail — whether the service may send e-mail to people without an account. */
export const allowMail = z.strictObject({ mailAllowed: z.boolean(), version: z.string().nullable() });
export type AllowMail = z.input<typeof allowMail>;

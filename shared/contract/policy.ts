import { z } from 'zod';
import { analysisToolView } from './forms.ts';
import { contact, dateOn } from './parts.ts';

/** Moments at which a part of the policy is worth a look. */
export const policyMoment = z.enum(['contract', 'before', 'writing', 'case', 'referral', 'closing', 'reading']);
export type PolicyMoment = z.infer<typeof policyMoment>;

/** Where the school keeps something the policy points to. */
const schoolLink = z.object({
  id: z.string(),
  name: z.string(),
  /** null = the school has not said where. */
  address: z.string().nullable(),
  /** Which edition is in force, as the school writes it. */
  edition: z.string().nullable(),
  hasEdition: z.boolean(),
});
export type SchoolLinkView = z.infer<typeof schoolLink>;

const policyEntry = z.object({
  id: z.string(),
  heading: z.string(),
  text: z.array(z.string()),
  points: z.array(z.string()),
  rules: z.array(z.string()),
  moments: z.array(policyMoment),
  /** Ids of the links that go with it. */
  links: z.array(z.string()),
});
export type PolicyEntry = z.infer<typeof policyEntry>;

const routeStep = z.object({ who: z.string(), needsAgreementOfBoth: z.boolean(), rule: z.string() });

/** GET /api/schools/:key/policy — a school's supervision policy in plain words, with what the school has added. */
export const policyPage = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  policy: z.object({ id: z.string(), version: z.number(), name: z.string() }),
  topics: z.array(z.object({ id: z.string(), title: z.string(), entries: z.array(policyEntry) })),
  links: z.array(schoolLink),
  /** Step by step, who is asked when something is wrong. */
  routes: z.array(z.object({ id: z.string(), title: z.string(), steps: z.array(routeStep) })),
  confidentialityLimits: z.array(z.string()),
  tools: z.array(analysisToolView),
  contacts: z.array(z.object({ school: z.string(), contacts: z.array(contact) })),
  /** What leaders want everybody to know now; empty = nothing. */
  notice: z.string(),
  /** When the policy itself has to be looked at again, by its own text or the school's settings; null = not known. */
  reviewOn: dateOn.nullable(),
  mayEdit: z.boolean(),
});
export type PolicyPage = z.infer<typeof policyPage>;

/** An address that opens in a browser: nothing that runs, and no name or password in it. */
const webAddress = z
  .string()
  .max(500)
  .refine(isWebAddress, 'This is not the address of a page. It begins with https://.');

function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/@?#]+\.[^\s/@?#]+([/?#]\S*)?$/i.test(text);
}

/** PUT /api/schools/:key/policy — where the school keeps what the policy points to, and its notice. */
export const changePolicyPage = z.strictObject({
  links: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        address: webAddress.nullable(),
        edition: z.string().trim().max(60).nullable(),
      }),
    )
    .max(40),
  notice: z.string().trim().max(1_000),
});
export type ChangePolicyPage = z.infer<typeof changePolicyPage>;

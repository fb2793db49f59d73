import type { RuleId } from '../domain/due-dates/rules.ts';

/** The parts of a policy as people look for them, in the order of the page. */
export const GUIDANCE_TOPICS = [
  { id: 'purpose', title: 'What supervision is, and what it is for' },
  { id: 'roles', title: 'Who does what' },
  { id: 'before', title: 'Before a session' },
  { id: 'during', title: 'In a session' },
  { id: 'after', title: 'After a session' },
  { id: 'cases', title: 'Children and cases' },
  { id: 'kinds', title: 'Group, external, clinical and ad hoc supervision' },
  { id: 'confidentiality', title: 'Confidentiality and its limits' },
  { id: 'records', title: 'Records, and who reads them' },
  { id: 'entitlement', title: 'What you are entitled to, and when things go wrong' },
  { id: 'support', title: 'Training and support' },
  { id: 'allegations', title: 'Worries about an adult' },
  { id: 'reading', title: 'Reading and procedures' },
] as const;
export type GuidanceTopic = (typeof GUIDANCE_TOPICS)[number]['id'];

/** When an entry is worth a look; everything stands on the policy's page at any time. */
export const GUIDANCE_MOMENTS = ['contract', 'before', 'writing', 'case', 'referral', 'closing', 'reading'] as const;
export type GuidanceMoment = (typeof GUIDANCE_MOMENTS)[number];

/** What a policy points to that only the school can name: none is shipped with an address. */
export const SCHOOL_LINKS = [
  { id: 'supervision-policy', name: 'Our supervision policy in full', hasEdition: true },
  { id: 'child-protection-policy', name: 'Our child protection policy', hasEdition: true },
  { id: 'local-procedures', name: 'Local safeguarding procedures', hasEdition: false },
  { id: 'thresholds', name: 'Thresholds of need', hasEdition: true },
  { id: 'referrals', name: 'How to refer, out of hours too', hasEdition: false },
  { id: 'information-sharing', name: 'Sharing information', hasEdition: true },
  { id: 'disagreements', name: 'Disagreements between professionals', hasEdition: false },
  { id: 'allegations', name: 'Allegations about an adult', hasEdition: false },
  { id: 'whistle-blowing', name: 'Whistle-blowing', hasEdition: false },
  { id: 'staff-support', name: 'Support for staff', hasEdition: false },
  { id: 'violence', name: 'After violence or aggression', hasEdition: false },
  { id: 'keeping-children-safe', name: 'Keeping Children Safe in Education', hasEdition: true },
  { id: 'working-together', name: 'Working Together to Safeguard Children', hasEdition: true },
] as const;
export type SchoolLink = (typeof SCHOOL_LINKS)[number]['id'];

/** One thing a policy wants people to know or to think of, in our own words. */
export interface GuidanceEntry {
  readonly id: string;
  readonly topic: GuidanceTopic;
  readonly heading: string;
  readonly text: readonly string[];
  /** Things to go through one by one, after the text. */
  readonly points?: readonly string[];
  readonly rules: readonly RuleId[];
  readonly moments: readonly GuidanceMoment[];
  /** Where the school has said it keeps more about this. */
  readonly links?: readonly SchoolLink[];
}

/** Points the same way in every policy: an allegation about an adult is not for supervision (design D10). */
export const worriesAboutAnAdult = (rules: readonly RuleId[], points: readonly string[] = []): GuidanceEntry => ({
  id: 'worries-about-an-adult',
  topic: 'allegations',
  heading: 'Not here, and not later',
  text: [
    'A worry that an adult may have harmed a child, or may be a risk to children, does not wait for supervision and is not written in a supervision record.',
    'Tell the head straight away. If it is about the head, tell the chair of governors or trustees. If neither can be reached, or you are not sure, speak to the local authority designated officer (LADO).',
  ],
  ...(points.length > 0 ? { points } : {}),
  rules,
  moments: ['writing', 'reading'],
  links: ['allegations', 'whistle-blowing'],
});

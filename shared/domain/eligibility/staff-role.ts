import type { Person } from '../people/person.ts';

/** What somebody does at a school, as policies that say who may supervise whom name it; most senior in safeguarding first. */
export const STAFF_ROLES = [
  'lead',
  'deputy lead',
  'year head',
  'pastoral lead',
  'special needs co-ordinator',
  'class teacher',
  'teaching assistant',
  'family support worker',
  'specialist support worker',
  'head',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const DEPUTY_LEAD = /\bDDSL\b|\b(deputy|assistant) (DSL|designated safeguarding lead)\b/i;
const LEAD = /\bDSL\b|\bdesignated safeguarding lead\b|\bCP designate\b/i;
const HEAD = /\b(head ?teacher|principal)\b/i;
const NOT_THE_HEAD = /\b(deputy|assistant|vice) (head ?teacher|principal)\b/i;

const TITLES: readonly (readonly [StaffRole, RegExp])[] = [
  ['year head', /\b(head of year|year head|year (group )?leader)\b/i],
  ['pastoral lead', /\bpastoral\b/i],
  ['special needs co-ordinator', /\bSEND?CO\b|\b(LAC|looked[- ]after|special needs) co-?ordinator\b/i],
  ['teaching assistant', /\b(H?L?TA|teaching assistant|learning support assistant)\b/i],
  ['family support worker', /\bfamily (support|liaison|worker)/i],
  [
    'specialist support worker',
    /\b(counsellor|therapist|learning mentor|school nurse|(?<!family )(attendance|welfare|behaviour|inclusion|support) (officer|worker|mentor))\b/i,
  ],
  ['class teacher', /(?<!head |head)\bteacher\b/i],
];

/** What a person does, from standing role and job title, most senior in safeguarding first; none where neither says. A guess: it only orders and warns. */
export function staffRolesOf({ jobTitle, standing }: Pick<Person, 'jobTitle' | 'standing'>): readonly StaffRole[] {
  const isHead = standing.includes('head') || (HEAD.test(jobTitle) && !NOT_THE_HEAD.test(jobTitle));
  const isDeputy = DEPUTY_LEAD.test(jobTitle);
  const isLead = !isDeputy && (LEAD.test(jobTitle) || (standing.includes('school lead') && !isHead));
  const found = new Set<StaffRole>(TITLES.filter(([, title]) => title.test(jobTitle)).map(([role]) => role));
  if (isHead) found.add('head');
  if (isLead) found.add('lead');
  if (isDeputy) found.add('deputy lead');
  return STAFF_ROLES.filter((role) => found.has(role));
}

const CLINICAL_WORK =
  /\b(nurse|nursing|counsell(or|ing)|therap(ist|y|ies|eutic)|psycholog(ist|y)|clinical|clinician)\b/i;

/** Whether somebody gives therapeutic or nursing care, by job title, of any grade. A guess, which a lead can put right for a person. */
export function isInClinicalWork({ jobTitle }: Pick<Person, 'jobTitle'>): boolean {
  return CLINICAL_WORK.test(jobTitle);
}

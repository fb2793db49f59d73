import { type GuidanceEntry, worriesAboutAnAdult } from '../guidance.ts';
import { caseGuidance } from './case-guidance.ts';
import { sessionGuidance } from './session-guidance.ts';

/** What Cradley's policy says of supervision itself, in our words (C-01 to C-20, C-52, C-53). */
const purpose: readonly GuidanceEntry[] = [
  {
    id: 'what-it-is',
    topic: 'purpose',
    heading: 'What supervision is',
    text: [
      'Time with a trained colleague in which you account for your safeguarding work, are supported in it, and get better at it. It is for one person, a group or a whole team.',
    ],
    rules: ['C-01'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'four-purposes',
    topic: 'purpose',
    heading: 'What it is for',
    text: [],
    points: [
      'Look back on what you did and why.',
      'Make the work better.',
      'Understand more about safeguarding.',
      'Reach what you agreed to reach.',
    ],
    rules: ['C-03'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'child-first',
    topic: 'purpose',
    heading: 'The child comes first',
    text: [
      'Whatever is talked about, ask what it means for the child’s safety and well-being. Every decision says what it will change for the child.',
    ],
    rules: ['C-10', 'C-20'],
    moments: ['writing', 'case', 'reading'],
  },
  {
    id: 'safe-school',
    topic: 'purpose',
    heading: 'Signs of a safe school',
    text: ['Supervision shows and strengthens what a safe school looks like. Is this true of ours?'],
    points: [
      'Everybody is treated with respect, adults and children alike.',
      'People talk openly about good practice and about poor practice.',
      'What goes wrong with safeguarding is put right.',
      'What is learned, here or elsewhere, changes policy and training.',
      'Leaders do what they ask of others.',
      'Staff know the school’s safeguarding policies and their part of the national guidance.',
      'Staff know that somebody who harms children may already work here, and what to do then.',
      'Children are listened to.',
      'Staff feel able to challenge poor practice and behaviour.',
      'There is a way to blow the whistle, and staff know it.',
      'Disagreements between professionals are worked through in the agreed way.',
    ],
    rules: ['C-11', 'C-12', 'C-17'],
    moments: ['before', 'reading'],
    links: ['child-protection-policy', 'whistle-blowing', 'disagreements'],
  },
  {
    id: 'good-and-poor',
    topic: 'purpose',
    heading: 'What good supervision does, and what poor supervision costs',
    text: [
      'Good supervision brings clear roles, confidence, sound judgement, support, learning and shared standards. Without it people become unsure of their role, isolated, defensive and worn out, cases drift, and children wait.',
    ],
    rules: ['C-52'],
    moments: ['reading'],
  },
  {
    id: 'competent-practice',
    topic: 'purpose',
    heading: 'Sound practice',
    text: [
      'Practice is competent, can be accounted for and rests on what research shows. You know your role, what you are responsible for, and where your duties end.',
    ],
    rules: ['C-31', 'C-61'],
    moments: ['contract', 'reading'],
  },
];

/** Who does what (C-53 to C-67). */
const roles: readonly GuidanceEntry[] = [
  {
    id: 'shared',
    topic: 'roles',
    heading: 'Both of you',
    text: ['The relationship is the work of both. Each keeps supervision useful, sensitive and supportive.'],
    rules: ['C-53', 'C-55'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'supervisor',
    topic: 'roles',
    heading: 'The supervisor',
    text: [],
    points: [
      'Agrees how often, where and for how long, and keeps the time free from interruptions.',
      'Keeps what is said confidential, unless a child or a colleague would be unsafe.',
      'Writes a clear and accurate record, and notes on the child’s file that the case was discussed.',
      'Works to the school’s professional standards.',
      'Arranges a handover with everybody concerned when line management changes.',
      'Takes up matters of diversity constructively, and makes room for yours.',
    ],
    rules: ['C-54', 'C-56', 'C-57', 'C-58', 'C-59', 'C-60', 'C-61', 'C-62', 'C-63'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'supervisee',
    topic: 'roles',
    heading: 'The supervisee',
    text: [],
    points: [
      'Comes regularly, on time and prepared, and takes part.',
      'Is open and honest, raises worries and asks for support.',
      'Answers for the actions they take on.',
      'Reads the record and says where it does not match the meeting.',
    ],
    rules: ['C-64', 'C-65', 'C-66', 'C-67'],
    moments: ['contract', 'reading'],
  },
];

/** Other kinds, confidentiality, records, entitlement, support and reading (C-15 to C-18, C-82 to C-99, C-112 to C-121, C-134). */
const around: readonly GuidanceEntry[] = [
  {
    id: 'group',
    topic: 'kinds',
    heading: 'In a group',
    text: [
      'Everybody has the same duties as one to one. Agree together what stays in the group, and record that it was a group. It comes besides one-to-one supervision, never instead of it.',
    ],
    rules: ['C-85', 'C-86', 'C-87', 'C-88', 'C-89'],
    moments: ['contract', 'before', 'writing'],
  },
  {
    id: 'ad-hoc',
    topic: 'kinds',
    heading: 'Between sessions',
    text: [
      'Asking for a decision or permission in between is normal and welcome. A decision about a child goes on the child’s record.',
    ],
    rules: ['C-90', 'C-91', 'C-92', 'C-93'],
    moments: ['reading'],
  },
  {
    id: 'external',
    topic: 'kinds',
    heading: 'With somebody from outside',
    text: [
      'The head who commissioned it keeps an overview and reads the records, and can tell governors how well it works without naming a child or family.',
    ],
    rules: ['C-82', 'C-83', 'C-84'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'limits',
    topic: 'confidentiality',
    heading: 'What stays between you, and what does not',
    text: [
      'The two of you read the record. It is not secret all the same: a child’s or a colleague’s safety comes first, and it can be used in audit, inspection, legal or disciplinary matters. Agree at the start where support ends and counselling would begin.',
    ],
    rules: ['C-48', 'C-54', 'C-112', 'C-113', 'C-133', 'C-134'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'apart',
    topic: 'records',
    heading: 'What is about a child is kept apart',
    text: [
      'The record of supervision names the children and no more. What was said about each goes on a case record of its own.',
    ],
    rules: ['C-130', 'C-131', 'C-132'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'not-happening',
    topic: 'entitlement',
    heading: 'If supervision does not happen often enough',
    text: [
      'Talk to your supervisor first. If that does not help, it goes to their manager and on up until it is settled. The steps are below.',
    ],
    rules: ['C-119', 'C-120', 'C-121'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'further-support',
    topic: 'support',
    heading: 'More support for you',
    text: [
      'A stress risk assessment with your line manager, the school’s assistance programme, or occupational health: ask, and you will be helped to find it.',
    ],
    rules: ['C-98'],
    moments: ['closing', 'reading'],
    links: ['staff-support'],
  },
  {
    id: 'violence',
    topic: 'support',
    heading: 'After violence or aggression',
    text: ['Follow the school’s procedure and its risk assessment, and talk about it in supervision.'],
    rules: ['C-99'],
    moments: ['reading'],
    links: ['violence'],
  },
  {
    id: 'trained',
    topic: 'support',
    heading: 'Supervisors are trained, and supervised themselves',
    text: [
      'Everybody who supervises is trained for it and has supervision of their own. Supervisees are helped to make good use of theirs.',
    ],
    rules: ['C-02', 'C-115', 'C-116', 'C-117'],
    moments: ['contract', 'reading'],
  },
  worriesAboutAnAdult(['C-16', 'C-18']),
  {
    id: 'reading',
    topic: 'reading',
    heading: 'What to know',
    text: [
      'The school’s child protection policy and the part of the national guidance that everybody reads, in the edition now in force, and the local procedures.',
    ],
    rules: ['C-05', 'C-15'],
    moments: ['reading'],
    links: ['supervision-policy', 'child-protection-policy', 'keeping-children-safe', 'local-procedures'],
  },
];

/** Cradley's policy in plain words, for its page and beside the forms. */
export const guidance: readonly GuidanceEntry[] = [
  ...purpose,
  ...roles,
  ...sessionGuidance,
  ...caseGuidance,
  ...around,
];

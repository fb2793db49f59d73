import { type GuidanceEntry, worriesAboutAnAdult } from '../guidance.ts';

/** What the trust's policy says of supervision itself, and who does what, in our words. */
const purpose: readonly GuidanceEntry[] = [
  {
    id: 'why',
    topic: 'purpose',
    heading: 'Why supervision',
    text: ['Everybody who works with children and families gains from it, and the national guidance asks for it.'],
    rules: ['R-01', 'R-03'],
    moments: ['contract', 'reading'],
    links: ['working-together'],
  },
  {
    id: 'spirit',
    topic: 'purpose',
    heading: 'Its spirit',
    text: [
      'Open and supportive. It looks at the quality of decisions, at risk and at what changes for the child, not at targets, and it knows that the work touches you.',
    ],
    rules: ['R-02', 'R-12'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'four-functions',
    topic: 'purpose',
    heading: 'Four functions',
    text: ['Reflect, look closely and weigh, under each of them over time.'],
    points: ['Management', 'Education', 'Support', 'Mediation'],
    rules: ['R-06'],
    moments: ['contract', 'before', 'reading'],
  },
  {
    id: 'equality',
    topic: 'purpose',
    heading: 'Fair to everybody',
    text: [
      'Supervision works against discrimination, sees equality and diversity, leads by example, and helps to hold strong feelings.',
    ],
    rules: ['R-12', 'R-46'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'practitioner',
    topic: 'roles',
    heading: 'The practitioner',
    text: [
      'Books the session, brings a case or a matter to every one, comes on time, stays for the whole of it, and takes part openly and honestly.',
    ],
    rules: ['R-15', 'R-16', 'R-42', 'R-44'],
    moments: ['contract', 'before', 'reading'],
  },
  {
    id: 'supervisor',
    topic: 'roles',
    heading: 'The supervisor',
    text: [
      'Challenges, and works out with you what to do next. Sees your strengths and what is hard for you; coaches, develops and cares. Writes the summary you both agree.',
    ],
    rules: ['R-07', 'R-08', 'R-18'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'endorse',
    topic: 'roles',
    heading: 'Endorsing a judgement',
    text: [
      'At key points a supervisor may be asked to endorse a judgement. The record has a box for what was endorsed, by whom and when.',
    ],
    rules: ['R-11'],
    moments: ['case', 'writing'],
  },
];

/** Before, in and after a session; children and cases. */
const sessions: readonly GuidanceEntry[] = [
  {
    id: 'bring',
    topic: 'before',
    heading: 'Bring a case or a matter',
    text: ['Something you want to understand better. It need not be the most alarming.'],
    rules: ['R-16'],
    moments: ['before'],
  },
  {
    id: 'not-for-here',
    topic: 'before',
    heading: 'What is not for here',
    text: [
      'Managerial matters that have nothing to do with safeguarding, and personal matters: they have their own places. Your well-being in this work is for here.',
    ],
    rules: ['R-10', 'R-41'],
    moments: ['contract', 'before', 'writing'],
  },
  {
    id: 'strengths',
    topic: 'during',
    heading: 'Strengths, and what is hard',
    text: ['What did you do well? What would you like help with: coaching, learning, or somebody to lean on?'],
    rules: ['R-07'],
    moments: ['writing'],
  },
  {
    id: 'cycle',
    topic: 'during',
    heading: 'A cycle to learn by',
    text: ['What happened, what you noticed, what it means, what you will try. Keep the child in the middle of it.'],
    rules: ['R-09'],
    moments: ['writing', 'case'],
  },
  {
    id: 'learning-elsewhere',
    topic: 'after',
    heading: 'Where else does this apply?',
    text: [
      'Notes make clear what is expected and how to go about it. Which other situations does what you learned help with?',
    ],
    rules: ['R-17'],
    moments: ['closing'],
  },
  {
    id: 'referring',
    topic: 'cases',
    heading: 'A worry about a child',
    text: [
      'A child at risk is referred first and talked about later. The safeguarding team is there for advice at any time.',
    ],
    rules: ['R-04', 'R-36'],
    moments: ['case', 'referral', 'reading'],
    links: ['referrals', 'thresholds'],
  },
];

/** Clinical supervision, groups and talking in between. */
const kinds: readonly GuidanceEntry[] = [
  {
    id: 'clinical',
    topic: 'kinds',
    heading: 'Clinical supervision',
    text: [
      'A planned, deeper look at clinical practice, whatever your experience. Everybody who delivers therapeutic work has it, besides safeguarding supervision and besides what their profession asks for.',
    ],
    rules: ['R-28', 'R-29', 'R-31', 'R-33'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'clinical-benefits',
    topic: 'kinds',
    heading: 'What clinical supervision gives',
    text: ['Better and safer care, new skills, confidence, less strain, and somebody to think with.'],
    rules: ['R-34', 'R-69'],
    moments: ['reading'],
  },
  {
    id: 'clinical-objectives',
    topic: 'kinds',
    heading: 'To go through in clinical supervision',
    text: [],
    points: [
      'Where the trust stands on this.',
      'Your caseload, and what is a fair one.',
      'What is new in your field.',
      'What you want to develop, and where your limits are.',
      'Whether standards of care are met.',
    ],
    rules: ['R-30'],
    moments: ['writing', 'before'],
  },
  {
    id: 'clinical-needs',
    topic: 'kinds',
    heading: 'Equality, diversity and human rights in clinical work',
    text: ['What do the people you work with need, and what do you need? This is a safe place to say so.'],
    rules: ['R-38'],
    moments: ['writing'],
  },
  {
    id: 'clinical-to-safeguarding',
    topic: 'kinds',
    heading: 'From clinical to safeguarding supervision',
    text: [
      'A safeguarding worry that cannot be dealt with in the session goes to the safeguarding team. For a very complex case you can ask for specialist safeguarding supervision, or the lead can ask you to bring it: use “Ask for one sooner” and choose the reason.',
    ],
    rules: ['R-36', 'R-37'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'group',
    topic: 'kinds',
    heading: 'In a group',
    text: [
      'A standing group has a contract that everybody signs. Who cannot come tells the supervisor and goes to another group. What is said stays in the group, with the same two exceptions.',
    ],
    rules: ['R-58', 'R-59', 'R-62', 'R-64'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'ad-hoc',
    topic: 'kinds',
    heading: 'Between sessions',
    text: ['For a particular matter, ask the safeguarding team for more at any time. Anybody may.'],
    rules: ['R-05', 'R-26'],
    moments: ['reading'],
  },
];

/** Confidentiality, records, entitlement, support and reading. */
const around: readonly GuidanceEntry[] = [
  {
    id: 'limits',
    topic: 'confidentiality',
    heading: 'What stays between you, and what does not',
    text: [
      'Everything, apart from what is needed to protect a child or to get advice. Say in the contract that you have talked about it. What is used for audit has no names.',
    ],
    rules: ['R-47', 'R-48', 'R-54'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'agreed-summary',
    topic: 'records',
    heading: 'A summary you both agree',
    text: ['The supervisor writes what was discussed, the advice and the plan; you say whether you agree.'],
    rules: ['R-18', 'R-45'],
    moments: ['writing', 'closing', 'reading'],
  },
  {
    id: 'your-contract',
    topic: 'entitlement',
    heading: 'How often is what you agreed',
    text: [
      'The policy gives no number: your contract does. Without one there is no clock, and that is shown as something to put right.',
    ],
    rules: ['R-39', 'R-51'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'cancelling',
    topic: 'entitlement',
    heading: 'If you cannot come',
    text: [
      'Say so as soon as you can and agree a new date. After two in a row that you missed, the supervisor tells your manager, and you get a copy.',
    ],
    rules: ['R-40', 'R-43', 'R-52', 'R-61'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'concerns',
    topic: 'entitlement',
    heading: 'A worry about how somebody works',
    text: [
      'Whichever of you has it: talk about it in the session first. If that is not possible or does not settle it, it goes to the line manager, and you are told that it does.',
    ],
    rules: ['R-19', 'R-20', 'R-49', 'R-50'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'advice',
    topic: 'support',
    heading: 'Who to ask',
    text: ['Peers, managers and the safeguarding team, besides regular supervision. The contacts are on this page.'],
    rules: ['R-04', 'R-26', 'R-27'],
    moments: ['case', 'reading'],
    links: ['staff-support'],
  },
  {
    id: 'trained',
    topic: 'support',
    heading: 'Supervisors are trained, and supervised by the safeguarding team',
    text: ['Nobody supervises without training made for safeguarding supervision.'],
    rules: ['R-13', 'R-14'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'audit',
    topic: 'support',
    heading: 'Looking back once a year',
    text: [
      'You are asked, without your name unless you give it, what supervision is like for you and what you learn. What is recommended comes back to you, on this page as well.',
    ],
    rules: ['R-21', 'R-24'],
    moments: ['reading'],
  },
  worriesAboutAnAdult(['R-36']),
  {
    id: 'reading',
    topic: 'reading',
    heading: 'What to know',
    text: ['The trust’s own policy and the national guidance, in the edition now in force.'],
    rules: ['R-01'],
    moments: ['reading'],
    links: [
      'supervision-policy',
      'child-protection-policy',
      'local-procedures',
      'working-together',
      'keeping-children-safe',
    ],
  },
];

/** The trust's policy in plain words, for its page and beside the forms. */
export const guidance: readonly GuidanceEntry[] = [...purpose, ...sessions, ...kinds, ...around];

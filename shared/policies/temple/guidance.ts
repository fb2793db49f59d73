import { type GuidanceEntry, worriesAboutAnAdult } from '../guidance.ts';

/** What Temple's framework says of supervision itself, and who does what, in our words (T-02 to T-30, T-50). */
const purpose: readonly GuidanceEntry[] = [
  {
    id: 'what-it-is',
    topic: 'purpose',
    heading: 'What supervision is',
    text: [
      'A main task of those who manage: helping staff to grow in skill and practice in safeguarding. It is a partnership of the supervisee, the supervisor and the school.',
    ],
    rules: ['T-02', 'T-07'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'three-ps',
    topic: 'purpose',
    heading: 'The three Ps',
    text: ['A balance over the whole process, not in each session.'],
    points: ['Performance management', 'Professional development', 'Personal support'],
    rules: ['T-09'],
    moments: ['contract', 'before', 'closing', 'reading'],
  },
  {
    id: 'why-it-matters',
    topic: 'purpose',
    heading: 'Why it matters',
    text: ['Regular supervision of good quality and good outcomes for children belong together.'],
    rules: ['T-50'],
    moments: ['reading'],
  },
  {
    id: 'sound-practice',
    topic: 'purpose',
    heading: 'Sound practice',
    text: [
      'Practice is competent, can be accounted for and rests on research. You know your role, how far your own judgement goes, and on whose authority you act. It fits the procedures of the school and of the local partnership.',
    ],
    rules: ['T-10', 'T-11', 'T-23'],
    moments: ['contract', 'reading'],
    links: ['local-procedures'],
  },
  {
    id: 'shared',
    topic: 'roles',
    heading: 'Both of you',
    text: [
      'The relationship is the work of both. Each keeps supervision useful, sensitive and supportive, and sees that the contract is agreed and looked at every year.',
    ],
    rules: ['T-15', 'T-17', 'T-22', 'T-30'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'lead',
    topic: 'roles',
    heading: 'The Lead Designate',
    text: [],
    points: [
      'Agrees when and how often, finds a suitable place, and keeps it free from interruptions.',
      'Keeps what is said confidential, unless somebody would be unsafe.',
      'Writes clear and accurate records, and works to professional standards.',
      'Arranges a handover with everybody concerned when line management changes.',
      'Takes up diversity, and makes room for you to raise it.',
      'Makes sure you are coping, and that you can handle the work.',
    ],
    rules: ['T-16', 'T-18', 'T-19', 'T-20', 'T-21', 'T-23', 'T-24', 'T-25', 'T-55'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'designate',
    topic: 'roles',
    heading: 'The CP Designate',
    text: [],
    points: [
      'Comes regularly, on time and prepared, with an agenda.',
      'Brings what is needed and the files of the cases.',
      'Answers for the actions they take on.',
      'Reads the record and says where it does not match the meeting.',
    ],
    rules: ['T-26', 'T-27', 'T-28', 'T-29', 'T-57'],
    moments: ['contract', 'before', 'reading'],
  },
];

/** Before, in and after a session; children and cases (T-12 to T-14, T-25, T-43 to T-48, T-54 to T-78). */
const sessions: readonly GuidanceEntry[] = [
  {
    id: 'choose-cases',
    topic: 'before',
    heading: 'Choose a case each',
    text: ['One case is chosen by the Lead Designate and one by the CP Designate. Think about yours before you come.'],
    rules: ['T-57', 'T-73'],
    moments: ['before'],
  },
  {
    id: 'diversity',
    topic: 'during',
    heading: 'Diversity',
    text: [
      'Is there something about background, language, faith, disability or identity to raise, the child’s or your own?',
    ],
    rules: ['T-25'],
    moments: ['writing'],
  },
  {
    id: 'reflect',
    topic: 'during',
    heading: 'Room to think',
    text: [
      'Go back over work and incidents, weigh risk and need, and check decisions against each other. What has it been like for you?',
    ],
    rules: ['T-12', 'T-14', 'T-55'],
    moments: ['writing'],
  },
  {
    id: 'team',
    topic: 'during',
    heading: 'The team and training',
    text: ['How does the team work together on this? Which training since last time, and which is needed?'],
    rules: ['T-13', 'T-64'],
    moments: ['writing'],
  },
  {
    id: 'questions',
    topic: 'cases',
    heading: 'Ask hard questions',
    text: ['What has been done? What has changed for the child? Should another agency be asked, and has it been?'],
    rules: ['T-62', 'T-63'],
    moments: ['case', 'referral', 'reading'],
    links: ['referrals', 'thresholds'],
  },
  {
    id: 'protocols',
    topic: 'cases',
    heading: 'Were our own rules followed?',
    text: [
      'In the cases you talked about, did the school do what it says it does? What needs work goes in the table of points.',
    ],
    rules: ['T-74'],
    moments: ['case', 'closing'],
  },
  {
    id: 'who-is-covered',
    topic: 'cases',
    heading: 'Which children',
    text: [
      'Those on a child protection plan, with social care involved, looked after, with early help or family support, those who cause concern, and cases that were stepped down.',
    ],
    rules: ['T-56', 'T-65'],
    moments: ['before', 'reading'],
  },
  {
    id: 'cpoms',
    topic: 'after',
    heading: 'Write it on CPOMS',
    text: ['A decision about a case is entered on CPOMS under Supervision, by whoever you agreed.'],
    rules: ['T-48'],
    moments: ['closing', 'case'],
  },
  {
    id: 'on-paper',
    topic: 'after',
    heading: 'The original is paper',
    text: ['Print the record, sign and date it by hand, keep it safe, and note here where it is kept.'],
    rules: ['T-43', 'T-45'],
    moments: ['closing'],
  },
];

/** Other kinds, confidentiality, records, entitlement, support and reading. */
const around: readonly GuidanceEntry[] = [
  {
    id: 'group',
    topic: 'kinds',
    heading: 'In a group',
    text: [
      'Where several of you work with one child or family. Everybody has the same duties as one to one. Agree together what stays in the group, and record that it was a group.',
    ],
    rules: ['T-31', 'T-32', 'T-33', 'T-34'],
    moments: ['contract', 'before', 'writing'],
  },
  {
    id: 'informal',
    topic: 'kinds',
    heading: 'Between sessions',
    text: [
      'Talking in between is good and does not replace a session. What matters is written down by whoever holds the case and taken up again at the next session.',
    ],
    rules: ['T-05', 'T-06'],
    moments: ['before', 'reading'],
  },
  {
    id: 'clinical',
    topic: 'kinds',
    heading: 'Clinical supervision',
    text: ['Some staff who meet harder cases more often have it besides, from experienced colleagues or from outside.'],
    rules: ['T-41'],
    moments: ['reading'],
  },
  {
    id: 'limits',
    topic: 'confidentiality',
    heading: 'What stays between you, and what does not',
    text: [
      'What is said stays with you and the Lead Designate, unless somebody would be unsafe. In a serious case review these records are evidence.',
    ],
    rules: ['T-16', 'T-46', 'T-66'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'inspection',
    topic: 'records',
    heading: 'Who may look',
    text: [
      'The files are kept securely by the supervisor. They can be inspected and audited, also to see that supervision takes place.',
    ],
    rules: ['T-46', 'T-47'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'half-term',
    topic: 'entitlement',
    heading: 'At least once every half term, for about an hour',
    text: ['More often when you are new, or when the work needs it.'],
    rules: ['T-38', 'T-39', 'T-40', 'T-58', 'T-59'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'not-happening',
    topic: 'entitlement',
    heading: 'If supervision does not happen often enough',
    text: [
      'Meet your supervisor about it. If that does not help, ask for a meeting of three: you, your supervisor and the line manager or the Principal; a governor where the Principal supervises.',
    ],
    rules: ['T-51', 'T-52', 'T-53'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'conflict',
    topic: 'entitlement',
    heading: 'If the two of you cannot agree',
    text: ['Meet the Principal together. Each makes sure that the other knows of the meeting beforehand.'],
    rules: ['T-67'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'trained',
    topic: 'support',
    heading: 'A trained lead',
    text: ['The supervisor is, where possible, the school’s senior lead for child protection or a trained lead.'],
    rules: ['T-08'],
    moments: ['contract', 'reading'],
    links: ['staff-support'],
  },
  worriesAboutAnAdult(['T-10']),
  {
    id: 'reading',
    topic: 'reading',
    heading: 'What to know',
    text: [
      'The school’s own procedures and those of the local partnership, and the national guidance in the edition now in force.',
    ],
    rules: ['T-10'],
    moments: ['reading'],
    links: ['supervision-policy', 'child-protection-policy', 'local-procedures', 'keeping-children-safe'],
  },
];

/** Temple's framework in plain words, for its page and beside the forms. */
export const guidance: readonly GuidanceEntry[] = [...purpose, ...sessions, ...around];

import { type GuidanceEntry, worriesAboutAnAdult } from '../guidance.ts';
import { caseGuidance } from './case-guidance.ts';

/** What the strategy says of supervision itself, in our words (H-01 to H-22, H-47, H-48). */
const purpose: readonly GuidanceEntry[] = [
  {
    id: 'why',
    topic: 'purpose',
    heading: 'Why there is a strategy',
    text: [
      'Reviews of serious cases found that people working with children in need and at risk were left alone with hard decisions. The strategy helps agencies to supervise well and in the same way.',
    ],
    rules: ['H-01'],
    moments: ['reading'],
  },
  {
    id: 'what-it-is',
    topic: 'purpose',
    heading: 'What supervision is',
    text: ['Four things at once, in a balance that is right over time.'],
    points: [
      'Competent work that can be accounted for.',
      'Continuing professional development.',
      'Personal support.',
      'A link between you and the organisation.',
    ],
    rules: ['H-08', 'H-22'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'shared-approach',
    topic: 'purpose',
    heading: 'One approach, shared by all',
    text: [
      'Everybody works the same way at engaging families, seeing what they need, and moving the case on at the right level and in good time. Agencies can say in their own policy what good supervision looks like.',
    ],
    rules: ['H-02', 'H-14'],
    moments: ['reading'],
  },
  {
    id: 'poor-supervision',
    topic: 'purpose',
    heading: 'What poor supervision does',
    text: [
      'It has been part of why children were not protected. Staff who are treated carelessly pass it on; staff who are held and challenged hold and challenge. A supervisor also sees that work is done in time.',
    ],
    rules: ['H-15', 'H-47'],
    moments: ['reading'],
  },
  {
    id: 'ethics',
    topic: 'purpose',
    heading: 'Ethics',
    text: [
      'Supervisors keep to their code of conduct and weigh the welfare of families, of the supervisee, of the public and of the profession against each other.',
    ],
    rules: ['H-48'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'procedures',
    topic: 'purpose',
    heading: 'In line with procedures',
    text: [
      'Practice follows local and organisational procedures. Roles are understood, and training is found where it is needed.',
    ],
    rules: ['H-42'],
    moments: ['contract', 'reading'],
    links: ['local-procedures'],
  },
];

/** Who does what (H-28 to H-50, H-62). */
const roles: readonly GuidanceEntry[] = [
  {
    id: 'line-management',
    topic: 'roles',
    heading: 'Line management',
    text: [
      'Answers for the quality of the work and authorises decisions at key points: the record says who did. Sees that staff get supervision, and tells senior managers what stands in the way: workload, too few people, gaps in knowledge or skill.',
    ],
    rules: ['H-30', 'H-31', 'H-32'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'two-kinds',
    topic: 'roles',
    heading: 'Management oversight and supervision',
    text: [
      'You have both. Where two people give them, it is clear who is accountable for what, and they are written down apart.',
    ],
    rules: ['H-27', 'H-28', 'H-29'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'supervisee',
    topic: 'roles',
    heading: 'The supervisee',
    text: [
      'Asks for advice and support, prepares, takes responsibility for the quality of the work, and adds to the discussion.',
    ],
    rules: ['H-50', 'H-62'],
    moments: ['contract', 'before', 'reading'],
  },
  {
    id: 'challenge',
    topic: 'roles',
    heading: 'Say what you think',
    text: ['Everybody may give their view and challenge another’s, whatever their position.'],
    rules: ['H-66'],
    moments: ['contract', 'writing', 'reading'],
  },
];

/** Before, in and after a session (H-06, H-18 to H-20, H-32 to H-46). */
const sessions: readonly GuidanceEntry[] = [
  {
    id: 'which-cases',
    topic: 'before',
    heading: 'Which cases to bring',
    text: [
      'Not only the ones that alarm. Long, repeated worries such as neglect are easily left out: begin with the families not talked about lately. A discussion before a review meeting or a conference helps.',
    ],
    rules: ['H-06', 'H-19'],
    moments: ['before', 'writing'],
  },
  {
    id: 'course',
    topic: 'during',
    heading: 'How a session runs',
    text: ['Agree the agenda, look at last time’s actions, listen, probe and reflect, then agree actions.'],
    rules: ['H-20', 'H-45'],
    moments: ['writing'],
  },
  {
    id: 'missed-chances',
    topic: 'during',
    heading: 'What is easily missed',
    text: [],
    points: [
      'Have we stayed curious, or settled on an explanation?',
      'Do the parents really work with us, or only seem to?',
      'Is the assessment sound and up to date?',
      'Who knows something we have not asked for?',
      'What is the child’s own world like?',
      'How are you bearing up?',
    ],
    rules: ['H-18'],
    moments: ['case', 'writing'],
  },
  {
    id: 'support',
    topic: 'during',
    heading: 'Support for you',
    text: ['Your feelings matter for their own sake, and they may tell something of what the child lives with.'],
    rules: ['H-13', 'H-43', 'H-68'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'to-senior-managers',
    topic: 'after',
    heading: 'Something senior managers should know?',
    text: [
      'If workload, resources or gaps in skills put the work at risk, write down who tells whom and by when, as an action.',
    ],
    rules: ['H-32'],
    moments: ['closing'],
  },
  {
    id: 'checked',
    topic: 'after',
    heading: 'How will we know it was done?',
    text: ['Where something has to be put right, the action says how its completion will be checked.'],
    rules: ['H-26'],
    moments: ['closing'],
  },
  {
    id: 'how-was-it',
    topic: 'after',
    heading: 'Look back at supervision itself',
    text: ['The evaluation tool can be filled in at any session, by either of you.'],
    rules: ['H-46', 'H-73'],
    moments: ['closing'],
  },
];

/** Other kinds, the agency's guidance, records, entitlement, support and reading. */
const around: readonly GuidanceEntry[] = [
  {
    id: 'group',
    topic: 'kinds',
    heading: 'One to one, or in a group',
    text: [
      'The agency decides by your role and how close you are to families. Agree together what stays in the group.',
    ],
    rules: ['H-52'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'limits',
    topic: 'confidentiality',
    heading: 'What stays between you, and what does not',
    text: [
      'What is said stays with you and your supervisor, unless a child’s safety needs it told. Supervision is also looked at in audit, across agencies.',
    ],
    rules: ['H-03', 'H-70'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'recording',
    topic: 'records',
    heading: 'What is written where',
    text: [
      'Supervision is recorded as the agency says. The discussion of a family is kept apart from what concerns you.',
    ],
    rules: ['H-29', 'H-58', 'H-59'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'agency-guidance',
    topic: 'records',
    heading: 'What the agency’s own guidance has to settle',
    text: ['Is each of these answered in our policy?'],
    points: [
      'Which training, experience and qualification a supervisor needs.',
      'How often and for how long supervision is.',
      'What is different for new and for experienced staff.',
      'How supervision is evaluated.',
      'What the organisation does so that supervision is valued.',
    ],
    rules: ['H-16', 'H-60', 'H-61'],
    moments: ['reading'],
    links: ['supervision-policy'],
  },
  {
    id: 'contract',
    topic: 'entitlement',
    heading: 'Agree how you will work together',
    text: [
      'The contract says how often, how changes and cancellations are told and with what notice, how the agenda is made, and how you raise workload, performance and differences of opinion. Look at it again on its date.',
    ],
    rules: ['H-63', 'H-82', 'H-83', 'H-84'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'disagree',
    topic: 'entitlement',
    heading: 'When professionals disagree',
    text: ['There is an agreed way to take a disagreement further, step by step. The steps here are below.'],
    rules: ['H-36', 'H-67'],
    moments: ['case', 'reading'],
    links: ['disagreements'],
  },
  {
    id: 'advice',
    topic: 'support',
    heading: 'Who to ask',
    text: [
      'Peers, managers, and the named and designated professionals are there for advice, in between sessions too.',
    ],
    rules: ['H-38'],
    moments: ['case', 'reading'],
    links: ['referrals'],
  },
  {
    id: 'up-to-date',
    topic: 'support',
    heading: 'Supervisors keep up to date',
    text: [
      'Nominated, qualified and experienced; trained in supervision where possible; and abreast of law, policy and research.',
    ],
    rules: ['H-23', 'H-37', 'H-39', 'H-40'],
    moments: ['contract', 'reading'],
  },
  worriesAboutAnAdult(['H-07']),
  {
    id: 'reading',
    topic: 'reading',
    heading: 'What to know',
    text: ['The local procedures and thresholds, and the national guidance in the edition now in force.'],
    rules: ['H-12', 'H-40', 'H-42'],
    moments: ['reading'],
    links: ['supervision-policy', 'local-procedures', 'thresholds', 'working-together', 'keeping-children-safe'],
  },
];

/** The Hertfordshire strategy in plain words, for its page and beside the forms. */
export const guidance: readonly GuidanceEntry[] = [...purpose, ...roles, ...sessions, ...caseGuidance, ...around];

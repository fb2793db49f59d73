import { type GuidanceEntry, worriesAboutAnAdult } from '../guidance.ts';

/** What the trust's policy says of supervision itself, and of those in it, in our words (J-01 to J-10, J-31). */
const purpose: readonly GuidanceEntry[] = [
  {
    id: 'what-it-is',
    topic: 'purpose',
    heading: 'What supervision is',
    text: [
      'DSLs, deputies and their supervisors come together to reflect. It is not an inspection, and nobody is marked.',
      'It keeps children safe and keeps you well: a safe space in which to think critically, stay curious, gain confidence and get advice.',
    ],
    rules: ['J-01', 'J-02'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'balance',
    topic: 'purpose',
    heading: 'A balance',
    text: ['Personal support, guidance and looking closely at cases, each in its place.'],
    rules: ['J-24', 'J-31'],
    moments: ['contract', 'closing', 'reading'],
  },
  {
    id: 'not-appraisal',
    topic: 'purpose',
    heading: 'Not appraisal',
    text: ['Supervision stands beside appraisal and never takes its place. Nothing written here is passed to it.'],
    rules: ['J-04'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'not-counselling',
    topic: 'purpose',
    heading: 'Not counselling',
    text: [
      'When more is needed, the supervisor helps you to find it. In the box for coping and support, note that help was offered, and leave out what for.',
    ],
    rules: ['J-05'],
    moments: ['writing', 'closing', 'reading'],
    links: ['staff-support'],
  },
  {
    id: 'trust',
    topic: 'roles',
    heading: 'A relationship of trust',
    text: ['Positive and trusting on both sides. Everybody takes part, values what others think and listens.'],
    rules: ['J-06', 'J-38'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'leaders',
    topic: 'roles',
    heading: 'Leaders and governors',
    text: ['They treat supervision as important and give it enough time.'],
    rules: ['J-07', 'J-28'],
    moments: ['contract', 'reading'],
  },
];

/** Before, in and after a session; children and cases (J-03, J-20 to J-27, J-36 to J-61). */
const sessions: readonly GuidanceEntry[] = [
  {
    id: 'prepare',
    topic: 'before',
    heading: 'Begin before you meet',
    text: [
      'Choose the cases and matters you want to bring and start to think about them. You can write it down here beforehand, and share it when you like.',
    ],
    rules: ['J-23'],
    moments: ['before'],
  },
  {
    id: 'time-and-place',
    topic: 'before',
    heading: 'An hour at least, undisturbed, in the working day',
    text: ['In a private space. Whoever has to cancel or move it tells the other.'],
    rules: ['J-15', 'J-36', 'J-37', 'J-39'],
    moments: ['contract', 'before', 'reading'],
  },
  {
    id: 'purposes',
    topic: 'during',
    heading: 'What there is room for',
    text: [
      'Cases that are stuck, what the work does to you, what went well, what you want to learn, and where practice differs between people.',
    ],
    rules: ['J-03'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'six-items',
    topic: 'during',
    heading: 'Six things on the agenda',
    text: [],
    points: [
      'Cases.',
      'How it affects you.',
      'Reflecting.',
      'Thinking critically about what comes next.',
      'Dealing with worries before they grow.',
      'Policies and procedures.',
    ],
    rules: ['J-25'],
    moments: ['before', 'writing'],
  },
  {
    id: 'by-reference',
    topic: 'cases',
    heading: 'No names across schools',
    text: [
      'With a supervisor from another school or the trust, speak of a child by reference. Only the child’s own school knows whose it is.',
    ],
    rules: ['J-08'],
    moments: ['case', 'writing', 'reading'],
  },
  {
    id: 'changed-plan',
    topic: 'cases',
    heading: 'When a plan changes',
    text: ['The DSL approves it, and it goes on the child’s chronology in RecordMy with the decision.'],
    rules: ['J-21', 'J-44'],
    moments: ['case', 'closing'],
  },
  {
    id: 'before-it-grows',
    topic: 'cases',
    heading: 'Act, and refer',
    text: ['Deal with a worry before it grows. A child at risk is referred first and talked about later.'],
    rules: ['J-25'],
    moments: ['referral', 'case'],
    links: ['referrals', 'thresholds'],
  },
  {
    id: 'action-sheet',
    topic: 'after',
    heading: 'The action sheet, straight away',
    text: [
      'Written in the session or immediately after it. The supervisor’s notes are open to you and both agree that they are right.',
    ],
    rules: ['J-16', 'J-17', 'J-20'],
    moments: ['closing'],
  },
  {
    id: 'how-was-it',
    topic: 'after',
    heading: 'Did it meet your needs?',
    text: ['Look back at the meeting every time, and say what to change or add.'],
    rules: ['J-60'],
    moments: ['closing'],
  },
];

/** Other kinds, confidentiality, records, entitlement, support and reading. */
const around: readonly GuidanceEntry[] = [
  {
    id: 'forms-of-supervision',
    topic: 'kinds',
    heading: 'In a group, one to one, planned or not',
    text: [
      'A group across the trust or in a school, or one to one. Also unplanned: after a crisis, or to settle after a hard time with a pupil.',
    ],
    rules: ['J-11', 'J-12'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'informal',
    topic: 'kinds',
    heading: 'Ask in between',
    text: [
      'DSLs are expected to, in school or with the trust’s lead, in person or by phone. If it is about a child it goes on the chronology as a Professional’s Meeting.',
    ],
    rules: ['J-26', 'J-27'],
    moments: ['reading'],
  },
  {
    id: 'limits',
    topic: 'confidentiality',
    heading: 'What stays between you, and what does not',
    text: [
      'In general everything stays. It does not when it is about child protection and you, when keeping silent would harm the trust’s good name, when it may be a disciplinary matter, or when it is whistle-blowing.',
    ],
    rules: ['J-22', 'J-42'],
    moments: ['contract', 'writing', 'reading'],
  },
  {
    id: 'your-notes',
    topic: 'records',
    heading: 'The notes are yours too',
    text: [
      'You can read them at any time. They are kept in a secure place, in a form that suits both of you: the boxes of the record take free notes as well.',
    ],
    rules: ['J-16', 'J-18', 'J-19', 'J-43'],
    moments: ['writing', 'reading'],
  },
  {
    id: 'each-half-term',
    topic: 'entitlement',
    heading: 'Each half term, or sooner if you ask',
    text: ['Either of you can ask. Every supervisor makes a written contract with those they supervise.'],
    rules: ['J-13', 'J-34', 'J-35'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'unsettled',
    topic: 'entitlement',
    heading: 'If the two of you cannot settle something',
    text: ['The Deputy CEO is asked, when both agree to that. If it is with the Deputy CEO, it goes to the CEO.'],
    rules: ['J-40', 'J-41'],
    moments: ['contract', 'reading'],
  },
  {
    id: 'trained',
    topic: 'support',
    heading: 'Supervisors are trained, and supervised themselves',
    text: ['And your own training as DSL is renewed in time.'],
    rules: ['J-09', 'J-10', 'J-46'],
    moments: ['contract', 'reading'],
    links: ['staff-support'],
  },
  worriesAboutAnAdult(['J-22']),
  {
    id: 'reading',
    topic: 'reading',
    heading: 'Our policy',
    text: ['It is promoted and put into practice in every school of the trust, and looked at every year.'],
    rules: ['J-28', 'J-29'],
    moments: ['reading'],
    links: ['supervision-policy', 'child-protection-policy', 'local-procedures', 'keeping-children-safe'],
  },
];

/** The trust's policy in plain words, for its page and beside the forms. */
export const guidance: readonly GuidanceEntry[] = [...purpose, ...sessions, ...around];

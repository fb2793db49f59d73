import type { GuidanceEntry } from '../guidance.ts';

/** Children and cases in Cradley's policy, in our words (C-09, C-24 to C-46, C-114). */
export const caseGuidance: readonly GuidanceEntry[] = [
  {
    id: 'life-for-the-child',
    topic: 'cases',
    heading: 'What is life like for the child?',
    text: ['What have they said or shown? Is what we do making their life better, and how do we know?'],
    rules: ['C-24', 'C-44', 'C-45'],
    moments: ['case'],
  },
  {
    id: 'not-working',
    topic: 'cases',
    heading: 'When a plan is not working',
    text: [
      'Act quickly when things get worse or stand still. If parents do not do what was agreed, or only seem to, tell children’s social work and write it down.',
    ],
    rules: ['C-26', 'C-27', 'C-139'],
    moments: ['case'],
  },
  {
    id: 'escalate',
    topic: 'cases',
    heading: 'Does this have to go further?',
    text: [
      'Slow progress, how a case is managed, or agencies not working together: use the agreed way of settling disagreements between professionals, write down each stage, and keep it open until it is settled.',
    ],
    rules: ['C-09', 'C-19', 'C-43'],
    moments: ['case', 'reading'],
    links: ['disagreements'],
  },
  {
    id: 'referring',
    topic: 'cases',
    heading: 'Making a referral',
    text: [
      'Know the thresholds and how to refer, in school time and out of hours. If you ask for advice on a referral, write down what it was.',
    ],
    rules: ['C-33', 'C-34', 'C-37'],
    moments: ['case', 'referral', 'reading'],
    links: ['thresholds', 'referrals'],
  },
  {
    id: 'consent',
    topic: 'cases',
    heading: 'Is consent needed, and has it been given?',
    text: [
      'Ask the family where that is safe, and write down what they said. If asking could put a child at risk, or a child is at risk now, refer without it and say why.',
    ],
    rules: ['C-35'],
    moments: ['referral'],
    links: ['information-sharing'],
  },
  {
    id: 'feedback',
    topic: 'cases',
    heading: 'Ask what became of it',
    text: ['Seek feedback on every referral and go on asking until it comes.'],
    rules: ['C-36'],
    moments: ['referral'],
  },
  {
    id: 'sharing',
    topic: 'cases',
    heading: 'Sharing information',
    text: [
      'Know the agreed ways of sharing information with other agencies and use them: in core groups, early help and other meetings.',
    ],
    rules: ['C-38', 'C-40'],
    moments: ['case', 'reading'],
    links: ['information-sharing'],
  },
  {
    id: 'on-the-file',
    topic: 'cases',
    heading: 'Two places for a decision',
    text: ['A decision about a child goes in the child protection file, and a line of it on the chronology.'],
    rules: ['C-60', 'C-114', 'C-140'],
    moments: ['case', 'closing'],
  },
];

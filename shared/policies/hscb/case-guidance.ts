import type { GuidanceEntry } from '../guidance.ts';

/** Children and cases in the strategy, in our words (H-04 to H-10, H-34, H-55 to H-57, H-77, H-78). */
export const caseGuidance: readonly GuidanceEntry[] = [
  {
    id: 'three-months',
    topic: 'cases',
    heading: 'Every child in need, at least every three months',
    text: [
      'Each is talked about with a safeguarding supervisor, never more than three months apart. This runs by child, beside your own sessions.',
    ],
    rules: ['H-05'],
    moments: ['before', 'case', 'reading'],
  },
  {
    id: 'now',
    topic: 'cases',
    heading: 'Do not keep it for supervision',
    text: [
      'What is urgent is escalated when it is seen. You have a right to an urgent discussion when the answer to a growing risk does not fit it.',
    ],
    rules: ['H-07', 'H-10'],
    moments: ['case', 'referral', 'reading'],
    links: ['referrals'],
  },
  {
    id: 'no-change',
    topic: 'cases',
    heading: 'Nothing changes, or it gets worse',
    text: [
      'Say what has to change in the plan, and how the other agencies hear of it. Ask whether the threshold of significant harm is near, and what you do if the parents refuse and it is not reached.',
    ],
    rules: ['H-04', 'H-77', 'H-78'],
    moments: ['case'],
    links: ['thresholds'],
  },
  {
    id: 'specialist',
    topic: 'cases',
    heading: 'Would a specialist’s assessment help?',
    text: ['If so, agree who refers and by when.'],
    rules: ['H-34'],
    moments: ['case', 'referral'],
  },
  {
    id: 'decisions',
    topic: 'cases',
    heading: 'What a decision says',
    text: ['What was decided, why, by whom, and whether and how it departs from the procedures.'],
    rules: ['H-30', 'H-55', 'H-56', 'H-57'],
    moments: ['case', 'closing'],
  },
  {
    id: 'which-status',
    topic: 'cases',
    heading: 'In need, or at risk of significant harm',
    text: ['Know what each means and when a child moves from one to the other.'],
    rules: ['H-12'],
    moments: ['case', 'reading'],
    links: ['thresholds', 'working-together'],
  },
];

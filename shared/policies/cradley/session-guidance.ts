import type { GuidanceEntry } from '../guidance.ts';

/** Before, in and after a session by Cradley's policy, in our words (C-06 to C-51, C-103 to C-109). */
export const sessionGuidance: readonly GuidanceEntry[] = [
  {
    id: 'prepare',
    topic: 'before',
    heading: 'Come prepared',
    text: ['Read the last record and the open actions. Tell the other early about anything big.'],
    rules: ['C-66', 'C-103', 'C-104', 'C-105'],
    moments: ['before'],
  },
  {
    id: 'place',
    topic: 'before',
    heading: 'A good place and time',
    text: [
      'Quiet, private, relaxed; no calls. Begin and end when you said you would, at a time of day that suits both.',
    ],
    rules: ['C-06', 'C-58', 'C-108', 'C-128'],
    moments: ['before'],
  },
  {
    id: 'feelings',
    topic: 'during',
    heading: 'How the work feels',
    text: [
      'What has it been like? Which feelings or beliefs might be shaping what you see or do? What gets in the way?',
    ],
    rules: ['C-07', 'C-08', 'C-47', 'C-49', 'C-50'],
    moments: ['writing'],
  },
  {
    id: 'diversity',
    topic: 'during',
    heading: 'Diversity',
    text: [
      'Is there something about background, language, faith, disability or identity to raise, the child’s or your own?',
    ],
    rules: ['C-46', 'C-63'],
    moments: ['writing', 'case'],
  },
  {
    id: 'breaches',
    topic: 'during',
    heading: 'Has a policy or procedure not been followed?',
    text: ['Say what happened, what is done about it and by whom, and make it an action.'],
    rules: ['C-13'],
    moments: ['writing'],
  },
  {
    id: 'learning',
    topic: 'during',
    heading: 'What have we learned?',
    text: [
      'From a case here, a local review or national guidance: should a policy or a training change? Make it an action under practice or professional development.',
    ],
    rules: ['C-14', 'C-32'],
    moments: ['writing', 'closing'],
  },
  {
    id: 'five-functions',
    topic: 'during',
    heading: 'A balance over time',
    text: ['Management, development, support, and the rest: not all of it every time, but none of it never.'],
    rules: ['C-51'],
    moments: ['before', 'closing'],
  },
  {
    id: 'chance-to-reflect',
    topic: 'after',
    heading: 'How was it for you?',
    text: ['Did you get to reflect? Were you challenged? Do you feel supported in challenging others? Say so if not.'],
    rules: ['C-22'],
    moments: ['closing'],
  },
  {
    id: 'signed',
    topic: 'after',
    heading: 'Signed and dated by both',
    text: ['The supervisor writes the record of every session. Both sign and date it.'],
    rules: ['C-110', 'C-111'],
    moments: ['closing'],
  },
];

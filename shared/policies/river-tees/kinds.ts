import type { KindRules } from '../kind-rules.ts';

/** River Tees on group and clinical supervision. */
export const kinds: KindRules = {
  missedTwice: { source: 'R-52', inGroupSource: 'R-63' },
  group: {
    notices: [
      {
        text: 'What is said in the group stays in the group, apart from the two exceptions in its contract.',
        source: 'R-62',
      },
      {
        text: 'Who cannot come tells the supervisor as soon as possible and arranges to attend another group.',
        source: 'R-59',
      },
    ],
    attendsAnother: 'R-59',
    supervisorCancels: { limit: 2, tells: ['line manager', 'safeguarding team'], source: 'R-60' },
  },
  clinical: {
    confidentialityLimits: [
      'Public safety',
      'A breach of a professional code or of trust policy',
      'Criminal activity',
      'Safeguarding',
      'Audit and evaluation',
    ],
    limitsSource: 'R-72',
    notices: [
      {
        text: 'Clinical supervision is not for management concerns, informal workplace discussion, training needs or rosters.',
        source: 'R-35',
      },
      { text: 'It comes in addition to safeguarding supervision and never counts as it.', source: 'R-33' },
    ],
    handOff: {
      action: 'Contact the safeguarding team for advice about a concern that arose in the session',
      source: 'R-36',
    },
  },
};

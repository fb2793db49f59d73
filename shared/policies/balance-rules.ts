import type { BalanceRules } from '../domain/records/balance.ts';

/** A school year of half terms. */
const OVER = 6;

/** The functions each policy wants in balance over the whole of supervision, by the boxes of its own record; on River Tees' the writers say which of the four a session served (R-06). */
export const balanceRules = {
  cradley: {
    over: OVER,
    functions: [
      { name: 'Management', questions: ['management', 'actions-management'] },
      { name: 'Professional development', questions: ['professional-development', 'actions-professional-development'] },
      { name: 'Support', questions: ['support', 'actions-support'] },
    ],
    source: 'C-51',
  },
  hscb: {
    over: OVER,
    functions: [
      { name: 'Accountability of practice', questions: ['follow-up'] },
      { name: 'Management direction', questions: ['agenda-issues'] },
      { name: 'Professional development', questions: ['learning'] },
      { name: 'Personal support', questions: ['emotional-impact'] },
    ],
    source: 'H-08',
  },
  temple: {
    over: OVER,
    functions: [
      { name: 'Performance management', questions: ['agenda-1', 'agenda-3'] },
      { name: 'Professional development', questions: ['training', 'points-table'] },
      { name: 'Personal support', questions: ['agenda-4'] },
    ],
    source: 'T-09',
  },
  'river-tees': {
    over: OVER,
    functions: ['Management', 'Education', 'Support', 'Mediation'].map((name) => ({
      name,
      questions: ['function'],
      is: name,
    })),
    source: 'R-06',
  },
  jmat: {
    over: OVER,
    functions: [
      { name: 'Competent, accountable work', questions: ['practice-issues', 'recording-quality', 'trends'] },
      { name: 'Professional development', questions: ['training-attended', 'training-learned', 'training-further'] },
      { name: 'Personal support', questions: ['coping', 'self-care'] },
      { name: 'You and the trust', questions: ['support-needed', 'contextual'] },
    ],
    source: 'J-24',
  },
} as const satisfies Readonly<Record<string, BalanceRules>>;

import type { Answers } from '../../../../shared/domain/records/record.ts';
import { caseOf, pick, type WordsContext } from './context.ts';
import { PRACTICE, PRACTICE_ACTIONS } from './practice.ts';

/** The supervision record, filled. Nothing about health but that there is nothing to say here. */
export function templeRecord(context: WordsContext): Answers {
  return {
    sickness: 'Nothing to note here.',
    training: pick(context, PRACTICE.training),
    'agenda-1': pick(context, PRACTICE.review),
    'agenda-2': [
      { c1: caseOf(context, 0).reference, c2: 'supervisor' },
      { c1: caseOf(context, 1).reference, c2: 'supervisee' },
    ],
    'agenda-3': `Protocols followed in both. ${pick(context, PRACTICE.quality)}`,
    'agenda-4': pick(context, PRACTICE.wellbeing),
    'points-table': [
      {
        c1: pick(context, PRACTICE_ACTIONS),
        c2: context.actionsBy,
        c3: pick(context, PRACTICE_ACTIONS, 3),
        c4: context.actionsBy,
      },
    ],
  };
}

/** The supervision contract, filled. */
export function templeContract(context: WordsContext): Answers {
  return {
    frequency: context.frequency,
    entitlement: 'Supervision every half term in work time, and an urgent talk within a school day when one is needed.',
  };
}

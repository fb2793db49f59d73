import type { Answers } from '../../../../shared/domain/records/record.ts';
import { caseOf, pick, type WordsContext } from './context.ts';
import { PRACTICE } from './practice.ts';

const FIRST_OR_SECOND = ['', '#2'] as const;

function family(context: WordsContext, place: 0 | 1): Answers {
  const told = caseOf(context, place);
  const end = FIRST_OR_SECOND[place];
  const said: Answers = {
    'family-reference': told.reference,
    'family-plan': told.plan,
    'fd-a': told.situation,
    'fd-b': told.risk,
    'fd-c': told.reflection,
    'fd-d': told.needs,
    'fd-e': told.direction,
    'fd-f':
      told.direction === 'getting worse (R)' ? 'Ask for the plan to be looked at again this week.' : 'None needed.',
    'fd-g': 'The family is working with us.',
    'agreed-actions': [{ c1: told.action, c2: context.supervisee, c3: context.actionsBy }],
    decision: told.decision,
    'decision-reason': told.reason,
  };
  return Object.fromEntries(Object.entries(said).map(([id, value]) => [`${id}${end}`, value]));
}

/** The recording template, filled: one family, every other time two. */
export function hscbRecord(context: WordsContext): Answers {
  return {
    'agenda-issues': `Actions from last time; cases; ${pick(context, PRACTICE.management)}`,
    'follow-up': pick(context, PRACTICE.review),
    ...family(context, 0),
    ...(context.session % 2 === 1 ? family(context, 1) : {}),
    learning: `${pick(context, PRACTICE.training)} ${pick(context, PRACTICE.learned)}`,
    'emotional-impact': pick(context, PRACTICE.wellbeing),
  };
}

/** The contract for staff who work directly with children, filled. */
export function hscbContract(context: WordsContext): Answers {
  return {
    frequency: context.frequency,
    'roles-supervisor': 'Keeps the time, asks the second question, writes the record, and follows up what was agreed.',
    'roles-supervisee': 'Brings cases and the actions of last time, and says early when something is not working.',
    'date-of-review': context.reviewOn,
  };
}

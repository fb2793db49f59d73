import type { Answers } from '../../../../shared/domain/records/record.ts';
import { caseOf, pick, type WordsContext } from './context.ts';
import { PRACTICE, PRACTICE_ACTIONS } from './practice.ts';

/** The record of safeguarding supervision, filled. The policy names children: here invented initials and a reference. */
export function cradleyRecord(context: WordsContext): Answers {
  const children = [caseOf(context, 0), caseOf(context, 1)].map(({ initials, reference }) => ({
    c1: `${initials} (${reference})`,
  }));
  const act = (text: string, by: string) => [{ c1: text, c2: by, c3: context.actionsBy }];
  return {
    'review-previous': pick(context, PRACTICE.review),
    'progress-on-actions': pick(context, PRACTICE.review, 1),
    'notes-of-discussion': `${pick(context, PRACTICE.trends)} ${pick(context, PRACTICE.practiceIssues)}`,
    management: pick(context, PRACTICE.management),
    'professional-development': `${pick(context, PRACTICE.training)} ${pick(context, PRACTICE.learned)}`,
    support: pick(context, PRACTICE.support),
    'children-discussed': children,
    'actions-management': act(pick(context, PRACTICE_ACTIONS), context.supervisee),
    'actions-professional-development': act(pick(context, PRACTICE_ACTIONS, 2), context.supervisee),
    'actions-support': act(pick(context, PRACTICE_ACTIONS, 4), context.supervisor),
  };
}

/** The supervision contract, filled. */
export function cradleyContract(context: WordsContext): Answers {
  return {
    'frequency-and-length': `${context.frequency}, up to two hours`,
    'creating-the-agenda': 'Both send what they want to talk about two days before; the supervisor puts it in order.',
    'how-plan': 'We look at last time’s actions first and choose one case each.',
    'what-i-expect': 'Time that is not interrupted, honest questions, and to be told when something is done well.',
    'what-i-expect-supervisor':
      'That worries come early, and that actions are done or spoken about before they are late.',
    difficulties: 'saying so in the next session, or to the headteacher if that is easier.',
    'records-kept-by': 'the supervisor, in the trust’s site, where both can read them',
    'confidentiality-operates': 'keeping what is said between us, unless a child or a member of staff is not safe.',
  };
}

/** The two-way supervision agreement, filled. */
export function cradleyAgreement(context: WordsContext): Answers {
  return {
    ...(context.intervalWeeks === null ? {} : { 'every-weeks': context.intervalWeeks }),
    'supervisee-wants': 'Clear answers, and a second view when a case is stuck.',
    'supervisee-contributes': 'Two cases prepared, actions up to date.',
    'supervisor-wants': 'Openness about what is hard.',
    'supervisor-contributes': 'Protected time and a written record on the day.',
  };
}

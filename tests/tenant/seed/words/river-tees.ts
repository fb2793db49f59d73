import type { Answers } from '../../../../shared/domain/records/record.ts';
import { caseOf, pick, type WordsContext } from './context.ts';
import { PRACTICE } from './practice.ts';

function cases(context: WordsContext): Answers[string] {
  return [caseOf(context, 0), caseOf(context, 1)].map((told) => ({
    c1: told.reference,
    c2: told.situation,
    c3: told.decision,
  }));
}

function plan(context: WordsContext): Answers[string] {
  return [
    { c1: caseOf(context, 0).action, c2: context.supervisee, c3: context.actionsBy },
    { c1: pick(context, PRACTICE.trendActions), c2: context.supervisor, c3: context.actionsBy },
  ];
}

/** The supervision record, filled. */
export function riverTeesRecord(context: WordsContext): Answers {
  return {
    'general-issues': `${pick(context, PRACTICE.management)} ${pick(context, PRACTICE.wellbeing)}`,
    cases: cases(context),
    'action-plan': plan(context),
    'agreed-by-supervisee': 'Yes',
  };
}

/** The record of clinical supervision, filled. */
export function riverTeesClinicalRecord(context: WordsContext): Answers {
  return {
    topics: `${pick(context, PRACTICE.wellbeing)} ${pick(context, PRACTICE.practiceIssues)}`,
    cases: cases(context),
    'action-plan': plan(context),
    'concern-arose': 'No',
  };
}

/** The contract of one-to-one supervision, filled. */
export function riverTeesContract(context: WordsContext): Answers {
  return {
    frequency: context.frequency,
    cancellation: 'A day’s notice where possible, and a new date at once.',
    'cancellation-email': 'By message to the other person',
    'not-appropriate': 'Matters of pay and formal complaints go to the line manager.',
    'supervisor-expects': 'Cases prepared and actions brought up to date.',
    'supervisee-expects': 'Time that is kept, and a written summary on the day.',
    confidentiality: 'Yes',
  };
}

/** The contract of clinical supervision, filled. */
export function riverTeesClinicalContract(context: WordsContext): Answers {
  return {
    ...(context.lineManager === null ? {} : { 'supervisee-line-manager': context.lineManager }),
    'review-date': context.reviewOn,
    'frequency-length': `${context.frequency}, one hour`,
    booking: 'The next date is set at the end of each session. A day’s notice to change it.',
    'type-model': 'One to one, reflective.',
    'take-responsibility': 'bringing what is on my mind and saying what I need from the hour.',
    'prepare-by': 'choosing one piece of work to reflect on.',
    'supervisor-other': 'Keep the time, and say plainly when something has to go further.',
    consent: 'General consent',
    'records-kept': 'a short note of themes and agreed actions',
    'records-stored': 'in the trust’s site, readable by the two of us',
    'records-accessed': 'tell the other first, unless a child would be less safe for it',
    'other-agreement': 'We look at how it is going every third session.',
  };
}

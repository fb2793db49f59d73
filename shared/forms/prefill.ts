import type { Answers, AnswerValue } from '../domain/records/record.ts';
import type { FormShape, Prefill, Question } from './form-definition.ts';
import { SHORT_LIMIT } from './kinds/limits.ts';
import { ACTION_KEY } from './kinds/table-rows.ts';

export interface PersonFact {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What is known when a form is begun. Dates are ISO calendar dates; null = not known. */
export interface PrefillFacts {
  readonly supervisors: readonly PersonFact[];
  readonly supervisees: readonly PersonFact[];
  readonly schoolName: string;
  readonly sessionOn: string | null;
  readonly lastSessionOn: string | null;
  readonly nextSessionOn: string | null;
  readonly todayOn: string;
  readonly leadTrainingRenewalOn: string | null;
  readonly venue: string;
  readonly durationMinutes: number | null;
  /** Who begins the form; left out = not known. */
  readonly writer?: PersonFact;
  /** The kind of the session, such as `group`; left out = not known. */
  readonly sessionKind?: string;
  /** The actions agreed in the session, as rows of what, who, by when (ISO date) and done on; left out = not known. */
  readonly sessionActions?: readonly (readonly [string, string, string, string])[];
  /** Their keys in the same order, so that a row filled in from the list is not a second action. */
  readonly sessionActionKeys?: readonly string[];
}

function peopleAs(question: Question, found: readonly PersonFact[]): AnswerValue {
  if (question.type === 'people') return found.map((one) => one.id);
  if (question.type === 'person') return found[0]?.id ?? null;
  return found.map((one) => one.name).join(', ');
}

function roles(found: readonly PersonFact[]): string {
  return found.map((one) => one.role).join(', ');
}

function factFor(question: Question, prefilled: Prefill, facts: PrefillFacts): AnswerValue {
  switch (prefilled) {
    case 'supervisee name':
      return peopleAs(question, facts.supervisees);
    case 'supervisor name':
      return peopleAs(question, facts.supervisors);
    case 'attendees':
      return peopleAs(question, [...facts.supervisors, ...facts.supervisees]);
    case 'supervisee role':
      return roles(facts.supervisees);
    case 'supervisor role':
      return roles(facts.supervisors);
    case 'school name':
      return facts.schoolName;
    case 'session date':
      return facts.sessionOn;
    case 'last session date':
      return facts.lastSessionOn;
    case 'next session date':
      return facts.nextSessionOn;
    case 'today':
      return facts.todayOn;
    case 'lead training renewal':
      return facts.leadTrainingRenewalOn;
    case 'venue':
      return facts.venue;
    case 'session actions':
      return (facts.sessionActions ?? []).map((cells, row) => ({
        ...Object.fromEntries(cells.map((cell, at) => [`c${at + 1}`, cell])),
        ...actionKey(facts.sessionActionKeys?.[row]),
      }));
    case 'writer':
      return facts.writer === undefined ? null : peopleAs(question, [facts.writer]);
    case 'session kind':
      return question.options?.find((option) => option.toLowerCase() === facts.sessionKind) ?? null;
    case 'duration':
      return facts.durationMinutes === null ? null : `${facts.durationMinutes} minutes`;
  }
}

function actionKey(key: string | undefined): { readonly [ACTION_KEY]?: string } {
  return key === undefined ? {} : { [ACTION_KEY]: key };
}

function isKnown(value: AnswerValue): boolean {
  if (typeof value === 'string') return value !== '' && value.length <= SHORT_LIMIT;
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The answers a form begins with, so that nothing known is retyped (names, roles, dates, venue). Unknown facts leave their question blank; all may be changed. */
export function prefill(form: FormShape, facts: PrefillFacts): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const question of form.sections.flatMap((section) => section.questions)) {
    if (question.prefill === undefined) continue;
    const value = factFor(question, question.prefill, facts);
    if (isKnown(value)) answers[question.id] = value;
  }
  return answers;
}

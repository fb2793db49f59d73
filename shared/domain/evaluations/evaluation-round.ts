import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';

/** A group smaller than this is never shown, nor anything from which it could be worked out (design section 4, `Evaluations`). */
export const LEAST_GROUP = 5;

/** One round of a school's anonymous evaluation of supervision: which form, and from which day to which, both inclusive. */
export interface EvaluationRound {
  readonly key: string;
  readonly school: SchoolKey;
  readonly formId: string;
  readonly formVersion: number;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly openedBy: PersonId;
}

/** That somebody was asked in a round, and the day they answered; nothing of what they said. */
export interface EvaluationInvitation {
  readonly round: string;
  readonly person: PersonId;
  /** null until they answer. */
  readonly answeredOn: PlainDate | null;
  /** Whether what they said has been put away: a try that died before can be finished. */
  readonly isKept: boolean;
}

/** Whether answers are taken on a day. */
export function isOpenOn({ opensOn, closesOn }: EvaluationRound, on: PlainDate): boolean {
  return opensOn.since(on).sign <= 0 && closesOn.since(on).sign >= 0;
}

/** Whether its last day has passed. Only then is anything shown: what is read twice, before and after one answer, would give that answer away. */
export function isOverOn({ closesOn }: EvaluationRound, on: PlainDate): boolean {
  return closesOn.since(on).sign < 0;
}

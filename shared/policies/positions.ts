import type { RuleId } from '../domain/due-dates/rules.ts';
import type { PositionQuestion } from './position-question.ts';

/** What a position settles on: null = the policy gives nothing to go by and the school has to say. */
export type PositionValue = string | number | boolean | null;

/** What the product does where a policy contradicts itself, is ambiguous or silent: a default with a name. */
export interface Position {
  /** Its name within the policy, also that of the setting where there is one. */
  readonly id: string;
  /** The number of the contradiction in the rules inventory. */
  readonly contradiction: number;
  readonly rules: readonly RuleId[];
  /** What is settled, in a few words. */
  readonly about: string;
  readonly value: PositionValue;
  /** Whether a school may choose otherwise. */
  readonly schoolMayChange: boolean;
  /** What a school may choose from; left out where it is a number or a yes or no. */
  readonly choices?: readonly string[];
  /** How a school is asked; left out where nothing in the product would follow from another answer. */
  readonly question?: PositionQuestion;
}

/** The position of a pack under its name; undefined when it has none. */
export function positionOf(pack: { readonly positions: readonly Position[] }, id: string): Position | undefined {
  return pack.positions.find((position) => position.id === id);
}

/** Facts known only after signing are dated and attributed and leave what was signed alone (contradiction 24). */
export const laterFacts = (rules: readonly RuleId[]): Position => ({
  id: 'later-facts',
  contradiction: 24,
  rules,
  about: 'What is known only after signing',
  value: 'dated, attributed and outside what was signed',
  schoolMayChange: false,
});

/** The forms' fixed words are the school's own policy: exact as shipped, and a change makes a new version (contradiction 25). */
export const formWords: Position = {
  id: 'form-words',
  contradiction: 25,
  rules: [],
  about: 'The fixed words of the forms',
  value: 'as printed; a change is a new version of the form',
  schoolMayChange: true,
};

import type { SaveCalendar } from '../../../shared/contract/register.ts';

type Term = SaveCalendar['terms'][number];
/** Terms and closures, days as `2026-11-23`. */
export type Dates = Pick<SaveCalendar, 'terms' | 'closures'>;

const overlaps = (one: Term, other: Term) => one.startOn <= other.endOn && other.startOn <= one.endOn;
const byStart = (one: Term, other: Term) => one.startOn.localeCompare(other.startOn);
const isSame = (one: Term, other: Term) =>
  one.name === other.name &&
  one.startOn === other.startOn &&
  one.endOn === other.endOn &&
  one.halfTermStartOn === other.halfTermStartOn &&
  one.halfTermEndOn === other.halfTermEndOn;

/** Whether a term is one of these as it stands there. */
export const isAmong = (term: Term, terms: readonly Term[]): boolean => terms.some((one) => isSame(one, term));

/** Terms beside others: those of the second that none of the first overlaps come with them. */
export function termsBeside(first: readonly Term[], second: readonly Term[]): Term[] {
  return [...first, ...second.filter((term) => !first.some((one) => overlaps(one, term)))].sort(byStart);
}

/** Days of both, each once, in order. */
export const daysTogether = (one: readonly string[], other: readonly string[]): string[] =>
  [...new Set([...one, ...other])].sort();

/** The dates as they stand with those of a file: its terms stand instead of what they overlap, its days without school are added. */
export function datesWithFile(standing: Dates, file: Dates): Dates {
  return {
    terms: termsBeside(file.terms, standing.terms),
    closures: daysTogether(standing.closures, file.closures),
  };
}

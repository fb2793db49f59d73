import type { SchoolCalendarView } from '../../../shared/contract/register.ts';

type Term = SchoolCalendarView['terms'][number];
export type TermField = keyof Term;
/** What is wrong, by `position.field`; the service checks again and has the last word. */
export type CalendarProblems = Readonly<Record<string, string>>;

/** The name a problem of one field of one term is kept under. */
export const fieldName = (position: number, field: TermField) => `${position}.${field}`;

function halfTermProblem(term: Term): string | null {
  const { halfTermStartOn: from, halfTermEndOn: until } = term;
  if (from === null && until === null) return null;
  if (from === null || until === null) return 'Give the first and the last day of the half term, or leave both empty.';
  if (until < from) return 'The half term ends before it begins.';
  return from < term.startOn || until > term.endOn ? 'The half term lies outside the term.' : null;
}

/** Whether a day lies in a term and outside its half term. */
export function inTermTime(on: string, terms: readonly Term[]): boolean {
  return terms.some((term) => {
    const isBreak =
      term.halfTermStartOn !== null &&
      term.halfTermEndOn !== null &&
      term.halfTermStartOn <= on &&
      on <= term.halfTermEndOn;
    return term.startOn !== '' && term.startOn <= on && on <= term.endOn && !isBreak;
  });
}

const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / DAY;
/** A term longer than nine weeks has a half-term break somewhere. */
const LONG_TERM_DAYS = 63;
/** More days than this between two terms and one of them is missing (clocks.md section 1). */
const GAP_DAYS = 70;

/** What looks forgotten, though it can be saved: a long term without a half term, a gap as long as a term. */
export function calendarDoubts(terms: readonly Term[]): readonly string[] {
  const whole = terms.filter((term) => term.startOn !== '' && term.endOn !== '');
  const inOrder = [...whole].sort((one, other) => one.startOn.localeCompare(other.startOn));
  return inOrder.flatMap((term, at) => {
    const before = inOrder[at - 1];
    const isLong = daysBetween(term.startOn, term.endOn) > LONG_TERM_DAYS;
    const isGap = before !== undefined && daysBetween(before.endOn, term.startOn) > GAP_DAYS;
    return [
      ...(isGap
        ? [
            `More than ${GAP_DAYS} days lie between ${before.name} and ${term.name}: is a term missing? Nothing can be due across the gap.`,
          ]
        : []),
      ...(isLong && term.halfTermStartOn === null && term.halfTermEndOn === null
        ? [`${term.name} has no half term: is it missing?`]
        : []),
    ];
  });
}

/** Every problem of the terms as they stand on screen: empty names and dates, wrong order, overlaps. */
export function calendarProblems(terms: readonly Term[]): CalendarProblems {
  const problems: Record<string, string> = {};
  terms.forEach((term, at) => {
    if (term.name.trim() === '') problems[fieldName(at, 'name')] = 'Give the term a name.';
    if (term.startOn === '') problems[fieldName(at, 'startOn')] = 'Enter the first day.';
    if (term.endOn === '') problems[fieldName(at, 'endOn')] = 'Enter the last day.';
    if (term.startOn === '' || term.endOn === '') return;
    if (term.endOn < term.startOn) problems[fieldName(at, 'endOn')] = 'The term ends before it begins.';
    const half = halfTermProblem(term);
    if (half !== null) problems[fieldName(at, 'halfTermStartOn')] = half;
    const clash = terms.find(
      (other, where) => where < at && other.endOn !== '' && other.startOn <= term.endOn && term.startOn <= other.endOn,
    );
    if (clash !== undefined) problems[fieldName(at, 'startOn')] = `This overlaps with ${clash.name}.`;
  });
  return problems;
}

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

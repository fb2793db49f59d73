import { type PlainDate, writtenDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import { DEFAULT_NUMBERS } from '../due-dates/clock-numbers.ts';
import { isTermMissing } from './periods.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';

/** Something about a calendar: an `error` must be put right before it is saved, a `warning` is only shown. */
export interface CalendarFinding {
  readonly severity: 'error' | 'warning';
  /** Where, e.g. `terms[1].startOn`. */
  readonly field: string;
  readonly message: string;
}

type Found = readonly [field: keyof Term, message: string];

function breakFinding(term: Term): Found | null {
  const { halfTermStartOn: from, halfTermEndOn: to } = term;
  if (from === null && to === null) return null;
  if (from === null) return ['halfTermStartOn', 'Give the first day of the half-term break too, or leave both out.'];
  if (to === null) return ['halfTermEndOn', 'Give the last day of the half-term break too, or leave both out.'];
  if (isAfter(from, to)) return ['halfTermEndOn', 'The half-term break ends before it begins.'];
  const outside = (on: PlainDate) => isAfter(term.startOn, on) || isAfter(on, term.endOn);
  if (outside(from)) return ['halfTermStartOn', 'The half-term break lies outside its term.'];
  return outside(to) ? ['halfTermEndOn', 'The half-term break lies outside its term.'] : null;
}

/** What is wrong with one term by itself: ends before it begins, half a break, a break outside it. Fields are relative to the term. */
export function checkTerm(term: Term): CalendarFinding[] {
  const found: Found[] = [];
  if (isAfter(term.startOn, term.endOn)) found.push(['endOn', 'The term ends before it begins.']);
  else {
    const finding = breakFinding(term);
    if (finding !== null) found.push(finding);
  }
  return found.map(([field, message]) => ({ severity: 'error', field, message }));
}

/** A term with its place in the calendar, as terms may come in any order. */
export interface PlacedTerm {
  readonly term: Term;
  readonly index: number;
}

/** What is wrong between terms: overlaps (error, said of the later one in the list) and a missing term (warning). */
export function checkTermOrder(placed: readonly PlacedTerm[]): CalendarFinding[] {
  const inOrder = [...placed].sort((one, other) => dayNumber(one.term.startOn) - dayNumber(other.term.startOn));
  const { missingTermDays } = DEFAULT_NUMBERS;
  const findings: CalendarFinding[] = [];
  let latest = inOrder[0];
  for (const next of inOrder.slice(1)) {
    if (latest === undefined) break;
    const { term } = latest;
    if (!isAfter(next.term.startOn, term.endOn)) {
      const index = Math.max(latest.index, next.index);
      const other = index === next.index ? term : next.term;
      findings.push({
        severity: 'error',
        field: `terms[${index}].startOn`,
        message: `This term overlaps ${other.name} (${writtenDate(other.startOn)} to ${writtenDate(other.endOn)}).`,
      });
    } else if (isTermMissing(term, next.term, missingTermDays)) {
      findings.push({
        severity: 'warning',
        field: `terms[${next.index}].startOn`,
        message: `More than ${missingTermDays} days lie between ${term.name} and ${next.term.name}: is a term missing? Until it is entered nothing can be worked out across the gap.`,
      });
    }
    if (isAfter(next.term.endOn, term.endOn)) latest = next;
  }
  return findings;
}

/** Everything to tell somebody who edits a school's calendar, errors and warnings, in plain words with the field (clocks.md sections 1 and 8). */
export function checkCalendar(calendar: SchoolCalendar): CalendarFinding[] {
  if (calendar.terms.length === 0) {
    const message = 'There are no terms yet, so no due dates can be worked out.';
    return [{ severity: 'warning', field: 'terms', message }];
  }
  const ofTerms = calendar.terms.flatMap((term, index) =>
    checkTerm(term).map((finding) => ({ ...finding, field: `terms[${index}].${finding.field}` })),
  );
  const placed = calendar.terms
    .map((term, index) => ({ term, index }))
    .filter(({ term }) => !isAfter(term.startOn, term.endOn));
  return [...ofTerms, ...checkTermOrder(placed)];
}

/** A term longer than nine weeks has a half-term break somewhere. */
const LONG_TERM_DAYS = 63;

/** Terms so long that their half term looks forgotten; a warning, as a term may be without one. */
export function longTermsWithoutBreak({ terms }: SchoolCalendar): CalendarFinding[] {
  return terms.flatMap((term, index): readonly CalendarFinding[] => {
    const isLong = dayNumber(term.endOn) - dayNumber(term.startOn) > LONG_TERM_DAYS;
    if (!isLong || term.halfTermStartOn !== null) return [];
    const message = `${term.name} has no half term: is it missing?`;
    return [{ severity: 'warning', field: `terms[${index}].halfTermStartOn`, message }];
  });
}

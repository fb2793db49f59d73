import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { Term } from './school-calendar.ts';

/** A stretch of the calendar in which one session is due; both ends inclusive, the holiday after it belongs to it. */
export interface Period {
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  /** Its last day is the last of its school days on or before this one. */
  readonly teachingEndOn: PlainDate;
  /** A term is missing before it, so nothing can be looked for from earlier periods (clocks.md section 1). */
  readonly isAfterGap: boolean;
}

/** Whether so many days lie between two terms that one must be missing. */
export function isTermMissing(before: Term, after: Term, missingTermDays: number): boolean {
  return dayNumber(after.startOn) - dayNumber(before.endOn) > missingTermDays;
}

/** The term periods of terms in order: each runs to the day before the next, the last and one before a gap to its own end. */
export function termPeriods(terms: readonly Term[], missingTermDays: number): Period[] {
  return terms.map((term, index) => {
    const before = terms[index - 1];
    const after = terms[index + 1];
    const runsOn = after !== undefined && !isTermMissing(term, after, missingTermDays);
    return {
      startOn: term.startOn,
      endOn: runsOn ? after.startOn.subtract({ days: 1 }) : term.endOn,
      teachingEndOn: term.endOn,
      isAfterGap: before !== undefined && isTermMissing(before, term, missingTermDays),
    };
  });
}

/** The half-term periods of terms in order: two to a term with a break, one to a term without (clocks.md section 1). */
export function halfTermPeriods(terms: readonly Term[], missingTermDays: number): Period[] {
  return termPeriods(terms, missingTermDays).flatMap((period, index) => {
    const term = terms[index];
    if (term === undefined || term.halfTermStartOn === null || term.halfTermEndOn === null) return [period];
    const first = {
      ...period,
      endOn: term.halfTermEndOn,
      teachingEndOn: term.halfTermStartOn.subtract({ days: 1 }),
    };
    const second = { ...period, startOn: term.halfTermEndOn.add({ days: 1 }), isAfterGap: false };
    return [first, second];
  });
}

import { type PlainDate, Temporal } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { halfTermPeriods } from '../schools/periods.ts';
import type { SchoolCalendar, Term } from '../schools/school-calendar.ts';

/** A half term as people call it, the same at every school of a trust whatever its exact days. */
export interface NamedHalfTerm {
  /** `2026/1` … `2026/6`: the school year and which of its six it is. Sorts by time. */
  readonly key: string;
  /** "Autumn 1 2026". */
  readonly name: string;
  readonly startOn: PlainDate;
  /** The last day, the holiday after it included. */
  readonly endOn: PlainDate;
}

const SEASONS = ['Autumn', 'Spring', 'Summer'] as const;

/** Which third of the school year a term is, by its first month. */
function seasonOf({ startOn }: Term): 0 | 1 | 2 {
  if (startOn.month >= 8 && startOn.month <= 11) return 0;
  return startOn.month === 12 || startOn.month <= 2 ? 1 : 2;
}

/** The half terms of a calendar, oldest first; a term without a break is one, called by its first half. */
export function namedHalfTerms(calendar: SchoolCalendar, missingTermDays: number): readonly NamedHalfTerm[] {
  const terms = [...calendar.terms].sort((one, other) => dayNumber(one.startOn) - dayNumber(other.startOn));
  const periods = halfTermPeriods(terms, missingTermDays);
  return terms.flatMap((term): readonly NamedHalfTerm[] => {
    const season = seasonOf(term);
    const { month, year } = term.startOn;
    const schoolYear = season === 0 || month === 12 ? year : year - 1;
    const own = periods.filter(
      ({ startOn }) =>
        Temporal.PlainDate.compare(startOn, term.startOn) >= 0 && Temporal.PlainDate.compare(startOn, term.endOn) <= 0,
    );
    return own.slice(0, 2).map(({ startOn, endOn }, half) => ({
      key: `${schoolYear}/${2 * season + half + 1}`,
      name: `${SEASONS[season]} ${half + 1} ${season === 0 ? schoolYear : schoolYear + 1}`,
      startOn,
      endOn,
    }));
  });
}

/** Whether a date lies in a half term, both ends included. */
export function isIn({ startOn, endOn }: Pick<NamedHalfTerm, 'startOn' | 'endOn'>, on: PlainDate): boolean {
  return Temporal.PlainDate.compare(startOn, on) <= 0 && Temporal.PlainDate.compare(on, endOn) <= 0;
}

/** The newest of some half terms that have begun by a day, at most so many, oldest first; one that is the same at several schools comes once. */
export function lastHalfTerms(all: readonly NamedHalfTerm[], on: PlainDate, most: number): readonly NamedHalfTerm[] {
  const begun = all.filter(({ startOn }) => Temporal.PlainDate.compare(startOn, on) <= 0);
  const byKey = new Map(begun.map((one) => [one.key, one]));
  return [...byKey.values()].sort((one, other) => one.key.localeCompare(other.key)).slice(-most);
}

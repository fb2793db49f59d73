import type { Interval } from '../arrangements/arrangement.ts';
import { type PlainDate, writtenDate } from '../dates.ts';
import { DEFAULT_NUMBERS } from '../due-dates/clock-numbers.ts';
import { halfTermPeriods, type Period, termPeriods } from '../schools/periods.ts';
import type { SchoolCalendar, Term } from '../schools/school-calendar.ts';

/** How often there is a session: by the school's periods or by an interval. */
export type Every = 'term' | 'half term' | Interval;

/** A stretch of the year in which one session is due; both days counted. */
export interface YearStretch {
  /** "Autumn 2026, first half", or its days where it is an interval. */
  readonly name: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
}

const MOST = 12;

const isBefore = (one: PlainDate, other: PlainDate): boolean => one.since(other).sign < 0;

function nameOf(period: Period, terms: readonly Term[]): string {
  const term = terms.find(
    ({ startOn, endOn }) => !isBefore(period.startOn, startOn) && !isBefore(endOn, period.startOn),
  );
  if (term === undefined) return `${writtenDate(period.startOn)} to ${writtenDate(period.teachingEndOn)}`;
  if (period.startOn.equals(term.startOn) && period.teachingEndOn.equals(term.endOn)) return term.name;
  return `${term.name}, ${period.startOn.equals(term.startOn) ? 'first' : 'second'} half`;
}

function byInterval(interval: Interval, today: PlainDate, lastOn: PlainDate): YearStretch[] {
  const found: YearStretch[] = [];
  for (let fromOn = today; !isBefore(lastOn, fromOn) && found.length < MOST; ) {
    const next = fromOn.add(interval);
    const end = next.subtract({ days: 1 });
    const untilOn = isBefore(lastOn, end) ? lastOn : end;
    found.push({ name: `${writtenDate(fromOn)} to ${writtenDate(untilOn)}`, fromOn, untilOn });
    fromOn = next;
  }
  return found;
}

/**
 * The stretches of the year to come in which one session each is due, from the one today lies in: the school's terms or half terms, or the
 * agreed interval as far as term dates are known. A year ahead and twelve at most. Source: clocks.md sections 1 and 3.
 */
export function yearStretches(calendar: SchoolCalendar, every: Every, today: PlainDate): readonly YearStretch[] {
  const terms = [...calendar.terms].sort((one, other) => one.startOn.since(other.startOn).sign);
  const end = today.add({ years: 1 });
  const known = terms.at(-1)?.endOn;
  if (known === undefined) return [];
  if (typeof every === 'object') return byInterval(every, today, isBefore(end, known) ? end : known);
  const periodsOf = every === 'term' ? termPeriods : halfTermPeriods;
  return periodsOf(terms, DEFAULT_NUMBERS.missingTermDays)
    .filter((period) => !isBefore(period.teachingEndOn, today) && isBefore(period.startOn, end))
    .slice(0, MOST)
    .map((period) => ({ name: nameOf(period, terms), fromOn: period.startOn, untilOn: period.teachingEndOn }));
}

import type { PlainDate } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { halfTermPeriods, type Period, termPeriods } from '../../../shared/domain/schools/periods.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';

/** Days that a part of the school year covers; `unknown` when the calendar does not reach there. */
export type SaidDays = { readonly fromOn: PlainDate; readonly untilOn: PlainDate } | 'unknown';

const isBefore = (one: PlainDate, other: PlainDate): boolean => one.since(other).sign < 0;

function taught(period: Period | undefined, today: PlainDate): SaidDays {
  if (period === undefined) return 'unknown';
  return { fromOn: isBefore(period.startOn, today) ? today : period.startOn, untilOn: period.teachingEndOn };
}

/** The period today lies in, or the one that begins next. */
function currentOf(periods: readonly Period[], today: PlainDate): Period | undefined {
  return periods.find((period) => !isBefore(period.teachingEndOn, today));
}

function nextOf(periods: readonly Period[], today: PlainDate): Period | undefined {
  return periods.find((period) => isBefore(today, period.startOn));
}

type Find = (calendar: SchoolCalendar, today: PlainDate) => SaidDays;

const halves = ({ terms }: SchoolCalendar) => halfTermPeriods(terms, DEFAULT_NUMBERS.missingTermDays);
const wholes = ({ terms }: SchoolCalendar) => termPeriods(terms, DEFAULT_NUMBERS.missingTermDays);

function nextBreak({ terms }: SchoolCalendar, today: PlainDate) {
  return terms.find((term) => term.halfTermStartOn !== null && isBefore(today, term.halfTermStartOn));
}

function untilBreak(calendar: SchoolCalendar, today: PlainDate): SaidDays {
  const start = nextBreak(calendar, today)?.halfTermStartOn;
  return start == null ? 'unknown' : { fromOn: today, untilOn: start.subtract({ days: 1 }) };
}

function afterBreak(calendar: SchoolCalendar, today: PlainDate): SaidDays {
  const term = nextBreak(calendar, today);
  if (term === undefined || term.halfTermEndOn === null) return 'unknown';
  return { fromOn: term.halfTermEndOn.add({ days: 1 }), untilOn: term.endOn };
}

const PARTS: readonly (readonly [RegExp, Find])[] = [
  [/\bbefore (the )?(next )?half[- ]?term\b/, untilBreak],
  [/\bafter (the )?(next )?half[- ]?term\b/, afterBreak],
  [/\bnext half[- ]?term\b/, (calendar, today) => taught(nextOf(halves(calendar), today), today)],
  [/\b(this|in) half[- ]?term\b/, (calendar, today) => taught(currentOf(halves(calendar), today), today)],
  [
    /\bnext term\b|\bafter (christmas|easter|the (summer|holidays?))\b|\bin the new (year|term)\b/,
    (calendar, today) => taught(nextOf(wholes(calendar), today), today),
  ],
  [
    /\b(this term|before (the )?end of (the )?term|before (christmas|easter|summer|the (summer|holidays?)))\b/,
    (calendar, today) => taught(currentOf(wholes(calendar), today), today),
  ],
];

/** The days of a part of the school year that was said, and what is left of the words; null when none was. Pure: the date and the calendar are handed in. */
export function saidTerm(
  said: string,
  today: PlainDate,
  calendar: SchoolCalendar,
): { readonly days: SaidDays; readonly rest: string } | null {
  const found = PARTS.find(([words]) => words.test(said));
  if (found === undefined) return null;
  const [words, find] = found;
  const terms = [...calendar.terms].sort((one, other) => one.startOn.since(other.startOn).sign);
  return { days: find({ ...calendar, terms }, today), rest: said.replace(words, ' ') };
}

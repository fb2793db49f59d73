import { type PlainDate, Temporal } from '../dates.ts';
import { dayNumber } from '../day-number.ts';

/** A bank holiday in England; never on a weekend: its substitute day stands for it. */
export interface BankHoliday {
  readonly on: PlainDate;
  readonly name: string;
}

const day = (year: number, month: number, date: number): PlainDate =>
  Temporal.PlainDate.from({ year, month, day: date });

/** Days that were proclaimed for one year only, and the usual day each stands for; null = one more. */
const PROCLAIMED: readonly { readonly on: string; readonly name: string; readonly instead: string | null }[] = [
  { on: '2022-06-02', name: 'Spring bank holiday', instead: '2022-05-30' },
  { on: '2022-06-03', name: 'Platinum Jubilee', instead: null },
  { on: '2022-09-19', name: 'State funeral', instead: null },
  { on: '2023-05-08', name: 'Coronation', instead: null },
];

/** Easter Sunday of a year, in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSundayOf(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leaps = Math.floor(century / 4);
  const moon =
    (19 * golden + century - leaps - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function firstMondayFrom(from: PlainDate): PlainDate {
  return from.add({ days: (8 - from.dayOfWeek) % 7 });
}

function lastMondayUntil(until: PlainDate): PlainDate {
  return until.subtract({ days: until.dayOfWeek - 1 });
}

/** The day kept for a fixed date: the next weekday that is not one of those already kept. */
function keptFor(on: PlainDate, taken: readonly PlainDate[]): PlainDate {
  let kept = on;
  while (kept.dayOfWeek > 5 || taken.some((one) => one.equals(kept))) kept = kept.add({ days: 1 });
  return kept;
}

/**
 * The bank holidays of a year in England, in order, with substitute days for those at a weekend. Days proclaimed for one year only are known as far
 * as 2023; a new one is entered as any other closure. Source: Banking and Financial Dealings Act 1971, schedule 1.
 */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const easter = easterSundayOf(year);
  const christmasDay = day(year, 12, 25);
  const boxingDay = day(year, 12, 26);
  const christmas = keptFor(christmasDay, christmasDay.dayOfWeek === 7 ? [boxingDay] : []);
  const usual: readonly BankHoliday[] = [
    { on: keptFor(day(year, 1, 1), []), name: 'New Year’s Day' },
    { on: easter.subtract({ days: 2 }), name: 'Good Friday' },
    { on: easter.add({ days: 1 }), name: 'Easter Monday' },
    { on: firstMondayFrom(day(year, 5, 1)), name: 'Early May bank holiday' },
    { on: lastMondayUntil(day(year, 5, 31)), name: 'Spring bank holiday' },
    { on: lastMondayUntil(day(year, 8, 31)), name: 'Summer bank holiday' },
    { on: christmas, name: 'Christmas Day' },
    { on: keptFor(boxingDay, [christmas]), name: 'Boxing Day' },
  ];
  const ofYear = PROCLAIMED.filter((one) => one.on.startsWith(`${year}-`));
  const moved = new Set(ofYear.map((one) => one.instead));
  return [
    ...usual.filter((one) => !moved.has(one.on.toString())),
    ...ofYear.map((one) => ({ on: Temporal.PlainDate.from(one.on), name: one.name })),
  ].sort((one, other) => dayNumber(one.on) - dayNumber(other.on));
}

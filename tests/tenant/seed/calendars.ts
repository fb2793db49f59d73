import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { SchoolCalendar, Term } from '../../../shared/domain/schools/school-calendar.ts';

const day = (year: number, month: number, date: number): PlainDate =>
  Temporal.PlainDate.from({ year, month, day: date });

function onOrAfter(from: PlainDate, weekday: number): PlainDate {
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

/** Easter Sunday in the Gregorian calendar (anonymous computus). */
export function easterOf(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const week = (monday: PlainDate): { halfTermStartOn: PlainDate; halfTermEndOn: PlainDate } => ({
  halfTermStartOn: monday,
  halfTermEndOn: monday.add({ days: 4 }),
});

function termsFrom(year: number): readonly Term[] {
  const easter = easterOf(year + 1);
  const springBreak = onOrAfter(day(year + 1, 2, 12), 1);
  const mayBreak = onOrAfter(day(year + 1, 5, 25), 1);
  return [
    {
      name: `Autumn ${year}`,
      startOn: onOrAfter(day(year, 9, 2), 3),
      endOn: onOrAfter(day(year, 12, 15), 5),
      ...week(onOrAfter(day(year, 10, 24), 1)),
    },
    {
      name: `Spring ${year + 1}`,
      startOn: onOrAfter(day(year + 1, 1, 4), 1),
      endOn: easter.subtract({ days: 9 }),
      ...week(springBreak),
    },
    {
      name: `Summer ${year + 1}`,
      startOn: easter.add({ days: 8 }),
      endOn: onOrAfter(day(year + 1, 7, 17), 3),
      ...week(mayBreak),
    },
  ];
}

function closuresFrom(year: number): readonly PlainDate[] {
  const autumn = onOrAfter(day(year, 9, 2), 3);
  return [autumn, onOrAfter(day(year, 11, 24), 5), onOrAfter(day(year + 1, 5, 1), 1)];
}

/** School calendars for the two years before `today`, this one and the next; invented dates in the English pattern. */
export function seedCalendar(today: PlainDate): SchoolCalendar {
  const thisYear = today.month >= 9 ? today.year : today.year - 1;
  const years = [thisYear - 2, thisYear - 1, thisYear, thisYear + 1];
  return { terms: years.flatMap(termsFrom), closures: years.flatMap(closuresFrom) };
}

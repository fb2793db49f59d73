import type { PlainDate, Temporal } from '../../../shared/domain/dates.ts';

/** Days that were said, both counted. */
export interface Days {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
}

const WEEKDAY = '(mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|satur|sat|sun)(?:day)?';
const STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** How far ahead a day of the month is looked for. */
const MONTHS_AHEAD = 12;

const weekdayOf = (word: string): number => STARTS.indexOf(word.slice(0, 3)) + 1;
const oneDay = (on: PlainDate): Days => ({ fromOn: on, untilOn: on });

/** Monday to Friday of the week a day lies in. */
export function weekOf(on: PlainDate): Days {
  const monday = on.subtract({ days: on.dayOfWeek - 1 });
  return { fromOn: monday, untilOn: monday.add({ days: 4 }) };
}

/** "Tuesday week", "a week on Tuesday": seven days after the next one. */
function weekdayWeek(said: string, today: PlainDate): Days | null {
  const [, first, , second] = new RegExp(`\\b${WEEKDAY} week\\b|\\b(a )?week on ${WEEKDAY}\\b`).exec(said) ?? [];
  const word = first ?? second;
  if (word === undefined) return null;
  const ahead = (weekdayOf(word) - today.dayOfWeek + 7) % 7 || 7;
  return oneDay(today.add({ days: ahead + 7 }));
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

function dayOfMonth(month: Temporal.PlainYearMonth, day: number): PlainDate | null {
  return day > month.daysInMonth ? null : month.toPlainDate({ day });
}

/** "the 4th", "Monday 7th": the next such day, of that weekday where one was said with it. */
function numberedDay(said: string, today: PlainDate): Days | null {
  const found = new RegExp(
    `(?:\\b${WEEKDAY}\\s+)?(?:\\bthe\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s*(?:of\\s+)?${MONTH})`,
  ).exec(said);
  const before = found === null ? '' : said.slice(0, found.index);
  if (found === null || new RegExp(`${MONTH}[a-z]*\\s*$`).test(before)) return null;
  const [, weekday, number] = found;
  const month = today.toPlainYearMonth();
  const days = Array.from({ length: MONTHS_AHEAD }, (_, months) => dayOfMonth(month.add({ months }), Number(number)));
  const ahead = days.filter((on): on is PlainDate => on !== null && on.since(today).sign >= 0);
  const suits = weekday === undefined ? undefined : ahead.find((on) => on.dayOfWeek === weekdayOf(weekday));
  const on = suits ?? ahead[0];
  return on === undefined ? null : oneDay(on);
}

const WEEKS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Whole weeks and months: "this week", "next week", "in two weeks", "in a fortnight", "next month", "in March" is left to the parser. */
function stretch(said: string, today: PlainDate): Days | null {
  if (/\bthis week\b/.test(said)) return { fromOn: today, untilOn: weekOf(today).untilOn };
  if (/\bnext week\b/.test(said)) return weekOf(today.add({ weeks: 1 }));
  if (/\bweek after next\b/.test(said)) return weekOf(today.add({ weeks: 2 }));
  if (/\bfortnight\b/.test(said)) return weekOf(today.add({ weeks: 2 }));
  const [, count] = /\bin (a|one|two|three|four|five|six|\d) weeks?\b/.exec(said) ?? [];
  if (count !== undefined) return weekOf(today.add({ weeks: WEEKS[count] ?? Number(count) }));
  if (/\bnext month\b/.test(said)) {
    const month = today.toPlainYearMonth().add({ months: 1 });
    return { fromOn: month.toPlainDate({ day: 1 }), untilOn: month.toPlainDate({ day: month.daysInMonth }) };
  }
  return null;
}

/** Days as people say them that a parser of dates does not know, or takes for one day where a week is meant; null when none were said. Pure. */
export function saidDays(said: string, today: PlainDate): Days | null {
  const hasWeekday = new RegExp(`\\b${WEEKDAY}\\b`).test(said);
  return weekdayWeek(said, today) ?? numberedDay(said, today) ?? (hasWeekday ? null : stretch(said, today));
}

const WRITTEN = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|\\b${MONTH}[a-z]*\\s+\\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b`,
);

/** Whether a day of a month was written at all, so that one which is not found does not exist. */
export function writesADay(said: string): boolean {
  return WRITTEN.test(said);
}

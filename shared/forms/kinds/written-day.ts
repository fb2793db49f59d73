const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf(text: string): Day | null {
  const found = SHAPE.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function daysIn({ year, month }: Day): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether the text has the shape of a calendar date, `2026-11-23`, possible or not. */
export function looksLikeADay(text: string): boolean {
  return SHAPE.test(text);
}

/** A sentence when the text is not a date that exists between 1900 and 2199, e.g. "There is no 30 Feb 2026."; else null. */
export function dayProblem(text: string): string | null {
  const day = dayOf(text);
  if (day === null) return 'Enter a date with a day, a month and a year, such as 23 Nov 2026.';
  const month = MONTHS[day.month - 1];
  if (month === undefined) return `There is no month ${day.month}.`;
  if (day.day < 1 || day.day > daysIn(day)) return `There is no ${day.day} ${month} ${day.year}.`;
  if (day.year < 1900 || day.year > 2199) return `${day.year} can't be the right year.`;
  return null;
}

/** A date as people here write it, "23 Nov 2026"; text that is no date is given back as it is. Needs no Temporal, for the tab. */
export function writtenDay(text: string): string {
  const day = dayOf(text);
  return day === null || dayProblem(text) !== null ? text : `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

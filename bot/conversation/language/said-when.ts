import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { SpokenDate, SpokenDates } from '../../ports/spoken-dates.ts';
import { type Days, saidDays, weekOf, writesADay } from './said-day.ts';
import { saidTerm } from './said-term.ts';
import { partOfDay, withClocks } from './said-time.ts';
import type { SaidWhen } from './wish.ts';

/** How far ahead a time without a day is looked for. */
const DAYS_AHEAD = 42;
/** How many days follow on "after Friday". */
const DAYS_AFTER = 14;

/** What the words are understood by: the moment they are said at, the school's calendar and a parser of British dates. */
export interface Said {
  readonly now: Instant;
  readonly calendar: SchoolCalendar;
  readonly dates: SpokenDates;
}

/** The days a parsed date stands for, with the little words before it: "by Friday", "after 3 December", "the week of the 7th". */
function aroundDay(day: PlainDate, before: string, today: PlainDate): Days {
  if (/\b(by|before|until)\s+(the )?$/.test(before)) return { fromOn: today, untilOn: day };
  if (/\b(after|from)\s+(the )?$/.test(before)) {
    const fromOn = /\bafter\s+(the )?$/.test(before) ? day.add({ days: 1 }) : day;
    return { fromOn, untilOn: fromOn.add({ days: DAYS_AFTER }) };
  }
  if (/\bw\/?c\s+(the )?$/.test(before)) return weekOf(day);
  return { fromOn: day, untilOn: day };
}

function monthOf({ on }: SpokenDate): Days | null {
  return on === null ? null : { fromOn: on.with({ day: 1 }), untilOn: on.with({ day: on.daysInMonth }) };
}

function parsedDays(found: readonly SpokenDate[], said: string, today: PlainDate): Days | null {
  const day = found.find((one) => one.isDaySaid);
  if (day?.on != null) return aroundDay(day.on, said.slice(0, day.index), today);
  const month = found.find((one) => one.on !== null);
  return month === undefined ? null : monthOf(month);
}

const isPast = (days: Days, today: PlainDate): boolean => days.untilOn.since(today).sign < 0;

/**
 * What somebody said about when: days, a part of the day or a time. Seen from the instant handed in, in Europe/London; a time without am or pm
 * is one of the school day. A day that does not exist, one that has passed and a term that is not known are answers of their own. Pure.
 */
export function saidWhen(words: string, { now, calendar, dates }: Said): SaidWhen {
  const today = londonDateOf(now);
  const term = saidTerm(withClocks(words.toLowerCase()), today, calendar);
  if (term?.days === 'unknown') return { is: 'unknown term' };
  const { stretch, rest } = partOfDay(term?.rest ?? withClocks(words.toLowerCase()));
  const found = dates.find(rest, now);
  const own = term?.days ?? saidDays(rest, today);
  const days = own ?? parsedDays(found, rest, today);
  if (days === null && writesADay(rest)) return { is: 'no such day' };
  const at = found.find((one) => one.at !== null)?.at ?? null;
  if (days === null && at === null && stretch === null) return { is: 'nothing' };
  const asked = days ?? { fromOn: today, untilOn: today.add({ days: DAYS_AHEAD }) };
  if (isPast(asked, today)) return { is: 'past' };
  const fromOn = asked.fromOn.since(today).sign < 0 ? today : asked.fromOn;
  return { is: 'wish', wish: { fromOn, untilOn: asked.untilOn, timeOfDay: at === null ? stretch : null, at } };
}

const LONDON = 'Europe/London';
const DAY = 24 * 60 * 60 * 1000;

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: LONDON,
});
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: LONDON });
const longDayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'short',
  timeZone: LONDON,
});
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: LONDON,
});
const isoFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: LONDON,
});

const noon = (on: string) => new Date(`${on}T12:00:00Z`);
const plainMonths = (text: string) => text.replace('Sept', 'Sep');

/** A calendar date as people here write it: "23 Nov 2026". */
export function writtenDate(on: string): string {
  return plainMonths(dateFormat.format(noon(on)));
}

/** The date of an instant in London: "23 Nov 2026". */
export function writtenDay(at: string): string {
  return plainMonths(dateFormat.format(new Date(at)));
}

/** The London calendar date of an instant, as `2026-11-23`. */
export function londonDate(at: string): string {
  return isoFormat.format(new Date(at));
}

/** A day to group times under: "Monday 23 Nov". */
export function writtenWeekday(at: string): string {
  return plainMonths(longDayFormat.format(new Date(at))).replace(',', '');
}

/** A calendar date without its year: "Tue 1 Sep". */
export function writtenShortDay(on: string): string {
  return `${weekdayFormat.format(noon(on))} ${writtenDate(on).replace(/ \d{4}$/, '')}`;
}

/** The time of an instant in London, 24 hours: "15:30". */
export function writtenTime(at: string): string {
  return timeFormat.format(new Date(at));
}

/** "Mon 23 Nov 2026, 15:30". */
export function writtenMoment(at: string): string {
  const when = new Date(at);
  return `${weekdayFormat.format(when)} ${writtenDay(at)}, ${timeFormat.format(when)}`;
}

/** "Mon 23 Nov 2026, 15:30–16:30". */
export function writtenSpan(startsAt: string, endsAt: string): string {
  return `${writtenMoment(startsAt)}–${writtenTime(endsAt)}`;
}

/** How far a date is from today, in calendar days; negative when it has passed. */
export function daysUntil(on: string, today: string): number {
  return Math.round((noon(on).getTime() - noon(today).getTime()) / DAY);
}

/** A date against today in words: "today", "tomorrow", "in 5 days", "3 days ago". */
export function distanceInWords(on: string, today: string): string {
  const days = daysUntil(on, today);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

import { type PlainDate, writtenDate } from '../../../shared/domain/dates.ts';

/** When somebody would like to meet: days, both counted, and a stretch of the day or one time in it, as London wall clocks `HH:MM`. */
export interface Wish {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  /** null = any time of the day. */
  readonly timeOfDay: { readonly from: string; readonly until: string } | null;
  /** One time; null = none was said. */
  readonly at: string | null;
}

/** What was said about when. `unknown term` = the school's calendar does not reach so far. */
export type SaidWhen =
  | { readonly is: 'nothing' }
  | { readonly is: 'no such day' }
  | { readonly is: 'past' }
  | { readonly is: 'unknown term' }
  | { readonly is: 'wish'; readonly wish: Wish };

function weekdayDate(on: PlainDate): string {
  return `${on.toLocaleString('en-GB', { weekday: 'short' })} ${writtenDate(on)}`;
}

/** A wish in our own words, never the person's: "on Thu 3 Dec 2026, from 15:00 to 18:00". */
export function wishWords({ fromOn, untilOn, timeOfDay, at }: Wish): string {
  const days = fromOn.equals(untilOn)
    ? `on ${weekdayDate(fromOn)}`
    : `from ${weekdayDate(fromOn)} to ${weekdayDate(untilOn)}`;
  if (at !== null) return `${days} at ${at}`;
  return timeOfDay === null ? days : `${days}, between ${timeOfDay.from} and ${timeOfDay.until}`;
}

import type { Instant, PlainDate } from '../../shared/domain/dates.ts';

/** A day or a time of day found in what somebody said. */
export interface SpokenDate {
  /** null when only a time was said. */
  readonly on: PlainDate | null;
  /** Whether a day was said, not only its month. */
  readonly isDaySaid: boolean;
  /** Wall clock `HH:MM`, Europe/London, as school people mean it: half past three is in the afternoon. null when none was said. */
  readonly at: string | null;
  /** Where in the words it begins. */
  readonly index: number;
}

/** Dates in plain British English. */
export interface SpokenDates {
  /** The days and times in some words, in order, seen from `now` in Europe/London and looking ahead. Keeps nothing. A day that does not exist is not found. */
  find(words: string, now: Instant): readonly SpokenDate[];
}

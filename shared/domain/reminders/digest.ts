import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { Reminder } from './reminder.ts';

/** One matter on a person's card of the day. */
export interface DigestItem {
  readonly reminder: Reminder;
  /** Called for today, or still open from an earlier card. */
  readonly isNew: boolean;
}

/** All that one person is reminded of on one day, on one card. */
export interface Digest {
  readonly recipient: PersonId;
  readonly on: PlainDate;
  /** Most urgent first; the card shows six with actions and counts the rest. */
  readonly items: readonly DigestItem[];
}

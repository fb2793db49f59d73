import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import { arrangementClocks, isLive } from '../due-dates/clocks-on.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import type { PersonId } from '../people/person.ts';
import type { Reminder } from './reminder.ts';
import { supervisionReminders } from './supervision-reminders.ts';

/** What a person put off, and the day it comes back. */
export interface PutOff {
  readonly arrangement: ArrangementKey;
  readonly person: PersonId;
  readonly untilOn: PlainDate;
}

/** Whether a reminder is put off on a day: until the day it comes back, that day not included. */
export function isPutOff(day: PlainDate, reminder: Reminder, putOff: readonly PutOff[]): boolean {
  return putOff.some(
    ({ arrangement, person, untilOn }) =>
      reminder.kind === 'supervision' &&
      arrangement === reminder.arrangement &&
      person === reminder.recipient &&
      isAfter(untilOn, day),
  );
}

/**
 * The supervision that comes back to a person on a day because they had put it off until then, or until a day since `after` that was no school
 * day or was not run; empty when it is done, booked or paused by now. Its stage is the days since the date, so that it is claimed once like any other.
 */
export function backAfterSnooze(
  day: PlainDate,
  { arrangement: key, person, untilOn }: PutOff,
  index: FactsIndex,
  after: PlainDate | null,
): Reminder[] {
  const arrangement = index.facts.arrangements.find((one) => one.key === key);
  if (arrangement === undefined || !isLive(day, arrangement)) return [];
  const backOn = index.calendarOf(arrangement).schoolDayOnOrAfter(untilOn);
  const lastRun = after ?? day.subtract({ days: 1 });
  if (backOn === null || isAfter(backOn, day) || !isAfter(backOn, lastRun)) return [];
  const standing = arrangementClocks(day, arrangement, index);
  // Whatever stage went last stands for the matter; it was put off, not answered.
  const everything = supervisionReminders(
    day,
    standing,
    arrangement,
    index,
    arrangement.startedOn.subtract({ days: 60 }),
  );
  return everything
    .filter(({ recipient }) => recipient === person)
    .map((reminder) => ({ ...reminder, stage: dayNumber(day) - dayNumber(reminder.dueOn) }));
}

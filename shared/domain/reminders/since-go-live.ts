import type { PlainDate } from '../dates.ts';
import { isAfter } from '../day-number.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import { isLiveOn, type ReminderSettings } from '../schools/school-settings.ts';
import type { Reminder, ReminderKind } from './reminder.ts';

/** Kinds that are counted from something people did: what was done before the school began with the product is not held against them. */
const OF_WORK_DONE_HERE: readonly ReminderKind[] = [
  'record-unwritten',
  'awaiting-signature',
  'contract-missing',
  'action-due',
  'not-filed',
  'missed-twice',
  'confirm-held',
];

/** Whether any counting session of the supervisee of a reminder is known, held here or entered. */
export type HasSession = (reminder: Reminder) => boolean;

/** Whether a counting session of whoever a reminder is about has been held or entered, from facts made ready with `indexFacts`. */
export function hasSessionIn(index: FactsIndex): HasSession {
  const byKey = new Map(index.facts.arrangements.map((one) => [one.key, one]));
  return ({ arrangement, supervisee }) => {
    const found = arrangement === null ? undefined : byKey.get(arrangement);
    if (found === undefined || supervisee === null) return false;
    return index.countingDatesOf(supervisee, found).length > 0;
  };
}

/**
 * Whether a school that may have begun only lately sends a reminder on a day: nothing before its go-live day; nothing about work dated before it;
 * and no supervision that was due before it while no last session has been entered, because that date would be a guess.
 */
export function isSentSinceGoLive(
  day: PlainDate,
  reminder: Reminder,
  settings: Pick<ReminderSettings, 'goLiveOn'>,
  hasSession: HasSession,
): boolean {
  const { goLiveOn } = settings;
  if (goLiveOn === null || !isLiveOn(settings, day)) return false;
  if (!isAfter(goLiveOn, reminder.dueOn)) return true;
  if (OF_WORK_DONE_HERE.includes(reminder.kind)) return false;
  return reminder.kind !== 'supervision' || hasSession(reminder);
}

import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders, supervising } from './reminder-day.ts';

/**
 * `record-unwritten`: a held session whose record is not written, to the supervisor and whoever stands in (C-59, C-110, T-21, T-43, R-18, J-16).
 * No policy gives days but JMAT's "during or immediately after" (J-20), so that the first stage is the day after for all.
 */
export function recordUnwrittenReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const unwritten = (at.matters.sessions.get(arrangement.key) ?? []).filter((session) => session.is === 'unwritten');
  return unwritten.flatMap(({ key, on, asked }) =>
    stagedReminders(
      at,
      KIND_STAGES['record-unwritten'],
      {
        kind: 'record-unwritten',
        arrangement: arrangement.key,
        supervisee: null,
        about: key,
        school: arrangement.school,
        dueOn: on,
      },
      () => asked ?? supervising(at.day, arrangement),
    ),
  );
}

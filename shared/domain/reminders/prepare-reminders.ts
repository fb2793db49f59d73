import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { bothSides, type ReminderDay, stagedReminders } from './reminder-day.ts';

/** `prepare`: two days before a booked session, to both sides, so that each can write down what to bring (C-66, C-103, H-62, T-28, T-57, R-16, J-23). */
export function prepareReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const booked = (at.matters.sessions.get(arrangement.key) ?? []).filter((session) => session.is === 'booked');
  return booked.flatMap(({ key, on }) =>
    stagedReminders(
      at,
      KIND_STAGES.prepare,
      {
        kind: 'prepare',
        arrangement: arrangement.key,
        supervisee: null,
        about: key,
        school: arrangement.school,
        dueOn: on,
      },
      () => bothSides(at.day, arrangement),
    ),
  );
}

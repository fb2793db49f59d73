import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { bothSides, type ReminderDay, stagedReminders } from './reminder-day.ts';

/** `confirm-held`: somebody said that they had met, to the others until one confirms (C-67, T-29). Counted from the day it was said. */
export function confirmHeldReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const said = (at.matters.sessions.get(arrangement.key) ?? []).filter((session) => session.is === 'unconfirmed');
  return said.flatMap(({ key, on, saidOn, asked }) =>
    stagedReminders(
      at,
      KIND_STAGES['confirm-held'],
      {
        kind: 'confirm-held',
        arrangement: arrangement.key,
        supervisee: null,
        about: key,
        school: arrangement.school,
        dueOn: saidOn ?? on,
      },
      () => asked ?? bothSides(at.day, arrangement),
    ),
  );
}

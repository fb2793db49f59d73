import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders, supervising } from './reminder-day.ts';

/** From this stage on the supervisor hears of an action that is not done. */
export const ACTION_SUPERVISOR_STAGE = 8;

/** `action-due`: an open action before and after its date, to its owner; from +8 to the supervisor too (C-26, J-43). Its text is never known here. */
export function actionDueReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  return (at.matters.actions.get(arrangement.key) ?? []).flatMap(({ key, owner, dueOn }) =>
    stagedReminders(
      at,
      KIND_STAGES['action-due'],
      {
        kind: 'action-due',
        arrangement: arrangement.key,
        supervisee: null,
        about: key,
        school: arrangement.school,
        dueOn,
      },
      (stage) => (stage >= ACTION_SUPERVISOR_STAGE ? [owner, ...supervising(at.day, arrangement)] : [owner]),
    ),
  );
}

import type { ArrangementFacts } from '../due-dates/facts.ts';
import { isSentUnder, KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders, supervising } from './reminder-day.ts';

/**
 * `not-filed`: a decision about a child that is not yet in the child's file, to the supervisor and whoever stands in, who file it
 * (C-60, C-132, T-48, J-21, J-44). HSCB and River Tees name no file, so that nothing is asked there.
 */
export function notFiledReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  if (!isSentUnder(arrangement.policy, 'not-filed')) return [];
  return (at.matters.unfiled.get(arrangement.key) ?? []).flatMap(({ key, decidedOn }) =>
    stagedReminders(
      at,
      KIND_STAGES['not-filed'],
      {
        kind: 'not-filed',
        arrangement: arrangement.key,
        supervisee: null,
        about: key,
        school: arrangement.school,
        dueOn: decidedOn,
      },
      () => supervising(at.day, arrangement),
    ),
  );
}

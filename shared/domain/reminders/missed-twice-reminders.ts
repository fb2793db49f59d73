import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders, supervising } from './reminder-day.ts';

/** From this stage on the safeguarding team sees that the message was neither sent nor declined. */
export const MISSED_TEAM_STAGE = 5;

/** `missed-twice`: two sessions in a row missed by the supervisee and the message still a draft, to the supervisor; from +5 to the safeguarding team. */
export function missedTwiceReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const { safeguardingTeam } = at.matters.facts.roles;
  return (at.matters.missedTwice.get(arrangement.key) ?? []).flatMap(({ session, supervisee, missedOn }) =>
    stagedReminders(
      at,
      KIND_STAGES['missed-twice'],
      {
        kind: 'missed-twice',
        arrangement: arrangement.key,
        supervisee,
        about: session,
        school: arrangement.school,
        dueOn: missedOn,
      },
      (stage) => [...supervising(at.day, arrangement), ...(stage >= MISSED_TEAM_STAGE ? safeguardingTeam : [])],
    ),
  );
}

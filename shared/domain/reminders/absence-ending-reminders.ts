import type { PlainDate } from '../dates.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders, supervising } from './reminder-day.ts';

/** `absence-ending`: a week before a party's long absence ends, to the supervisor and whoever stands in, so that the way back is prepared (handover). Long = as for cover. */
export function absenceEndingReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const calendar = at.index.calendarOf(arrangement);
  const { coverSchoolDays } = at.index.rulesOf(arrangement).numbers;
  const isLong = (fromOn: PlainDate, toOn: PlainDate) => calendar.countSchoolDays(fromOn, toOn) > coverSchoolDays;
  const parties = [...new Set([...arrangement.supervisees, ...arrangement.supervisors])];
  return parties.flatMap((person) =>
    at.index.absencesOf(person).flatMap(({ fromOn, toOn }) => {
      if (toOn === null || !isLong(fromOn, toOn)) return [];
      return stagedReminders(
        at,
        KIND_STAGES['absence-ending'],
        {
          kind: 'absence-ending',
          arrangement: arrangement.key,
          supervisee: null,
          about: person,
          school: arrangement.school,
          dueOn: toOn,
        },
        () => supervising(at.day, arrangement),
      );
    }),
  );
}

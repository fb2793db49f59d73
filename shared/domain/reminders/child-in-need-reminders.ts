import { dayNumber } from '../day-number.ts';
import type { ArrangementClocks } from '../due-dates/clock.ts';
import { includesDay } from '../due-dates/cover.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { PersonId } from '../people/person.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { bothSides, type ReminderDay, stagedReminders } from './reminder-day.ts';

/** From this stage on the school's lead is told that children are waiting, and nothing else. */
export const CHILD_LEAD_STAGE = 1;

/** Whether somebody is away without whom the children cannot be discussed: a supervisee, or every supervisor. */
function isSomebodyAway(at: ReminderDay, { supervisees, supervisors }: ArrangementFacts): boolean {
  const isAway = (person: PersonId) => at.index.absencesOf(person).some((absence) => includesDay(absence, at.day));
  return supervisees.some(isAway) || (supervisors.length > 0 && supervisors.every(isAway));
}

/**
 * `child-in-need`: children whose plan asks for a discussion every three months, to both sides and whoever stands in (H-05). From the day after
 * the date the school's lead too; while a party is away the line manager and the lead from the first stage, so that somebody else discusses
 * them. No absence moves or stops it. A row is about the arrangement and the date, however many children share it: no child is named in it.
 */
export function childInNeedReminders(
  at: ReminderDay,
  arrangement: ArrangementFacts,
  { clocks }: ArrangementClocks,
): Reminder[] {
  const dates = new Map(
    clocks.flatMap(({ child, dueOn }) =>
      child === null || dueOn === null ? [] : [[dayNumber(dueOn), dueOn] as const],
    ),
  );
  if (dates.size === 0) return [];
  const leads = at.matters.facts.roles.schoolLeads.get(arrangement.school) ?? [];
  const isAway = isSomebodyAway(at, arrangement);
  const manager = arrangement.lineManager === null || !isAway ? [] : [arrangement.lineManager];
  return [...dates.values()].flatMap((dueOn) =>
    stagedReminders(
      at,
      KIND_STAGES['child-in-need'],
      {
        kind: 'child-in-need',
        arrangement: arrangement.key,
        supervisee: null,
        about: null,
        school: arrangement.school,
        dueOn,
      },
      (stage) => [...bothSides(at.day, arrangement), ...manager, ...(isAway || stage >= CHILD_LEAD_STAGE ? leads : [])],
    ),
  );
}

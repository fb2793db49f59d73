import type { PlainDate } from '../dates.ts';
import { dayNumber, earliest, later } from '../day-number.ts';
import type { ArrangementClocks } from '../due-dates/clock.ts';
import { includesDay } from '../due-dates/cover.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** The day since which nobody has been there to supervise: the last supervisor's absence began, or the last stand-in's time was over. */
function neededSince({ day, index }: ReminderDay, { supervisors, cover }: ArrangementFacts): PlainDate | null {
  const goneSince = supervisors.map((person) =>
    earliest(
      index
        .absencesOf(person)
        .filter((absence) => includesDay(absence, day))
        .map((absence) => absence.fromOn),
    ),
  );
  const known = goneSince.filter((on) => on !== null);
  if (known.length === 0) return null;
  const coverEnded = cover.flatMap(({ toOn }) =>
    toOn !== null && dayNumber(toOn) < dayNumber(day) ? [toOn.add({ days: 1 })] : [],
  );
  return [...known, ...coverEnded].reduce(later);
}

/** `cover-needed`: the day every supervisor is away for long and nobody stands in, then weekly, to the line manager and the school's lead (clocks.md section 3). */
export function coverNeededReminders(
  at: ReminderDay,
  arrangement: ArrangementFacts,
  standing: ArrangementClocks,
): Reminder[] {
  const dueOn = standing.cover === 'needed' ? neededSince(at, arrangement) : null;
  if (dueOn === null) return [];
  const leads = at.matters.facts.roles.schoolLeads.get(arrangement.school) ?? [];
  const { lineManager } = arrangement;
  return stagedReminders(
    at,
    KIND_STAGES['cover-needed'],
    {
      kind: 'cover-needed',
      arrangement: arrangement.key,
      supervisee: null,
      about: null,
      school: arrangement.school,
      dueOn,
    },
    () => (lineManager === null ? leads : [lineManager, ...leads]),
  );
}

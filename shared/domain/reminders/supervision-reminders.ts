import type { PlainDate } from '../dates.ts';
import { dayNumber, earliest } from '../day-number.ts';
import type { ArrangementClocks, Clock } from '../due-dates/clock.ts';
import { isFor, wouldCount } from '../due-dates/counting-sessions.ts';
import { coverOn } from '../due-dates/cover.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import type { PersonId } from '../people/person.ts';
import { reachable } from './recipients.ts';
import type { Reminder } from './reminder.ts';
import { stageOn } from './stage-on.ts';

/** Whether a session that would count is planned soon enough to answer the reminder: up to the due date, or within 21 days once overdue. */
function isBooked(
  day: PlainDate,
  dueOn: PlainDate,
  person: PersonId,
  arrangement: ArrangementFacts,
  index: FactsIndex,
): boolean {
  const { clocks, numbers } = index.rulesOf(arrangement);
  const today = dayNumber(day);
  const until = today <= dayNumber(dueOn) ? dayNumber(dueOn) : today + numbers.bookingDays;
  return arrangement.sessions.some((session) => {
    if (session.status !== 'planned' || !wouldCount(session, arrangement.kind, clocks)) return false;
    const on = dayNumber(session.on);
    return isFor(person, session) && today <= on && on <= until;
  });
}

/** Who is told: the supervisee, every supervisor and whoever stands in; of River Tees' first stage the supervisee only (003:26). */
function recipients(
  day: PlainDate,
  stage: number,
  person: PersonId,
  arrangement: ArrangementFacts,
  index: FactsIndex,
): PersonId[] {
  const { numbers, reminders } = index.rulesOf(arrangement);
  const isFirst = stage === numbers.supervisionStages.before[0];
  if (isFirst && reminders.firstStageTo === 'supervisee') return [person];
  return [person, ...arrangement.supervisors, ...coverOn(day, arrangement.cover)];
}

function remindersFor(
  day: PlainDate,
  person: PersonId,
  clocks: readonly Clock[],
  arrangement: ArrangementFacts,
  index: FactsIndex,
  after: PlainDate | null,
): Reminder[] {
  const dueOn = earliest(clocks.map((clock) => clock.dueOn));
  if (dueOn === null || clocks.some((clock) => clock.state === 'paused')) return [];
  const stages = index.rulesOf(arrangement).numbers.supervisionStages;
  const stage = stageOn(day, dueOn, stages, index.calendarOf(arrangement), after);
  if (stage === null || isBooked(day, dueOn, person, arrangement, index)) return [];
  return reachable(day, recipients(day, stage, person, arrangement, index), index).map((recipient) => ({
    recipient,
    kind: 'supervision',
    stage,
    arrangement: arrangement.key,
    supervisee: person,
    about: null,
    school: arrangement.school,
    dueOn,
  }));
}

/** The `supervision` reminders of an arrangement on a day: per supervisee, from the earliest of their session clocks (clocks.md section 7). `after` as in `stageOn`. */
export function supervisionReminders(
  day: PlainDate,
  standing: ArrangementClocks,
  arrangement: ArrangementFacts,
  index: FactsIndex,
  after: PlainDate | null = null,
): Reminder[] {
  const people = [...new Set(arrangement.supervisees)];
  return people.flatMap((person) => {
    const clocks = standing.clocks.filter((clock) => clock.supervisee === person);
    return remindersFor(day, person, clocks, arrangement, index, after);
  });
}

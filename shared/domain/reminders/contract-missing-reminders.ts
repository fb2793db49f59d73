import type { PlainDate } from '../dates.ts';
import { isAfter, later } from '../day-number.ts';
import { contractState } from '../due-dates/contract-state.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { bothSides, type ReminderDay, stagedReminders } from './reminder-day.ts';

/** The days on which an arrangement's contract can turn from one state into another: its start, the end of the days of grace, and each held session with the day after. */
function turningDays(arrangement: ArrangementFacts, index: FactsIndex): PlainDate[] {
  const { contractSchoolDays } = index.rulesOf(arrangement).numbers;
  const grace = index.calendarOf(arrangement).schoolDayFrom(arrangement.startedOn, contractSchoolDays);
  const held = arrangement.sessions.filter(({ formality, status }) => formality === 'formal' && status === 'held');
  const days = [...held.map((session) => session.on), ...(grace === null ? [] : [grace])];
  return [arrangement.startedOn, ...days.flatMap((on) => [on, on.add({ days: 1 })])];
}

/** The day since which a contract has stood as it does on a day; null when it is signed or the policy sets no date for it. */
function turnedOn(day: PlainDate, arrangement: ArrangementFacts, index: FactsIndex): PlainDate | null {
  const rules = index.rulesOf(arrangement);
  const stateOn = (on: PlainDate) => contractState(on, arrangement, rules, index.calendarOf(arrangement));
  const state = stateOn(day);
  if (state !== 'due soon' && state !== 'overdue') return null;
  const turned = turningDays(arrangement, index).filter(
    (on) =>
      !isAfter(on, day) &&
      !isAfter(arrangement.startedOn, on) &&
      stateOn(on) === state &&
      (on.equals(arrangement.startedOn) || stateOn(on.subtract({ days: 1 })) !== state),
  );
  return turned.length === 0 ? null : turned.reduce(later);
}

/** `contract-missing`: on the day a missing contract turns due soon, or overdue, then every 28 days, to both sides (C-100, T-35; clocks.md section 5). It blocks nothing. */
export function contractMissingReminders(at: ReminderDay, arrangement: ArrangementFacts): Reminder[] {
  const dueOn = turnedOn(at.day, arrangement, at.index);
  if (dueOn === null) return [];
  return stagedReminders(
    at,
    KIND_STAGES['contract-missing'],
    {
      kind: 'contract-missing',
      arrangement: arrangement.key,
      supervisee: null,
      about: null,
      school: arrangement.school,
      dueOn,
    },
    () => bothSides(at.day, arrangement),
  );
}

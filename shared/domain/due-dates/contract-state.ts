import type { ContractState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber, earliest, isAfter } from '../day-number.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { ArrangementFacts } from './facts.ts';
import type { PolicyRules } from './rules.ts';

/** The dates of an arrangement's held formal sessions of whatever kind, on or before a day. */
function heldOn(day: PlainDate, arrangement: ArrangementFacts): PlainDate[] {
  return arrangement.sessions
    .filter(({ formality, status, on }) => formality === 'formal' && status === 'held' && !isAfter(on, day))
    .map((session) => session.on);
}

/** Cradley (C-100): missing before the second held session, due soon after it, overdue once the third is held. */
function stateBySessions(held: number, due: number): ContractState {
  if (held >= due) return 'overdue';
  return held === due - 1 ? 'due soon' : 'missing';
}

/** Temple (T-35): due soon up to the first held session or the tenth school day, whichever is first; overdue from the day after. */
function stateAtBeginning(
  day: PlainDate,
  arrangement: ArrangementFacts,
  schoolDays: number,
  calendar: CalendarDays,
): ContractState {
  const grace = calendar.schoolDayFrom(arrangement.startedOn, schoolDays);
  const lastOn = earliest([...heldOn(day, arrangement), grace]);
  return lastOn !== null && isAfter(day, lastOn) ? 'overdue' : 'due soon';
}

/** Whether an arrangement's contract is signed on a day, and if not how urgent that is; it never blocks anything (clocks.md section 5). */
export function contractState(
  day: PlainDate,
  arrangement: ArrangementFacts,
  rules: PolicyRules,
  calendar: CalendarDays,
): ContractState {
  const signedOn = arrangement.contract?.signedOn ?? null;
  if (signedOn !== null && dayNumber(signedOn) <= dayNumber(day)) return 'ok';
  if (rules.contract.mayBeSpoken === true && arrangement.kind !== 'clinical') return 'ok';
  if (arrangement.kind === 'clinical' || rules.contract.due === 'none fixed') return 'missing';
  const { numbers } = rules;
  return rules.contract.due === 'at the beginning'
    ? stateAtBeginning(day, arrangement, numbers.contractSchoolDays, calendar)
    : stateBySessions(heldOn(day, arrangement).length, numbers.contractSessions);
}

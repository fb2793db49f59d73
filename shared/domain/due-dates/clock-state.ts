import type { DueState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';

/** How a due date stands on a day: overdue after it, due soon up to `soonDays` before it and on it (clocks.md section 3). */
export function stateOfDate(day: PlainDate, dueOn: PlainDate, soonDays: number): 'ok' | 'due soon' | 'overdue' {
  const left = dayNumber(dueOn) - dayNumber(day);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'due soon' : 'ok';
}

const WORST_FIRST: readonly DueState[] = ['overdue', 'no clock', 'no calendar', 'due soon', 'ok', 'paused'];

/** The state of a live arrangement: its worst clock; `ok` when it has none (clocks.md section 3). */
export function worstState(states: readonly DueState[]): DueState {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'ok';
}

import type { Interval } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { shiftForAbsence } from './absence-shift.ts';
import type { SuperviseeFacts } from './supervisee-facts.ts';

/** A date plus weeks or calendar months; where the day does not exist the month's last day is meant (clocks.md section 3). */
export function plusInterval(on: PlainDate, interval: Interval): PlainDate {
  return on.add(interval, { overflow: 'constrain' });
}

/** The due date of an interval clock: counted from the last counting session, or from the start, and moved by absence (clocks.md sections 3 and 4). */
export function dueByInterval(interval: Interval, facts: SuperviseeFacts): PlainDate {
  const from = facts.lastOn ?? facts.startedOn;
  return shiftForAbsence(from, plusInterval(from, interval), facts.away);
}

import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { type AbsenceSpan, daysAway } from './absence-spans.ts';

/**
 * An interval's due date moved later by the days away after the date it is counted from and on or before the moved due date
 * (clocks.md section 4). Days that come in reach by moving count too, until no more do.
 */
export function shiftForAbsence(countedFromOn: PlainDate, dueOn: PlainDate, spans: readonly AbsenceSpan[]): PlainDate {
  if (spans.length === 0) return dueOn;
  const from = dayNumber(countedFromOn);
  const due = dayNumber(dueOn);
  let moved = 0;
  for (;;) {
    const days = daysAway(from, due + moved, spans);
    if (days === moved) return moved === 0 ? dueOn : dueOn.add({ days: moved });
    moved = days;
  }
}

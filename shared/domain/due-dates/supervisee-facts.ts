import type { PlainDate } from '../dates.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { AbsenceSpan } from './absence-spans.ts';
import type { ClockNumbers } from './clock-numbers.ts';

/** What the session clocks of one supervisee follow from on one day. */
export interface SuperviseeFacts {
  readonly day: PlainDate;
  /** The arrangement's start, or the day they joined it later. */
  readonly startedOn: PlainDate;
  /** Their last counting session on or before the day; null when there is none yet. */
  readonly lastOn: PlainDate | null;
  readonly away: readonly AbsenceSpan[];
  readonly calendar: CalendarDays;
  readonly numbers: ClockNumbers;
}

import type { Arrangement } from '../arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal } from '../dates.ts';
import { isAfter } from '../day-number.ts';
import type { Absence } from '../people/person.ts';
import { sessionDue } from './standing.ts';

export const FORECAST_WEEKS = 4;
const DAYS_A_WEEK = 7;
const SATURDAY = 6;

/** How likely it is that a session that falls due in the next weeks is missed. `away` = whoever supervises is absent that day and nobody stands in. */
export const OUTLOOKS = ['overdue', 'nothing booked', 'booked too late', 'away', 'booked'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** What is foreseen for one arrangement. */
export interface Foreseen {
  readonly outlook: Outlook;
  readonly dueOn: PlainDate;
  /** The day of the next session, proposed or booked; null = none. */
  readonly bookedOn: PlainDate | null;
}

/** One week of the forecast: Monday to Sunday, the first from today on. */
export interface ForecastWeek {
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly due: number;
  readonly booked: number;
  readonly atRisk: number;
}

/** The last day that is looked ahead to: the Sunday of the fourth week, this one included; at a weekend the first is the one that begins on Monday. */
export function forecastEnd(today: PlainDate): PlainDate {
  const isWeekend = today.dayOfWeek >= SATURDAY;
  return today.add({ days: (FORECAST_WEEKS + (isWeekend ? 1 : 0)) * DAYS_A_WEEK - today.dayOfWeek });
}

const isAway = (absences: readonly Absence[], person: string, on: PlainDate): boolean =>
  absences.some(
    (one) => one.person === person && !isAfter(one.fromOn, on) && (one.toOn === null || !isAfter(on, one.toOn)),
  );

const isCovered = ({ cover }: Arrangement, on: PlainDate): boolean =>
  cover.some(({ fromOn, toOn }) => !isAfter(fromOn, on) && (toOn === null || !isAfter(on, toOn)));

/**
 * What is foreseen for an arrangement whose supervision is overdue or falls due in this week or the next three; null = it has ended, is not due by then
 * or has no due date. Children's clocks do not count. Absences are those of its supervisors, others do no harm.
 */
export function foreseen(arrangement: Arrangement, absences: readonly Absence[], today: PlainDate): Foreseen | null {
  const { nextDueOn: dueOn, dueState } = sessionDue(arrangement.standing);
  const hasEnded = arrangement.endedOn !== null && isAfter(today, arrangement.endedOn);
  if (hasEnded || dueOn === null || dueState === 'paused' || isAfter(dueOn, forecastEnd(today))) return null;
  const { nextBookedAt } = arrangement.standing;
  const bookedOn = nextBookedAt === null ? null : londonDateOf(nextBookedAt);
  return { outlook: outlookOf(arrangement, absences, today, dueOn, bookedOn), dueOn, bookedOn };
}

function outlookOf(
  arrangement: Arrangement,
  absences: readonly Absence[],
  today: PlainDate,
  dueOn: PlainDate,
  bookedOn: PlainDate | null,
): Outlook {
  if (bookedOn === null) return isAfter(today, dueOn) ? 'overdue' : 'nothing booked';
  const areAway = arrangement.supervisors.every((person) => isAway(absences, person, bookedOn));
  if (areAway && !isCovered(arrangement, bookedOn)) return 'away';
  if (isAfter(today, dueOn)) return 'overdue';
  return isAfter(bookedOn, dueOn) ? 'booked too late' : 'booked';
}

/** The next four weeks by week: how many fall due, how many are booked in time, how many are not. What is overdue already is in none of them. */
export function forecastWeeks(all: readonly Foreseen[], today: PlainDate): readonly ForecastWeek[] {
  const end = forecastEnd(today);
  return Array.from({ length: FORECAST_WEEKS }, (_, week) => {
    const endOn = end.subtract({ days: (FORECAST_WEEKS - 1 - week) * DAYS_A_WEEK });
    const startOn = week === 0 ? today : endOn.subtract({ days: DAYS_A_WEEK - 1 });
    const due = all.filter(
      ({ dueOn }) => Temporal.PlainDate.compare(startOn, dueOn) <= 0 && Temporal.PlainDate.compare(dueOn, endOn) <= 0,
    );
    const booked = due.filter(({ outlook }) => outlook === 'booked').length;
    return { startOn, endOn, due: due.length, booked, atRisk: due.length - booked };
  });
}

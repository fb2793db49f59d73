import type { PlainDate } from '../dates.ts';
import { type CalendarPeriod, periodIndexOf } from '../schools/calendar-days.ts';
import { type AbsenceSpan, isAway } from './absence-spans.ts';
import type { SuperviseeFacts } from './supervisee-facts.ts';

/** Whether a period asks for no session: its last day lies in an absence, and they were away on half its school days (clocks.md section 4). */
function isExcused(period: CalendarPeriod, away: readonly AbsenceSpan[]): boolean {
  if (period.lastOn === null) return true;
  if (away.length === 0 || !isAway(period.lastOn, away)) return false;
  const missed = period.schoolDays.filter((on) => isAway(on, away)).length;
  return missed * 2 >= period.schoolDays.length;
}

/** Where to begin looking: after the period of the last session; without one, the period of the start unless too little is left of it. */
function firstIndex(periods: readonly CalendarPeriod[], facts: SuperviseeFacts): number | null {
  const index = periodIndexOf(periods, facts.lastOn ?? facts.startedOn);
  const period = periods[index];
  if (period === undefined) return null;
  if (facts.lastOn !== null || period.lastOn === null) return index + 1;
  const left = facts.calendar.countSchoolDays(facts.startedOn, period.lastOn);
  return left < facts.numbers.newStartSchoolDays ? index + 1 : index;
}

/**
 * The due date of a clock that asks for a session in each period: the last day of the first period that has none and is not
 * excused; null (`no calendar`) when a date falls outside every period, none is left, or a term is missing (clocks.md section 3).
 */
export function dueByPeriod(every: 'term' | 'half term', facts: SuperviseeFacts): PlainDate | null {
  const periods = every === 'term' ? facts.calendar.terms : facts.calendar.halfTerms;
  const containing = periodIndexOf(periods, facts.lastOn ?? facts.startedOn);
  const first = firstIndex(periods, facts);
  if (first === null) return null;
  for (let index = first; index < periods.length; index++) {
    const period = periods[index];
    if (period === undefined || (period.isAfterGap && index > containing)) return null;
    if (!isExcused(period, facts.away)) return period.lastOn;
  }
  return null;
}

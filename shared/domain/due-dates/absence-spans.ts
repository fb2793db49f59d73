import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { AbsenceFacts } from './facts.ts';

/** Days away as day numbers, both ends inclusive. */
export interface AbsenceSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * One person's absences as spans that don't overlap, in order. An absence with an end counts whole, also the days after the
 * day asked about; one without is taken to end on that day (clocks.md section 4).
 */
export function absenceSpans(day: PlainDate, absences: readonly AbsenceFacts[]): AbsenceSpan[] {
  const today = dayNumber(day);
  const spans = absences
    .map(({ fromOn, toOn }) => ({ from: dayNumber(fromOn), to: toOn === null ? today : dayNumber(toOn) }))
    .filter((span) => span.from <= span.to)
    .sort((one, other) => one.from - other.from);
  const merged: AbsenceSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}

/** Whether a date lies in an absence. */
export function isAway(on: PlainDate, spans: readonly AbsenceSpan[]): boolean {
  const day = dayNumber(on);
  return spans.some((span) => span.from <= day && day <= span.to);
}

/** Days away after one day number and on or before another, each counted once. */
export function daysAway(after: number, until: number, spans: readonly AbsenceSpan[]): number {
  let days = 0;
  for (const span of spans) days += Math.max(0, Math.min(span.to, until) - Math.max(span.from, after + 1) + 1);
  return days;
}

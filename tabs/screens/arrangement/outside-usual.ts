import type { UsualHours } from '../../../shared/contract/sessions.ts';

const NO_SCHOOL = 'There is no school that day. You can still suggest it.';
const OUTSIDE =
  'That is outside the school’s times for supervision or somebody’s working hours. You can still suggest it.';

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** What is said of a time somebody suggests, a wall clock such as `2026-11-26T17:00`; null for one in the usual hours or not yet whole. */
export function outsideUsual(own: string, { minutes, week, noSchool }: UsualHours): string | null {
  const [on = '', time = ''] = own.split('T');
  const at = new Date(`${on}T12:00:00Z`);
  if (time === '' || Number.isNaN(at.getTime())) return null;
  const weekday = at.getUTCDay() || 7;
  if (weekday > 5 || noSchool.includes(on)) return NO_SCHOOL;
  const from = minutesOf(time);
  const isInside = week.some(
    (one) => one.weekday === weekday && minutesOf(one.from) <= from && from + minutes <= minutesOf(one.until),
  );
  return isInside ? null : OUTSIDE;
}

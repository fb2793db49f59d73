import type { Owed } from '../../../shared/contract/home.ts';
import { daysUntil } from '../../look/dates.ts';

const LATE_KINDS: ReadonlySet<Owed['kind']> = new Set([
  'supervision overdue',
  'children overdue',
  'action overdue',
  'contract missing',
]);

/** Whether it should have been done before `today` (a `YYYY-MM-DD` date). */
export function isLate({ kind, dueOn }: Owed, today: string): boolean {
  return LATE_KINDS.has(kind) || (dueOn !== null && daysUntil(dueOn, today) < 0);
}

/** What is late before what is not, each in the order it came in. */
export function lateFirst(owed: readonly Owed[], today: string): readonly Owed[] {
  return [...owed.filter((one) => isLate(one, today)), ...owed.filter((one) => !isLate(one, today))];
}

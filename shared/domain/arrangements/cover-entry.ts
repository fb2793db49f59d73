import type { PlainDate } from '../dates.ts';
import type { Arrangement, CoverEntry } from './arrangement.ts';

/** The same person on the same days: said again after a try that died half way. */
export function isSameCover(one: CoverEntry, other: CoverEntry): boolean {
  return one.person === other.person && one.fromOn.equals(other.fromOn) && `${one.toOn}` === `${other.toOn}`;
}

/** Why somebody cannot stand in as asked. */
export interface CoverRefusal {
  readonly code: 'invalid-field' | 'already-done';
  readonly text: string;
  readonly field?: 'person' | 'fromOn' | 'toOn';
}

/** What is against a cover: somebody who is in the supervision already, days before it began or that are over, the same person twice at once; null = nothing. */
export function coverRefusal(arrangement: Arrangement, entry: CoverEntry, today: PlainDate): CoverRefusal | null {
  const { supervisors, supervisees, cover, startedOn } = arrangement;
  const wrong = (field: 'person' | 'fromOn' | 'toOn', text: string) =>
    ({ code: 'invalid-field', field, text }) as const;
  if ([...supervisors, ...supervisees].includes(entry.person)) {
    return wrong('person', 'They are in this supervision already; somebody else has to stand in.');
  }
  if (entry.fromOn.since(startedOn).sign < 0) return wrong('fromOn', 'That is before this supervision began.');
  if (entry.toOn !== null && (entry.toOn.since(entry.fromOn).sign < 0 || entry.toOn.since(today).sign < 0)) {
    return wrong('toOn', 'The last day is today or later, and not before the first.');
  }
  const isDouble = cover.some((one) => one.person === entry.person && overlaps(one, entry));
  return isDouble ? { code: 'already-done', text: 'They stand in on some of these days already.' } : null;
}

interface Span {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

/** Whether two spans share a day; both ends inclusive, null = without an end. */
export function overlaps(one: Span, other: Span): boolean {
  const startsInTime = one.toOn === null || other.fromOn.since(one.toOn).sign <= 0;
  return startsInTime && (other.toOn === null || one.fromOn.since(other.toOn).sign <= 0);
}

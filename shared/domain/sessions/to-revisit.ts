import { londonDateOf, writtenDate } from '../dates.ts';
import type { Flag } from '../flag.ts';
import { isPlanned } from './same-need.ts';
import type { Session } from './session.ts';

/**
 * The ad hoc supervision held since the last formal session before this one, oldest first: what a formal session takes up again (T-06).
 * `others` may hold the session itself.
 */
export function adHocSince(session: Session, others: readonly Session[]): readonly Session[] {
  const at = session.startsAt.epochMilliseconds;
  const before = others.filter((one) => one.key !== session.key && one.startsAt.epochMilliseconds < at);
  const held = before.filter((one) => one.status === 'held');
  const last = Math.max(
    Number.NEGATIVE_INFINITY,
    ...held.filter((one) => one.formality === 'formal').map((one) => one.startsAt.epochMilliseconds),
  );
  return held
    .filter((one) => one.formality === 'ad hoc' && one.startsAt.epochMilliseconds > last)
    .sort((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds);
}

/** What is said on a formal session that is still to come or to be written up: which ad hoc supervision to take up again. */
export function revisitFlags(session: Session, others: readonly Session[], source: string | null): readonly Flag[] {
  const isOpen = isPlanned(session) || (session.status === 'held' && ['none', 'draft'].includes(session.recordState));
  if (session.formality !== 'formal' || !isOpen) return [];
  const days = [...new Set(adHocSince(session, others).map((one) => writtenDate(londonDateOf(one.startsAt))))];
  if (days.length === 0) return [];
  return [
    { text: `There was ad hoc supervision on ${days.join(', ')}. Take it up again in this session.`, rule: source },
  ];
}

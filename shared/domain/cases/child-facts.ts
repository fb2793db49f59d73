import { londonDateOf, type PlainDate } from '../dates.ts';
import { later } from '../day-number.ts';
import type { ChildFacts } from '../due-dates/facts.ts';
import type { Session, SessionKey } from '../sessions/session.ts';
import { type CaseReference, referenceId } from './case-reference.ts';

/** That a child was discussed in a session: the reference as written and the session, nothing of what was said. */
export interface CaseMention {
  /** null = in a form outside any session, which is no discussion. */
  readonly session: SessionKey | null;
  readonly reference: string;
}

type HeldSession = Pick<Session, 'key' | 'status' | 'startsAt'>;

/**
 * The days on which each child of an arrangement was discussed, oldest first: of held sessions only, formal or ad hoc (H-05 asks that the child is
 * discussed with a supervisor), each on its own London date, and what was discussed before the arrangement was handed over. A session that turns
 * out not to have been held, and a discussion put right, so leave nothing behind.
 */
export function discussedOnOf(
  child: Pick<CaseReference, 'reference' | 'discussedBeforeOn'>,
  mentions: readonly CaseMention[],
  sessions: readonly HeldSession[],
): readonly PlainDate[] {
  const id = referenceId(child.reference);
  const there = new Set(mentions.filter((one) => referenceId(one.reference) === id).map((one) => one.session));
  const held = sessions.filter((session) => session.status === 'held' && there.has(session.key));
  const before = child.discussedBeforeOn === undefined ? [] : [child.discussedBeforeOn];
  const days = [...before, ...held.map((session) => londonDateOf(session.startsAt))];
  return [...new Map(days.map((day) => [day.toString(), day])).values()].sort((a, b) => a.since(b).sign);
}

/** The latest of some days; null when there is none. */
export function lastOf(days: readonly PlainDate[]): PlainDate | null {
  return days.length === 0 ? null : days.reduce(later);
}

/** The children of an arrangement as the clocks want them (clocks.md section 3). */
export function childFacts(
  children: readonly CaseReference[],
  mentions: readonly CaseMention[],
  sessions: readonly HeldSession[],
): readonly ChildFacts[] {
  return children.map((child) => ({
    reference: child.reference,
    plan: child.plan,
    sinceOn: child.sinceOn,
    closedOn: child.closedOn,
    discussedOn: discussedOnOf(child, mentions, sessions),
  }));
}

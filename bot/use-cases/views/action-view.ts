import type { ActionView } from '../../../shared/contract/actions.ts';
import type { Action } from '../../../shared/domain/actions/action.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { type Known, personRef } from './arrangement-summary.ts';

/** An action as its parties see it; `sessions` say when it was agreed. */
export function actionView(stored: Versioned<Action>, known: Known, sessions: readonly Session[]): ActionView {
  const action = stored.value;
  const origin = sessions.find((session) => session.key === action.originSession);
  return {
    key: action.key,
    arrangement: action.arrangement,
    originSession: action.originSession,
    originOn: origin === undefined ? null : londonDateOf(origin.startsAt).toString(),
    text: action.text,
    category: action.category,
    owner: personRef(known, action.owner),
    dueOn: action.dueOn?.toString() ?? null,
    status: action.status,
    slippedCount: action.slippedCount,
    closedOn: action.closedOn?.toString() ?? null,
    evidence: action.evidence,
    referral:
      action.referral === null
        ? null
        : { isMade: action.referral.isMade, feedbackDueOn: action.referral.feedbackDueOn?.toString() ?? null },
    version: stored.version,
  };
}

/** Open ones first, overdue before the rest, by due date; those without a date last; closed ones after all. */
export function byUrgency(a: Versioned<Action>, b: Versioned<Action>): number {
  const isClosed = (one: Action) => (one.status === 'open' ? 0 : 1);
  const dueText = (on: PlainDate | null) => on?.toString() ?? '9999';
  return isClosed(a.value) - isClosed(b.value) || dueText(a.value.dueOn).localeCompare(dueText(b.value.dueOn));
}

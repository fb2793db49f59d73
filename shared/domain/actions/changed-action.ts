import type { PlainDate } from '../dates.ts';
import type { Action, ActionStatus } from './action.ts';

/** What somebody changes about an action; what is left out stays. */
export interface ActionChange {
  readonly status?: Exclude<ActionStatus, 'passed on'> | undefined;
  readonly evidence?: string | null | undefined;
  readonly dueOn?: PlainDate | null | undefined;
  readonly owner?: string | undefined;
  readonly text?: string | undefined;
  readonly referral?: Action['referral'] | undefined;
}

/** The action after a change on a day: closed today when done or dropped, opened again without a closing date, slipped once more when its due date moves later or away. */
export function changedAction(action: Action, change: ActionChange, today: PlainDate): Action {
  const status = change.status ?? action.status;
  const dueOn = change.dueOn === undefined ? action.dueOn : change.dueOn;
  const isClosed = status === 'done' || status === 'dropped';
  return {
    ...action,
    status,
    dueOn,
    evidence: change.evidence === undefined ? action.evidence : change.evidence,
    owner: change.owner ?? action.owner,
    text: change.text ?? action.text,
    referral: change.referral === undefined ? action.referral : change.referral,
    slippedCount: action.slippedCount + (hasSlipped(action.dueOn, dueOn) ? 1 : 0),
    closedOn: isClosed ? (action.closedOn ?? today) : null,
  };
}

function hasSlipped(before: PlainDate | null, after: PlainDate | null): boolean {
  if (before === null) return false;
  return after === null || after.since(before).sign > 0;
}

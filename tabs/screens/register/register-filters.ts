import type { ArrangementSummary } from '../../../shared/contract/parts.ts';

export type StateFilter =
  | 'all'
  | 'overdue'
  | 'due soon'
  | 'ok'
  | 'contract'
  | 'unsigned'
  | 'actions'
  | 'children'
  | 'other';

/** What the register can be narrowed down to. */
export const STATE_FILTERS: readonly { readonly key: StateFilter; readonly words: string }[] = [
  { key: 'all', words: 'Everything' },
  { key: 'overdue', words: 'Supervision overdue' },
  { key: 'due soon', words: 'Supervision due soon' },
  { key: 'ok', words: 'On track' },
  { key: 'contract', words: 'Contract missing or to be reviewed' },
  { key: 'unsigned', words: 'Records not signed' },
  { key: 'actions', words: 'Actions overdue' },
  { key: 'children', words: 'Children not discussed in time' },
  { key: 'other', words: 'No frequency, no term dates, or paused' },
];

/** Whether an arrangement belongs to what has been asked for. */
export function inRegister(one: ArrangementSummary, state: StateFilter): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'overdue':
    case 'due soon':
    case 'ok':
      return one.dueState === state;
    case 'contract':
      return one.contractState !== 'ok' || (one.contractReviewState ?? 'ok') !== 'ok';
    case 'unsigned':
      return one.recordsUnsigned > 0;
    case 'actions':
      return one.overdueActions > 0;
    case 'children':
      return (one.children?.overdue ?? 0) > 0;
    case 'other':
      return !['ok', 'due soon', 'overdue'].includes(one.dueState);
  }
}

export type SortColumn = 'who' | 'school' | 'due' | 'held' | 'next' | 'contract';

const URGENCY: Readonly<Record<ArrangementSummary['dueState'], number>> = {
  overdue: 0,
  'no clock': 1,
  'no calendar': 2,
  'due soon': 3,
  ok: 4,
  paused: 5,
};

/** When the next session starts; null when none is booked. */
export function nextBookedAt(one: ArrangementSummary): string | null {
  return one.nextBookedAt ?? one.nextSession?.startsAt ?? null;
}

function sortText(one: ArrangementSummary, by: SortColumn): string {
  const last = '9999';
  switch (by) {
    case 'who':
      return one.supervisees.map((person) => person.name).join(' ');
    case 'school':
      return one.school.name;
    case 'due':
      return `${URGENCY[one.dueState]} ${one.nextDueOn ?? last}`;
    case 'held':
      return one.lastHeldOn ?? '';
    case 'next':
      return nextBookedAt(one) ?? last;
    case 'contract':
      return one.contractState === 'missing' ? '' : (one.contractReviewOn ?? last);
  }
}

/** The arrangements in order of one column. */
export function sorted(
  arrangements: readonly ArrangementSummary[],
  by: SortColumn,
  isDescending: boolean,
): readonly ArrangementSummary[] {
  const order = [...arrangements].sort((a, b) => sortText(a, by).localeCompare(sortText(b, by), 'en-GB'));
  return isDescending ? order.reverse() : order;
}

import type { RegisterAsked, RegisterPage } from '../../../shared/contract/oversight.ts';

export type StateFilter = NonNullable<RegisterAsked['state']>;
export type SortColumn = NonNullable<RegisterAsked['sort']>;

/** What the register can be narrowed down to, as it is said. */
export const STATE_FILTERS: readonly { readonly key: StateFilter; readonly words: string }[] = [
  { key: 'all', words: 'Everything' },
  { key: 'overdue', words: 'Supervision overdue' },
  { key: 'due soon', words: 'Supervision due soon' },
  { key: 'ok', words: 'On track' },
  { key: 'at risk', words: 'At risk in the next four weeks' },
  { key: 'none held', words: 'Nothing held in the half term chosen' },
  { key: 'contract', words: 'Contract missing or to be reviewed' },
  { key: 'unsigned', words: 'Records not signed' },
  { key: 'unfiled', words: 'Decisions not filed' },
  { key: 'actions', words: 'Actions overdue' },
  { key: 'children', words: 'Children not discussed in time' },
  { key: 'cover', words: 'Cover needed' },
  { key: 'other', words: 'No frequency, no term dates, or paused' },
  { key: 'ended', words: 'Ended' },
];

/** What has been chosen on the register page; '' = no matter which. */
export interface RegisterChoice {
  readonly school: string;
  readonly role: string;
  readonly state: StateFilter;
  readonly period: string;
  readonly find: string;
  readonly sort: SortColumn;
  readonly isDescending: boolean;
  readonly page: number;
}

export const NOTHING_CHOSEN: RegisterChoice = {
  school: '',
  role: '',
  state: 'all',
  period: '',
  find: '',
  sort: 'due',
  isDescending: false,
  page: 0,
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The choice as the service is asked. */
export function askedFor({ school, role, period, ...rest }: RegisterChoice): RegisterAsked {
  return { ...rest, school: orNull(school), role: orNull(role), period: orNull(period) };
}

/** How many are in a state, of everything else that was asked for. */
export function countOf({ counts }: Pick<RegisterPage, 'counts'>, state: StateFilter): number {
  return counts.find((one) => one.state === state)?.count ?? 0;
}

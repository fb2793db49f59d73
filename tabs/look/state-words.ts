import type { ArrangementSummary, SessionSummary } from '../../shared/contract/parts.ts';
import { distanceInWords, writtenDate } from './dates.ts';
import type { IconName } from './icon-paths.ts';
import type { Tone } from './Tag.tsx';

export interface StateWords {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly words: string;
}

type Due = Pick<ArrangementSummary, 'dueState' | 'nextDueOn'>;

/** When supervision is due, in words. */
export function dueWords({ dueState, nextDueOn }: Due, today?: string): StateWords {
  const on = nextDueOn === null ? '' : writtenDate(nextDueOn);
  const far = nextDueOn === null || today === undefined ? '' : ` (${distanceInWords(nextDueOn, today)})`;
  switch (dueState) {
    case 'ok':
      return { tone: 'good', words: on === '' ? 'On track' : `On track: next due by ${on}` };
    case 'due soon':
      return { tone: 'soon', words: on === '' ? 'Due soon' : `Due by ${on}${far}` };
    case 'overdue':
      return { tone: 'late', words: on === '' ? 'Overdue' : `Overdue: was due by ${on}` };
    case 'no clock':
      return { tone: 'soon', icon: 'warning', words: 'No frequency agreed yet' };
    case 'no calendar':
      return { tone: 'soon', icon: 'calendar', words: 'The school’s term dates are missing' };
    case 'paused':
      return { tone: 'calm', icon: 'pause', words: 'Paused' };
  }
}

/** How many children have to be discussed, never which; null while nobody is followed or all were discussed in time. */
export function childrenWords({ children }: Pick<ArrangementSummary, 'children'>): StateWords | null {
  const { overdue = 0, dueSoon = 0 } = children ?? {};
  const counted = (count: number) => (count === 1 ? '1 child' : `${count} children`);
  if (overdue > 0) return { tone: 'late', words: `${counted(overdue)} not discussed in time` };
  return dueSoon > 0 ? { tone: 'soon', words: `${counted(dueSoon)} to be discussed soon` } : null;
}

type Contract = Pick<ArrangementSummary, 'contractState' | 'contractReviewOn' | 'contractReviewState'>;

/** Whether the contract is there and in date. */
export function contractWords({ contractState, contractReviewOn, contractReviewState }: Contract): StateWords {
  if (contractState === 'missing' || contractState === 'overdue') return { tone: 'late', words: 'No signed contract' };
  if (contractState === 'due soon') return { tone: 'soon', words: 'Contract to be signed' };
  const on = contractReviewOn === null ? '' : ` ${writtenDate(contractReviewOn)}`;
  if (contractReviewState === 'overdue') return { tone: 'late', words: `Contract review was due${on}` };
  if (contractReviewState === 'due soon') return { tone: 'soon', words: `Contract review due${on}` };
  return { tone: 'good', words: on === '' ? 'Contract signed' : `Contract signed, review${on}` };
}

/** What a session's status is called on screens. */
export const SESSION_WORDS: Readonly<Record<SessionSummary['status'], StateWords>> = {
  proposed: { tone: 'soon', words: 'Waiting for an answer' },
  booked: { tone: 'good', icon: 'calendar', words: 'Booked' },
  held: { tone: 'good', words: 'Held' },
  unconfirmed: { tone: 'soon', words: 'Did it take place?' },
  missed: { tone: 'late', words: 'Missed' },
  cancelled: { tone: 'calm', words: 'Cancelled' },
};

/** How far a session's record has come. */
export const RECORD_WORDS: Readonly<Record<SessionSummary['recordState'], StateWords>> = {
  none: { tone: 'calm', icon: 'document', words: 'No record yet' },
  draft: { tone: 'calm', icon: 'document', words: 'Draft, private to its author' },
  shared: { tone: 'calm', icon: 'people', words: 'Shared' },
  'awaiting signatures': { tone: 'soon', icon: 'sign', words: 'Waiting for signatures' },
  signed: { tone: 'good', icon: 'lock', words: 'Signed by both' },
  'signed on paper': { tone: 'good', icon: 'lock', words: 'Signed on paper' },
};

/** Reasons as people say them; nothing about health is ever asked for. */
export const REASON_WORDS = {
  'school need': 'Something at school needs me',
  'person unavailable': 'Somebody is unavailable',
  'safeguarding emergency': 'A safeguarding emergency',
  room: 'The room is not available',
  other: 'Another reason',
} as const;

import type { CasePlanView, ChildrenPage, FollowedChild } from '../../../shared/contract/children.ts';
import type { Flag } from '../../../shared/contract/parts.ts';
import { distanceInWords, writtenDate } from '../../look/dates.ts';
import type { StateWords } from '../../look/state-words.ts';

/** What a plan is called, in full. */
export const PLAN_WORDS: Readonly<Record<CasePlanView, string>> = {
  CIN: 'Child in need (CIN)',
  CP: 'Child protection plan (CP)',
  CLA: 'Looked after (CLA)',
  EH: 'Early help (EH)',
  other: 'Another plan, or none',
};

/** The plans in the order in which they are offered. */
export const PLANS: readonly CasePlanView[] = ['CIN', 'CP', 'CLA', 'EH', 'other'];

const DIRECTION_WORDS: Readonly<Record<NonNullable<FollowedChild['direction']>, string>> = {
  improving: 'improving',
  same: 'staying the same',
  worse: 'getting worse',
};

/** When a child has to be discussed; null while the policy sets no limit for the plan. */
export function childDueWords({ clock }: Pick<FollowedChild, 'clock'>, today: string): StateWords | null {
  if (clock === null) return null;
  const on = writtenDate(clock.dueOn);
  if (clock.state === 'overdue') return { tone: 'late', words: `Overdue: was to be discussed by ${on}` };
  if (clock.state === 'due soon')
    return { tone: 'soon', words: `Discuss by ${on} (${distanceInWords(clock.dueOn, today)})` };
  return { tone: 'good', words: `Discuss by ${on}` };
}

/** What is known of a child besides: since when, when last discussed and how things were going. */
export function historyWords({ sinceOn, lastDiscussedOn, direction }: FollowedChild): string {
  const discussed = lastDiscussedOn === null ? 'Not discussed yet' : `Last discussed ${writtenDate(lastDiscussedOn)}`;
  const going = direction === null ? '' : `, ${DIRECTION_WORDS[direction]}`;
  return `${discussed}${going}. Followed since ${writtenDate(sinceOn)}.`;
}

/** What is asked about a child for whom nothing improves; nothing while the policy does not ask. */
export function driftFlags({ drift }: Pick<FollowedChild, 'drift'>): readonly Flag[] {
  if (drift === undefined) return [];
  const text = `Not improving in ${drift.times} discussions in a row: does this have to be taken further?`;
  return [{ text, rule: drift.rule }];
}

/** What is said of a review meeting to come, and whether it can be talked about before; nothing where none is known. */
export function reviewWords({ review }: Pick<FollowedChild, 'review'>): string | null {
  if (review === undefined) return null;
  const on = writtenDate(review.on);
  return review.before === 'a session is booked before it'
    ? `Review meeting on ${on}; a session is booked before it.`
    : `Review meeting on ${on}.`;
}

/** What a review meeting asks for: a session before it, or its next day. */
export function reviewFlags({ review }: Pick<FollowedChild, 'review'>, rule: string | null): readonly Flag[] {
  if (review === undefined || review.before === 'a session is booked before it') return [];
  const text =
    review.before === 'the day has passed'
      ? 'The review meeting has been. Enter the next one, or leave the day empty.'
      : 'Nothing is booked before the review meeting. Talk about this child before it.';
  return [{ text, rule }];
}

/** How often the policy wants each child discussed. */
export function clockWords({ clock }: Pick<ChildrenPage, 'clock'>): string | null {
  if (clock === null) return null;
  const every = clock.months === null ? `${clock.weeks} weeks` : `${clock.months} months`;
  return `Children in need, with a child protection plan or looked after are discussed every ${every} at least (rule ${clock.rule} of your policy).`;
}

/** What a reference is, by what the policy says of children in supervision. */
export function referenceHelp({ childIs }: Pick<ChildrenPage, 'childIs'>): string {
  return childIs === 'referenced'
    ? 'The reference from your own case system, never a name. Initials are never enough to tell one child from another.'
    : 'The name or the reference from your own case system. Initials are never enough to tell one child from another.';
}

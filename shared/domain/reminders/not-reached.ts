import { type Instant, londonDateOf, type PlainDate } from '../dates.ts';
import type { SchoolKey } from '../schools/school.ts';
import { type ReminderClaim, type ReminderOutcome, UNREACHED, type Unreached } from './reminder.ts';

/** That Teams does not reach a person. */
export interface NotReached {
  readonly school: SchoolKey;
  /** What became of the last try. */
  readonly why: Unreached;
  /** The London date of the first try that failed since one arrived. */
  readonly sinceOn: PlainDate;
}

const isUnreached = (outcome: ReminderOutcome): outcome is Unreached => UNREACHED.some((one) => one === outcome);

const momentOf = ({ epochMilliseconds }: Instant): number => epochMilliseconds;

/** Whether Teams reaches a person, from the proof of what they were sent: a card that arrived ends it. null = as far as is known, yes. */
export function notReached(rows: readonly ReminderClaim[]): NotReached | null {
  const arrived = rows.filter(({ activityId }) => activityId !== null && activityId !== '');
  const lastArrived = Math.max(...arrived.map((row) => momentOf(row.claimedAt)));
  const failed = rows
    .filter((row) => isUnreached(row.outcome) && momentOf(row.claimedAt) > lastArrived)
    .sort((one, other) => momentOf(one.claimedAt) - momentOf(other.claimedAt));
  const [first, last] = [failed[0], failed.at(-1)];
  if (first === undefined || last === undefined || !isUnreached(last.outcome)) return null;
  return { school: last.school, why: last.outcome, sinceOn: londonDateOf(first.claimedAt) };
}

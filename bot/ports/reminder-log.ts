import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { Reminder, ReminderClaim, ReminderOutcome } from '../../shared/domain/reminders/reminder.ts';
import type { Versioned } from './versioned.ts';

/** What is known of the proof without asking for each person. */
export interface ReminderProof {
  /** Whether a reminder was claimed before, as far as is known without asking; the claim itself decides. */
  isClaimed(key: string): boolean;
  /** Rows that are on somebody's card (outcome `sent`), of every person. */
  readonly open: readonly Versioned<ReminderClaim>[];
  /** All that is known of one person's rows, done ones too. */
  of(person: PersonId): readonly ReminderClaim[];
}

/** The proof of what was sent to whom and when. */
export interface ReminderLog {
  /** Inserts the unique key with the outcome `claimed`. null = somebody has it already, finished or not (D7). */
  claim(reminder: Reminder, at: Instant): Promise<Versioned<ReminderClaim> | null>;
  /** Claims that were neither sent nor given up: their run died. Filtered on the indexed Outcome. */
  unfinished(): Promise<readonly Versioned<ReminderClaim>[]>;
  /** Makes an unfinished claim one's own by its ETag, with a new `claimedAt`; null = another instance was first. */
  takeOver(claim: Versioned<ReminderClaim>, at: Instant): Promise<Versioned<ReminderClaim> | null>;
  /** Writes how it ended. An `activityId` of null keeps the one that stands. */
  settle(
    claim: Versioned<ReminderClaim>,
    outcome: ReminderOutcome,
    at: Instant,
    activityId: string | null,
  ): Promise<void>;
  /** Sent cards about an arrangement (outcome `sent`), to be updated when its matter is done. */
  openAbout(arrangement: ArrangementKey): Promise<readonly Versioned<ReminderClaim>[]>;
  /**
   * What everybody was sent, latest first, whom some card did not reach in Teams: no app there, blocked, or an e-mail instead. For showing only, as it stood
   * at most five minutes ago. Filtered on the indexed Outcome, then on each recipient.
   */
  unreached(): Promise<ReadonlyMap<PersonId, readonly ReminderClaim[]>>;
  /** What one person was sent, latest first. */
  of(person: PersonId): Promise<readonly ReminderClaim[]>;
  /** Everything the first time, page by page, and only what changed since afterwards (1 unit). */
  proof(): Promise<ReminderProof>;
  /** Keeps up to where the proof has been read, so that the next start reads on from there. */
  keepPlace(): Promise<void>;
}

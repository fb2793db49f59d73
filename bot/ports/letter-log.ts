import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Posted } from './mail.ts';
import type { Versioned } from './versioned.ts';

/** The proof that a letter was sent to somebody without an account: claimed by its unique key before it is sent (D7). */
export interface LetterClaim {
  /** The letter's own stable id. */
  readonly key: string;
  readonly recipient: PersonId;
  /** What it is about: a session's key. */
  readonly about: string;
  readonly school: SchoolKey;
  readonly claimedAt: Instant;
  /** null while it is on its way, or when whoever sent it died: it may have gone out. */
  readonly posted: Posted | null;
  readonly sentAt: Instant | null;
}

/** What was sent by e-mail to whom and when; in the list `Reminders`, beside what the bot sent. */
export interface LetterLog {
  /** Inserts the unique key. null = it is claimed already, whatever became of it. */
  claim(letter: Omit<LetterClaim, 'posted' | 'sentAt'>): Promise<Versioned<LetterClaim> | null>;
  /** Writes what became of it; `sentAt` where it was sent. */
  settle(claim: Versioned<LetterClaim>, posted: Posted, at: Instant): Promise<void>;
  /** Every letter to one person, oldest first. */
  to(person: PersonId): Promise<readonly LetterClaim[]>;
}

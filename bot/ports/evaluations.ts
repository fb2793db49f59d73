import type { PlainDate } from '../../shared/domain/dates.ts';
import type { EvaluationInvitation, EvaluationRound } from '../../shared/domain/evaluations/evaluation-round.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { WriteOutcome } from './versioned.ts';

/** What became of answers waiting to be written. */
export interface Settled {
  /** How many were written, in an order that says nothing. */
  readonly written: number;
  /** Sealed with a certificate that is no longer the service's, so that nobody can open them. */
  readonly unreadable: number;
}

/**
 * Anonymous evaluation, as the app only. Who was asked and that they answered is one list; what was said is another, under a random key, with
 * nothing in either that leads to the other: answers wait sealed until five are in, or the round is over, and are then written together in
 * shuffled order. All methods reject with `StoreError`.
 */
export interface Evaluations {
  /** Safe to repeat with the same key: the second call answers with what stands. */
  openRound(round: EvaluationRound): Promise<WriteOutcome<EvaluationRound>>;
  round(key: string): Promise<EvaluationRound | null>;
  /** A school's rounds, latest first. */
  roundsOf(school: SchoolKey): Promise<readonly EvaluationRound[]>;
  /** Every school's rounds that take answers on a day; for reminders. */
  campaignsOpenOn(on: PlainDate): Promise<readonly EvaluationRound[]>;

  /** Asks somebody; safe to repeat. */
  invite(round: string, person: PersonId): Promise<void>;
  invitation(round: string, person: PersonId): Promise<EvaluationInvitation | null>;
  invitationsOf(round: string): Promise<readonly EvaluationInvitation[]>;
  /** Who was asked and has not answered; for reminders. */
  unanswered(round: string): Promise<readonly PersonId[]>;

  /**
   * Takes one person's answers, once: claims the invitation for the day, puts the answers away sealed, and writes them with the others that wait
   * as soon as there are five. False = they were taken before. A try that died between is finished by the next.
   */
  handIn(round: EvaluationRound, person: PersonId, answers: Answers, on: PlainDate): Promise<boolean>;
  /** Writes what still waits, however few; only once the round is over. Safe to repeat. */
  settle(round: EvaluationRound): Promise<Settled>;
  /** What was written of a round, in no order that means anything. */
  answersOf(round: string): Promise<readonly Answers[]>;
}

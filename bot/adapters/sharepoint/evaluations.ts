import type { PlainDate } from '../../../shared/domain/dates.ts';
import {
  type EvaluationInvitation,
  type EvaluationRound,
  isOpenOn,
} from '../../../shared/domain/evaluations/evaluation-round.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import type { Evaluations, Settled } from '../../ports/evaluations.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { SealedEnvelope } from '../sealed-envelope.ts';
import { evaluationInvitations, evaluationRounds, evaluations, invitationKey } from './lists/evaluations.ts';
import { answersShape } from './lists/json-shapes.ts';
import type { Store } from './store.ts';
import { WaitingAnswers } from './waiting-answers.ts';

const TRIES = 4;
const AT_ROOT = { folder: [] };

class SharePointEvaluations implements Evaluations {
  private readonly waiting;

  constructor(
    private readonly store: Store,
    envelope: SealedEnvelope,
  ) {
    this.waiting = new WaitingAnswers(store, envelope);
  }

  openRound(round: EvaluationRound) {
    return this.store.writer.create(evaluationRounds, round, AT_ROOT);
  }

  async round(key: string): Promise<EvaluationRound | null> {
    return (await this.store.reader.byKey('app', evaluationRounds, key))?.value ?? null;
  }

  async roundsOf(school: string): Promise<readonly EvaluationRound[]> {
    const rounds = await this.store.reader.where('app', evaluationRounds, 'SchoolKey', school);
    return rounds.map((stored) => stored.value).sort((one, other) => other.opensOn.since(one.opensOn).sign);
  }

  /** A trust has a round a year and school: the whole list is a page. */
  async campaignsOpenOn(on: PlainDate): Promise<readonly EvaluationRound[]> {
    const rounds = await this.store.reader.all(evaluationRounds);
    return rounds.map((stored) => stored.value).filter((round) => isOpenOn(round, on));
  }

  async invite(round: string, person: string): Promise<void> {
    const invitation = { round, person, answeredOn: null, isKept: false };
    await this.store.writer.create(evaluationInvitations, invitation, AT_ROOT);
  }

  async invitation(round: string, person: string): Promise<EvaluationInvitation | null> {
    return (await this.stored(round, person))?.value ?? null;
  }

  async invitationsOf(round: string): Promise<readonly EvaluationInvitation[]> {
    const rows = await this.store.reader.where('app', evaluationInvitations, 'RoundKey', round);
    return rows.map((stored) => stored.value);
  }

  async unanswered(round: string): Promise<readonly string[]> {
    const invitations = await this.invitationsOf(round);
    return invitations.filter((each) => !each.isKept).map((each) => each.person);
  }

  async handIn(round: EvaluationRound, person: string, answers: Answers, on: PlainDate): Promise<boolean> {
    const claimed = await this.claim(round.key, person, on);
    if (claimed === null) return false;
    await this.waiting.put(round, person, answers);
    await this.mark(claimed, { ...claimed.value, isKept: true });
    await this.waiting.write(round, false);
    return true;
  }

  settle(round: EvaluationRound): Promise<Settled> {
    return this.waiting.write(round, true);
  }

  async answersOf(round: string): Promise<readonly Answers[]> {
    const rows = await this.store.reader.where('app', evaluations, 'RoundKey', round);
    return rows.flatMap(({ value }) => (value.answers === '' ? [] : [answersShape.parse(JSON.parse(value.answers))]));
  }

  private stored(round: string, person: string): Promise<Versioned<EvaluationInvitation> | null> {
    return this.store.reader.byKey('app', evaluationInvitations, invitationKey(round, person));
  }

  /** The invitation with its day; null where there is none, or what they said has been put away already. */
  private async claim(round: string, person: string, on: PlainDate): Promise<Versioned<EvaluationInvitation> | null> {
    const stored = await this.stored(round, person);
    if (stored === null || stored.value.isKept) return null;
    return stored.value.answeredOn === null ? this.mark(stored, { ...stored.value, answeredOn: on }) : stored;
  }

  /** Writes what is said of an invitation, whoever else is at it; null once its answer has been put away by another try. */
  private async mark(
    stored: Versioned<EvaluationInvitation>,
    next: EvaluationInvitation,
  ): Promise<Versioned<EvaluationInvitation> | null> {
    let current = stored;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const outcome = await this.store.writer.update(evaluationInvitations, current, next);
      if (outcome.done) return outcome.stored;
      if (outcome.stands.value.isKept) return null;
      current = outcome.stands;
    }
    return current;
  }
}

/** Anonymous evaluation over its three lists. */
export function createEvaluations(store: Store, envelope: SealedEnvelope): Evaluations {
  return new SharePointEvaluations(store, envelope);
}

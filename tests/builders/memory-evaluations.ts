import type { Evaluations, Settled } from '../../bot/ports/evaluations.ts';
import type { PlainDate } from '../../shared/domain/dates.ts';
import {
  type EvaluationInvitation,
  type EvaluationRound,
  isOpenOn,
  LEAST_GROUP,
} from '../../shared/domain/evaluations/evaluation-round.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** Anonymous evaluation in memory. */
export class MemoryEvaluations implements Evaluations {
  readonly roundShelf = new MemoryShelf<EvaluationRound>((round) => round.key);
  readonly invitationShelf = new MemoryShelf<EvaluationInvitation>(({ round, person }) => `${round}|${person}`);
  readonly #waiting = new Map<string, Answers[]>();
  readonly written = new Map<string, Answers[]>();
  constructor(private readonly weather: MemoryWeather) {}

  async openRound(round: EvaluationRound) {
    await this.weather.pass('open round');
    return this.roundShelf.create(round);
  }
  async round(key: string) {
    await this.weather.pass('read rounds');
    return this.roundShelf.get(key)?.value ?? null;
  }
  async roundsOf(school: string) {
    const rounds = await this.#rounds();
    return rounds
      .filter((round) => round.school === school)
      .sort((one, other) => other.opensOn.since(one.opensOn).sign);
  }
  async campaignsOpenOn(on: PlainDate) {
    return (await this.#rounds()).filter((round) => isOpenOn(round, on));
  }
  async invite(round: string, person: string) {
    await this.weather.pass('write invitation');
    this.invitationShelf.create({ round, person, answeredOn: null, isKept: false });
  }
  async invitation(round: string, person: string) {
    await this.weather.pass('read invitations');
    return this.invitationShelf.get(`${round}|${person}`)?.value ?? null;
  }
  async invitationsOf(round: string) {
    await this.weather.pass('read invitations');
    return this.invitationShelf
      .all()
      .map((stored) => stored.value)
      .filter((each) => each.round === round);
  }
  async unanswered(round: string) {
    return (await this.invitationsOf(round)).filter((each) => !each.isKept).map((each) => each.person);
  }
  async handIn(round: EvaluationRound, person: string, answers: Answers, on: PlainDate) {
    await this.weather.pass('claim invitation');
    const stored = this.invitationShelf.get(`${round.key}|${person}`);
    if (stored === null || stored.value.isKept) return false;
    const claimed = this.invitationShelf.set({ ...stored.value, answeredOn: stored.value.answeredOn ?? on });
    await this.weather.pass('put answers away');
    if (this.invitationShelf.get(`${round.key}|${person}`)?.value.isKept === true) return true;
    this.#waiting.set(round.key, [...(this.#waiting.get(round.key) ?? []), answers]);
    this.invitationShelf.set({ ...claimed.value, isKept: true });
    if ((this.#waiting.get(round.key) ?? []).length >= LEAST_GROUP) this.#write(round.key);
    return true;
  }
  async settle(round: EvaluationRound): Promise<Settled> {
    await this.weather.pass('write answers');
    return { written: this.#write(round.key), unreadable: 0 };
  }
  async answersOf(round: string) {
    await this.weather.pass('read answers');
    return this.written.get(round) ?? [];
  }

  async #rounds(): Promise<EvaluationRound[]> {
    await this.weather.pass('read rounds');
    return this.roundShelf.all().map((stored) => stored.value);
  }
  #write(round: string): number {
    const batch = (this.#waiting.get(round) ?? []).toReversed();
    this.#waiting.delete(round);
    this.written.set(round, [...(this.written.get(round) ?? []), ...batch]);
    return batch.length;
  }
}

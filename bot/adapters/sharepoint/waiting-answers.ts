import { z } from 'zod';
import { type EvaluationRound, LEAST_GROUP } from '../../../shared/domain/evaluations/evaluation-round.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import type { Settled } from '../../ports/evaluations.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { SealedEnvelope } from '../sealed-envelope.ts';
import { itemOf } from './list-rows.ts';
import { type EvaluationRow, evaluations } from './lists/evaluations.ts';
import { answersShape } from './lists/json-shapes.ts';
import type { Store } from './store.ts';

const letter = z.object({ key: z.string(), answers: answersShape });

const waitingIn = (round: string) => `waiting|${round}`;
const takenIn = (round: string) => `taken|${round}`;

/** In an order that says nothing. */
function shuffled<T>(values: readonly T[]): readonly T[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const other = random % (at + 1);
    const [one, two] = [mixed[at], mixed[other]];
    if (one === undefined || two === undefined) continue;
    mixed[at] = two;
    mixed[other] = one;
  }
  return mixed;
}

/**
 * Answers between being handed in and being written. Each waits sealed, with the random key it will have inside, so that a batch that died half
 * way is written again without doubling, and nobody who reads the list can tell one from another.
 */
export class WaitingAnswers {
  constructor(
    private readonly store: Store,
    private readonly envelope: SealedEnvelope,
  ) {}

  /** Puts one person's answers away; a second time changes nothing. */
  async put(round: EvaluationRound, person: string, answers: Answers): Promise<void> {
    const sealed = await this.envelope.seal(JSON.stringify({ key: crypto.randomUUID(), answers }));
    await this.store.writer.create(
      evaluations,
      {
        key: this.envelope.nameFor(`${round.key}|${person}`),
        round: waitingIn(round.key),
        school: round.school,
        formId: round.formId,
        answers: sealed,
      },
      { folder: [] },
    );
  }

  /** Writes everything that waits, in one shuffled batch, if there are five or the round is over. */
  async write(round: EvaluationRound, isOver: boolean): Promise<Settled> {
    const waiting = await this.store.reader.where('app', evaluations, 'RoundKey', waitingIn(round.key));
    if (waiting.length === 0 || (waiting.length < LEAST_GROUP && !isOver)) return { written: 0, unreadable: 0 };
    const opened = await Promise.all(waiting.map(async (stored) => ({ stored, content: await this.opened(stored) })));
    const readable = opened.flatMap(({ stored, content }) => (content === null ? [] : [{ stored, content }]));
    for (const { content } of shuffled(readable)) {
      const row: EvaluationRow = {
        key: content.key,
        round: round.key,
        school: round.school,
        formId: round.formId,
        answers: JSON.stringify(content.answers),
      };
      await this.store.writer.create(evaluations, row, { folder: [] });
    }
    for (const { stored } of shuffled(readable)) {
      const empty = { RoundKey: takenIn(round.key), Answers: '' };
      await this.store.writer.patch(evaluations, itemOf(stored.version).id, empty, '*');
    }
    return { written: readable.length, unreadable: waiting.length - readable.length };
  }

  private async opened({ value }: Versioned<EvaluationRow>): Promise<z.infer<typeof letter> | null> {
    const text = await this.envelope.open(value.answers);
    if (text === null) return null;
    const parsed = letter.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  }
}

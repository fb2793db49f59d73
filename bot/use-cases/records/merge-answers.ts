import type { Answers, AnswerValue } from '../../../shared/domain/records/record.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { answerPrint } from './record-version.ts';

/** An answer two people changed at once; theirs is kept, and handed back so that nothing is lost. */
export interface Conflict {
  readonly field: string;
  readonly theirs: AnswerValue;
}

/** The changes that can be put in, and those somebody else was first with. */
export interface Merged {
  readonly apply: Answers;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges one writer's changes into what stands, answer by answer: an answer nobody else has touched since the writer read it is taken; one that
 * stands as the writer wants it already is nothing to do; one that somebody else changed to something different is a conflict.
 */
export function mergeAnswers(
  sealer: Pick<Sealer, 'hash'>,
  standing: Answers,
  changes: Answers,
  printWhenRead: (id: string) => string,
): Merged {
  const apply: Record<string, AnswerValue> = {};
  const conflicts: Conflict[] = [];
  for (const [field, mine] of Object.entries(changes)) {
    const standsAs = answerPrint(sealer, standing[field]);
    if (standsAs === answerPrint(sealer, mine)) continue;
    if (standsAs === printWhenRead(field)) apply[field] = mine;
    else conflicts.push({ field, theirs: standing[field] ?? null });
  }
  return { apply, conflicts };
}

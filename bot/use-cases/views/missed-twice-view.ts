import { missedTwiceNotice } from '../../../shared/cards/notices.ts';
import type { ArrangementPage } from '../../../shared/contract/register.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { MissedPair } from '../../../shared/domain/sessions/missed-twice.ts';
import { policyOf } from '../steps/policy-of.ts';
import { type Known, personRef } from './arrangement-summary.ts';
import { moment } from './session-summary.ts';

/** Who reads the list of missed pairs, and who would be told as each supervisee's manager. */
interface Reader {
  readonly id: string;
  readonly mayAnswer: boolean;
  readonly managerOf: (supervisee: string) => string | null;
}

/** The pairs of missed sessions of an arrangement as a reader may see them: whoever answers sees the drafted words, others that it was done, by whom and when. */
export function missedTwiceView(
  arrangement: Arrangement,
  pairs: readonly MissedPair[],
  known: Known,
  reader: Reader,
): NonNullable<ArrangementPage['missedTwice']> {
  const rule = policyOf(arrangement)?.kinds?.missedTwice;
  if (rule === undefined) return [];
  const nameOf = (id: string) => personRef(known, id).name;
  return pairs.map((pair) => {
    const { answer, supervisee } = pair;
    const sender = nameOf(answer?.by ?? reader.id);
    const school = known.schools.get(arrangement.school)?.name ?? arrangement.school;
    const manager = reader.managerOf(supervisee);
    const drafted = [...(manager === null ? [] : [manager]), supervisee];
    const isRead = answer === null ? reader.mayAnswer : reader.mayAnswer || reader.id === supervisee;
    return {
      supervisee: personRef(known, supervisee),
      session: pair.second,
      days: [pair.firstOn.toString(), pair.secondOn.toString()],
      state: answer?.state ?? 'draft',
      words:
        isRead && answer?.state !== 'declined'
          ? missedTwiceNotice({ ...pair, supervisee: nameOf(supervisee), sender, school }).words
          : '',
      to:
        answer === null
          ? reader.mayAnswer
            ? drafted.map((person) => ({ name: nameOf(person), state: 'not yet' as const, at: null }))
            : []
          : answer.copies.map(({ person, state, at }) => ({
              name: nameOf(person),
              state,
              at: at === null ? null : moment(at),
            })),
      answeredBy: answer === null ? null : nameOf(answer.by),
      answeredAt: answer === null ? null : moment(answer.at),
      reason: answer?.reason ?? null,
      mayAnswer: reader.mayAnswer && (answer === null || answer.copies.some((copy) => copy.state !== 'sent')),
      rule: isGroup(arrangement) ? rule.inGroupSource : rule.source,
    };
  });
}

import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { packFor } from '../../../shared/policies/choices.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { PolicyPack, PolicyWords } from '../../../shared/policies/pack.ts';

/**
 * The policy an arrangement was begun under, as its school has settled it by a day: a session's own where it is about one, left out = now.
 * null while the product does not ship that pack.
 */
export function policyOf(
  arrangement: Pick<Arrangement, 'policy' | 'policyVersion' | 'choices'>,
  on: PlainDate | null = null,
): PolicyPack | null {
  const pack = packOf(arrangement.policy, arrangement.policyVersion);
  return pack === undefined ? null : packFor(pack, arrangement.choices ?? [], on);
}

const PLAIN_WORDS: PolicyWords = {
  supervisee: 'Supervisee',
  supervisor: 'Supervisor',
  record: 'Supervision record',
  contract: 'Supervision contract',
};

/** The policy's own words for people, record and contract, and the school's name for its case system. */
export function wordsOf(pack: PolicyPack | null, caseSystem: string): PolicyWords & { readonly caseSystem: string } {
  const { supervisee, supervisor, record, contract } = pack?.words ?? PLAIN_WORDS;
  return { supervisee, supervisor, record, contract, caseSystem };
}

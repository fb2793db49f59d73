import type {
  Answers,
  CaseDiscussion,
  Seal,
  Signature,
  SupervisionRecord,
} from '../../../shared/domain/records/record.ts';
import { caseKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { laterSealContent } from '../../../shared/forms/form-content.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { caseHashes, sealHash } from './content-hash.ts';
import type { SharedInPlace } from './record-in-place.ts';
import { caseText } from './record-texts.ts';

/** The seal over a record that everybody has signed, on screen or on paper, chained to the arrangement's last seal (design section 9). */
export async function sealFor(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  next: Pick<SupervisionRecord, 'answers' | 'signatures' | 'paper'>,
): Promise<Seal> {
  const previousSeal = await lastSealIn(ports, actor, found);
  const { answers, signatures, paper = [] } = next;
  const hash = sealHash(ports, found, { answers, signatures, paper, previousSeal });
  return { hash, previousSeal, jws: await ports.sealer.sign(hash), sealedAt: actor.now };
}

/** The hash of the arrangement's newest seal, of a record or of a name added beside one; null when nothing is sealed yet. */
async function lastSealIn(ports: Ports, actor: Actor, { arrangement }: SharedInPlace): Promise<string | null> {
  const records = await ports.records.recordsOf(actor, arrangement.key);
  const seals = records.flatMap(({ value: { seal, laterSignatures = [] } }) => [
    ...(seal === null ? [] : [seal]),
    ...laterSignatures.map((one) => one.seal),
  ]);
  return seals.sort((a, b) => a.sealedAt.epochMilliseconds - b.sealedAt.epochMilliseconds).at(-1)?.hash ?? null;
}

/** The seal of a name added beside a sealed record: over that seal and the signature, chained to the arrangement's last. */
export async function sealForLater(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  signature: Signature,
): Promise<Seal> {
  const previousSeal = await lastSealIn(ports, actor, found);
  const { key, seal } = found.record.value;
  const content = laterSealContent({ record: key, recordSeal: seal?.hash ?? '', signature, previousSeal });
  const hash = ports.sealer.hash(canonicalJson(content));
  return { hash, previousSeal, jws: await ports.sealer.sign(hash), sealedAt: actor.now };
}

const TRIES = 3;

/**
 * Freezes the case discussions of a sealed record, each under a seal of its own; those frozen already are left. Somebody who files a decision
 * meanwhile keeps it from freezing no longer than a moment. Words other than those that were signed are never frozen: `verify` names them. Safe to repeat.
 */
export async function sealCases(ports: Ports, found: SharedInPlace, names: Names): Promise<void> {
  const { form, record, cases } = found;
  const { seal, signatures, key } = record.value;
  if (seal === null) return;
  for (const [group, hash] of caseHashes(ports, found)) {
    const signed = cases.find((one) => one.value.key === caseKeyOf(key, group));
    if (signed === undefined || signed.value.seal !== null) continue;
    const { answers } = signed.value;
    const frozen = {
      text: caseText(form, group, answers, names, signatures),
      signatures,
      seal: { hash, previousSeal: seal.hash, jws: await ports.sealer.sign(hash), sealedAt: seal.sealedAt },
    };
    let stands = signed;
    for (let tries = 0; tries < TRIES && isAsSigned(stands.value, answers); tries += 1) {
      const outcome = await ports.records.updateCaseDiscussion(stands, { ...stands.value, ...frozen });
      if (outcome.done) break;
      stands = outcome.stands;
    }
  }
}

function isAsSigned({ seal, answers }: CaseDiscussion, signed: Answers): boolean {
  return seal === null && canonicalJson(answers) === canonicalJson(signed);
}

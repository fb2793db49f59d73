import type { RecordView, SignRecord } from '../../shared/contract/records.ts';
import { maySign } from '../../shared/domain/access/record-access.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterSigning } from './records/after-signing.ts';
import { contentHash } from './records/content-hash.ts';
import { type SharedInPlace, sharedInPlace } from './records/record-in-place.ts';
import { styleOf } from './records/style-of.ts';
import { withSignature } from './records/with-signature.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { dueOn, statementFor } from './views/record-view.ts';

const TRIES = 4;
const ON_PAPER =
  'Your policy wants this signed on paper. Print it, sign it by hand, and note here when it was signed and where it is kept.';

/**
 * Puts the actor's name under a shared record, with a remark or disagreement if they wish (J-17). What is signed is what stands: another hash
 * than the one on screen is `unsigned-changes`. Who joined later or only takes note is added beside the seal. A form whose original is paper is not signed here (T-43). The last signature seals record and case discussions, and nothing in them changes after that.
 * Signing twice is signing once; a try that died half way is finished by the next. Nothing unanswered stops it (design D10). Refusals: not a
 * party, `not-allowed` for a signature that is not theirs or a record that is not shared, `signed-already`.
 */
export async function signRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: SignRecord,
): Promise<Result<RecordView>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await sharedInPlace(ports, actor, 'sign', key);
    if (!found.ok) return found;
    const { record } = found.value;
    const given = [...record.value.signatures, ...(record.value.laterSignatures ?? [])];
    if (given.some((signed) => signed.person === actor.person.id)) return finish(ports, actor, found.value, noteOnce);
    if (record.value.status === 'draft')
      return refuse('not-allowed', 'Share the record first; only then can it be signed.');
    if (styleOf(found.value) === 'paper original') return refuse('not-allowed', ON_PAPER);
    const decision = maySign(actor.person, record.value, dueOn(found.value), found.value.form.signers);
    if (!decision.allowed) return { ok: false, error: decision.error };
    const statement = statementFor(found.value, actor.person.id);
    if (contentHash(ports, found.value, statement) !== asked.contentHash) {
      return refuse(
        'unsigned-changes',
        'The record has changed since you opened it. Read it once more before you sign.',
      );
    }
    const next = await withSignature(ports, actor, found.value, {
      signer: actor.person,
      contentHash: asked.contentHash,
      comment: asked.comment ?? null,
    });
    const outcome = await ports.records.updateRecord(record, next);
    if (outcome.done) return finish(ports, actor, { ...found.value, record: outcome.stored }, note);
  }
  return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
}

/** What follows from a signature; safe to repeat. */
async function finish(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  write: typeof note,
): Promise<Result<RecordView>> {
  await write(ports, actor, found.arrangement.key, 'record signed', found.record.value.key);
  return afterSigning(ports, actor, found);
}

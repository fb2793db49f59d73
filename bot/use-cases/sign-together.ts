import type { RecordView, SignTogether } from '../../shared/contract/records.ts';
import { maySign } from '../../shared/domain/access/record-access.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../shared/domain/people/without-account.ts';
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
const HAS_ACCOUNT = 'They sign with their own sign-in, on their own device. It waits for them on their home page.';

/**
 * Two people at one screen: somebody without an account reads the record there, types their name, and signs; whoever is signed in stands beside
 * them and is named as the witness. Kept, sealed and verified as any signature. Signing twice is signing once. Refusals: not a party,
 * `not-allowed` for anybody who has an account, whose signature is not asked for, or where the policy wants paper; `invalid-field name` when the
 * name is not theirs; `unsigned-changes` when the text is not what was on screen.
 */
export async function signTogether(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: SignTogether,
): Promise<Result<RecordView>> {
  if (!isWithoutAccount(asked.person)) return refuse('not-allowed', HAS_ACCOUNT);
  const signer = await ports.register.person(asked.person);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await sharedInPlace(ports, actor, 'sign', key);
    if (!found.ok) return found;
    const { record } = found.value;
    const given = [...record.value.signatures, ...(record.value.laterSignatures ?? [])];
    if (given.some((signed) => signed.person === asked.person)) {
      return finish(ports, actor, found.value, asked.person, noteOnce);
    }
    const problem = problemWith(ports, actor, found.value, signer, asked);
    if (problem !== null || signer === null) return problem ?? refuse('not-allowed', HAS_ACCOUNT);
    const next = await withSignature(ports, actor, found.value, {
      signer,
      contentHash: contentHash(ports, found.value, statementFor(found.value, signer.id)),
      comment: asked.comment ?? null,
      witness: { person: actor.person.id, name: actor.person.name },
    });
    const outcome = await ports.records.updateRecord(record, next);
    if (outcome.done) return finish(ports, actor, { ...found.value, record: outcome.stored }, asked.person, note);
  }
  return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
}

function problemWith(ports: Ports, actor: Actor, found: SharedInPlace, signer: Person | null, asked: SignTogether) {
  if (found.record.value.status === 'draft') {
    return refuse('not-allowed', 'Share the record first; only then can it be signed.');
  }
  if (styleOf(found) === 'paper original') {
    return refuse('not-allowed', 'Your policy wants this signed on paper. Print it and sign it by hand.');
  }
  if (signer === null) return refuse('not-allowed', 'Nobody of that name is asked to sign this.');
  const decision = maySign(signer, found.record.value, dueOn(found), found.form.signers);
  if (!decision.allowed) return { ok: false as const, error: decision.error };
  if (plain(asked.name) !== plain(signer.name)) {
    return refuse('invalid-field', `The name typed is not ${signer.name}.`, 'name');
  }
  const onScreen = contentHash(ports, found, statementFor(found, actor.person.id));
  return onScreen === asked.contentHash
    ? null
    : refuse('unsigned-changes', 'The record has changed since you opened it. Read it once more before you sign.');
}

function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

async function finish(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  signer: string,
  write: typeof note,
): Promise<Result<RecordView>> {
  await write(ports, actor, found.arrangement.key, 'record signed', `${found.record.value.key}|${signer}`);
  return afterSigning(ports, actor, found);
}

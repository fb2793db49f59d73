import { isComplete } from '../../../shared/domain/access/record-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { Signature, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { withSigningDates } from '../../../shared/forms/signature-dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { dueOn, statementFor } from '../views/record-view.ts';
import { namesIn } from './names-in.ts';
import type { SharedInPlace } from './record-in-place.ts';
import { paperLines, recordText } from './record-texts.ts';
import { sealFor, sealForLater } from './seal-record.ts';

/** Whose name is put under a record, over which words. */
export interface Signing {
  readonly signer: Person;
  readonly contentHash: string;
  readonly comment: string | null;
  /** On whose screen, where the signer has no account. */
  readonly witness?: Signature['witness'];
}

/** The record with one more name under it; the last one seals it. To a record that is sealed the name is added beside the seal, under one of its own. */
export function withSignature(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  signing: Signing,
): Promise<SupervisionRecord> {
  const signature = signatureOf(actor, found, signing);
  const isSealed = found.record.value.seal !== null;
  return isSealed ? signedLater(ports, actor, found, signature) : signed(ports, actor, found, signature);
}

function signatureOf(
  actor: Actor,
  found: SharedInPlace,
  { signer, contentHash, comment, witness }: Signing,
): Signature {
  return {
    person: signer.id,
    name: signer.name,
    role: dueOn(found).find((one) => one.person === signer.id)?.role ?? 'supervisee',
    signedAt: actor.now,
    contentHash,
    statement: statementFor(found, signer.id),
    comment,
    ...(witness === undefined ? {} : { witness }),
  };
}

async function signedLater(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  signature: Signature,
): Promise<SupervisionRecord> {
  const record = found.record.value;
  const seal = await sealForLater(ports, actor, found, signature);
  return { ...record, laterSignatures: [...(record.laterSignatures ?? []), { ...signature, seal }] };
}

async function signed(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  signature: Signature,
): Promise<SupervisionRecord> {
  const record = found.record.value;
  const due = dueOn(found);
  // A name put under other words than these does not count; its owner is asked again.
  const standing = record.signatures.filter((one) => one.contentHash === signature.contentHash);
  const signatures = [...standing, signature];
  const isLast = isComplete(due, { ...record, signatures });
  const on = londonDateOf(actor.now).toString();
  const answers = withSigningDates(found.form, record.answers, { roles: [signature.role], on, isLast });
  const names = await namesIn(ports, found.arrangement, found.form, answers);
  const signers = standing.length === 0 ? due : (record.signers ?? due);
  const next = { ...record, answers, signatures, signers };
  return {
    ...next,
    text: recordText(found.form, answers, names, signatures, paperLines(due, record.paper, names)),
    status: isLast ? 'signed' : 'awaiting signatures',
    seal: isLast ? await sealFor(ports, actor, found, next) : null,
  };
}

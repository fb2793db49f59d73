import type { RecordView, RefuseToSign } from '../../shared/contract/records.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { SupervisionRecord } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { withoutSigningDates } from '../../shared/forms/signature-dates.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { settleCorrected } from './records/after-signing.ts';
import { sharedInPlace } from './records/record-in-place.ts';
import { setRecordState } from './records/set-record-state.ts';
import { settleSigners } from './records/settle-signers.ts';
import { note } from './steps/note-once.ts';
import { dueOn, recordView } from './views/record-view.ts';

/**
 * Notes that somebody whose signature is asked for will not give it, and why. The record goes back to both to be put right, and signatures
 * given before are asked for anew. Whoever only wants to remark on it signs with a comment instead (J-17). Refusals: not a party,
 * `not-allowed` for a signature that is not theirs, `signed-already` once it is sealed.
 */
export async function refuseToSign(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: RefuseToSign,
): Promise<Result<RecordView>> {
  const found = await sharedInPlace(ports, actor, 'sign', key);
  if (!found.ok) return found;
  const { record, arrangement, session, form } = found.value;
  const mine = dueOn(found.value).find((one) => one.person === actor.person.id);
  const isBesideSeal = record.value.seal !== null && mine?.isLater === true;
  if (record.value.seal !== null && !isBesideSeal) {
    return refuse('signed-already', 'This record is signed by everybody and sealed.');
  }
  if (mine === undefined) {
    return refuse('not-allowed', 'This signature is not yours to give or to refuse.');
  }
  const last = record.value.refusals?.at(-1);
  const isRepeat =
    last?.person === actor.person.id &&
    last.reason === asked.reason &&
    (isBesideSeal || record.value.signatures.length === 0);
  if (isRepeat && londonDateOf(last.refusedAt).equals(londonDateOf(actor.now))) {
    return ok(await recordView(ports, actor, found.value));
  }
  const outcome = await ports.records.updateRecord(record, refusedBy(actor, form, record.value, asked.reason));
  if (!outcome.done)
    return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
  await note(ports, actor, arrangement.key, 'signing refused', key);
  if (!isBesideSeal) await setRecordState(ports, key, session?.key ?? null, 'shared');
  if (record.value.kind === 'addendum') await settleCorrected(ports, actor, found.value);
  const settled = await settleSigners(ports, actor, { ...found.value, record: outcome.stored });
  await afterChange(ports, arrangement.key, actor.now);
  return ok(await recordView(ports, actor, settled));
}

function refusedBy(actor: Actor, form: FormDefinition, record: SupervisionRecord, reason: string): SupervisionRecord {
  const { id, name } = actor.person;
  const refusals = [...(record.refusals ?? []), { person: id, name, reason, refusedAt: actor.now }];
  // What is sealed stays: whoever joined later or only takes note has said why they will not.
  if (record.seal !== null) return { ...record, refusals };
  return {
    ...record,
    status: record.status === 'draft' ? 'draft' : 'shared',
    answers: withoutSigningDates(form, record.answers),
    signatures: [],
    ...(record.paper === undefined ? {} : { paper: record.paper.map((note) => ({ ...note, isVoid: true as const })) }),
    refusals,
  };
}

import type { RecordView } from '../../../shared/contract/records.ts';
import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { RecordState } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { afterChange } from '../after-change.ts';
import { noteOnce } from '../steps/note-once.ts';
import { recordView } from '../views/record-view.ts';
import { isPending } from './addenda-of.ts';
import { namesIn } from './names-in.ts';
import { type SharedInPlace, sessionIn, sharedInPlace } from './record-in-place.ts';
import { sealCases } from './seal-record.ts';
import { setRecordState } from './set-record-state.ts';
import { settleActions, sourceOf } from './settle-actions.ts';
import { settleContract } from './settle-contract.ts';
import { settleSigners } from './settle-signers.ts';

/** How far a record has come, as the register says it. */
function stateOf({ record }: SharedInPlace): RecordState {
  const { seal, status } = record.value;
  if (seal === null) return 'awaiting signatures';
  return status === 'signed on paper' ? 'signed on paper' : 'signed';
}

/**
 * What follows once somebody has signed, on screen or on paper, and the page as it then stands: a sealed record's cases are frozen, a contract
 * is carried over, the register told. While a correction waits for signatures its record counts as waiting. Safe to repeat.
 */
export async function afterSigning(ports: Ports, actor: Actor, found: SharedInPlace): Promise<Result<RecordView>> {
  const record = found.record.value;
  const { arrangement, form } = found;
  if (record.seal !== null) {
    await sealCases(ports, found, await namesIn(ports, arrangement, form, record.answers));
    await noteOnce(ports, actor, arrangement.key, 'record sealed', record.key);
    if (record.kind === 'contract') await settleContract(ports, actor, found);
  }
  if (record.kind === 'addendum') await settleCorrected(ports, actor, found);
  else await setRecordState(ports, record.key, sessionIn(found), stateOf(found));
  const settled = await settleSigners(ports, actor, found);
  if (record.kind === 'record') await settleActions(ports, actor, sourceOf(found));
  await afterChange(ports, arrangement.key, actor.now);
  if (isAsItStands(settled)) return ok(await recordView(ports, actor, settled));
  const view = await sharedInPlace(ports, actor, 'read content', record.key);
  return view.ok ? ok(await recordView(ports, actor, view.value)) : view;
}

/** Whether nothing that is on the page was written beside the record itself: no case was frozen, no contract carried over, nothing put right. */
function isAsItStands({ record, cases }: SharedInPlace): boolean {
  return record.value.kind === 'record' && (record.value.seal === null || cases.length === 0);
}

/** Once no correction of a session's record is waiting any more, the record stands on the register as it did before. */
export async function settleCorrected(ports: Ports, actor: Actor, found: SharedInPlace): Promise<void> {
  const { session, record, arrangement } = found;
  const corrected = record.value.correction?.of ?? record.value.key;
  if (session === null || corrected !== recordKeyOf(session.key)) return;
  const all = (await ports.records.recordsOf(actor, arrangement.key)).map((one) => one.value);
  const original = all.find((one) => one.key === corrected);
  if (original === undefined) return;
  const isWaiting = all.some((one) => one.correction?.of === corrected && isPending(one));
  const settled = original.status === 'signed on paper' ? 'signed on paper' : 'signed';
  await setRecordState(ports, corrected, session.key, isWaiting ? 'awaiting signatures' : settled);
}

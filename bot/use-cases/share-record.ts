import type { RecordView } from '../../shared/contract/records.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { mayChange } from '../../shared/domain/access/record-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { SupervisionRecord } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { emptyRecord } from './records/begin.ts';
import { namesIn } from './records/names-in.ts';
import { type DraftInPlace, recordInPlace, type SharedInPlace, wholeAnswers } from './records/record-in-place.ts';
import { recordText } from './records/record-texts.ts';
import { recordVersion } from './records/record-version.ts';
import { setRecordState } from './records/set-record-state.ts';
import { settleActions, sourceOf } from './records/settle-actions.ts';
import { settleSigners } from './records/settle-signers.ts';
import { writeCases } from './records/write-cases.ts';
import { noteOnce } from './steps/note-once.ts';
import { placeOfForm } from './steps/place-of.ts';
import { recordView } from './views/record-view.ts';

/**
 * Makes a draft readable for the other party: what is about children goes into Case discussions, the rest becomes the record, and the draft is
 * emptied. Sharing again changes nothing; a try that died half way is finished by the next. Nothing unanswered stops it (design D10).
 * Refusals: `not-found` for anybody but its author, `stale-version` when it was changed since, `signed-already`.
 */
export async function shareRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: { readonly version: string },
): Promise<Result<RecordView>> {
  const found = await recordInPlace(ports, actor, 'write a shared record', key);
  if (!found.ok) return found;
  const { arrangement, session } = found.value;
  const isPending = found.value.place === 'draft' || found.value.record.value.status === 'draft';
  if (isPending && asked.version !== recordVersion(ports.sealer, found.value.place, wholeAnswers(found.value))) {
    return refuse('stale-version', 'This was changed since you opened it. Please look at it once more.', 'version');
  }
  const shared =
    found.value.place === 'draft' ? await moveOut(ports, actor, found.value) : await openUp(ports, found.value);
  if (!shared.ok) return shared;
  if (shared.value.record.value.status === 'shared') await setRecordState(ports, key, session?.key ?? null, 'shared');
  const settled = await settleSigners(ports, actor, { ...shared.value, session });
  await emptyDraft(ports, actor, key);
  await settleActions(ports, actor, sourceOf(shared.value));
  await noteOnce(ports, actor, arrangement.key, 'record shared', key);
  await afterChange(ports, arrangement.key, actor.now);
  return ok(await recordView(ports, actor, settled));
}

/** The draft's answers, put where both can read them. */
async function moveOut(ports: Ports, actor: Actor, found: DraftInPlace): Promise<Result<SharedInPlace>> {
  const { arrangement, session, form, draft } = found;
  const decision = mayWithArrangement(actor.person, 'write a shared record', arrangement, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const { key, answers } = draft.value;
  const split = splitChildAnswers(form, answers);
  const names = await namesIn(ports, arrangement, form, answers);
  const standing = await ports.records.caseDiscussionsOf(actor, key);
  const authored = draft.value.kind === 'further' ? { author: actor.person.id } : {};
  const writing = { arrangement, session, form, record: key, names, standing, ...authored };
  if (!(await writeCases(ports, writing, split.cases))) {
    return refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');
  }
  const kind = draft.value.kind === 'notes' ? 'record' : draft.value.kind;
  const record: SupervisionRecord = {
    ...emptyRecord(actor, { key, kind, arrangement, session, form }, split.record),
    status: 'shared',
    text: recordText(form, split.record, names, []),
  };
  await ports.records.createRecord(await placeOfForm(ports, { arrangement, session, form, key, ...authored }), record);
  return asShared(await recordInPlace(ports, actor, 'read content', key));
}

/** A record both have been writing, declared ready for signing. */
async function openUp(ports: Ports, found: SharedInPlace): Promise<Result<SharedInPlace>> {
  const { record, form, arrangement } = found;
  if (record.value.status !== 'draft') {
    const change = mayChange(record.value);
    return change.allowed ? ok(found) : { ok: false, error: change.error };
  }
  const names = await namesIn(ports, arrangement, form, record.value.answers);
  const text = recordText(form, record.value.answers, names, []);
  const outcome = await ports.records.updateRecord(record, { ...record.value, status: 'shared', text });
  if (outcome.done) return ok({ ...found, record: outcome.stored });
  return refuse('stale-version', 'This was changed since you opened it. Please look at it once more.', 'version');
}

function asShared(found: Awaited<ReturnType<typeof recordInPlace>>): Result<SharedInPlace> {
  if (!found.ok) return found;
  return found.value.place === 'record' ? ok(found.value) : refuse('stale-version', 'Please try again.');
}

async function emptyDraft(ports: Ports, actor: Actor, key: string): Promise<void> {
  const draft = await ports.records.preparation(actor, key);
  if (draft === null || draft.value.sharedAt !== null) return;
  await ports.records.updatePreparation(draft, { ...draft.value, answers: {}, sharedAt: actor.now });
}

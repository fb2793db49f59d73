import type { RecordView } from '../../shared/contract/records.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { mayChange } from '../../shared/domain/access/record-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { Preparation, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { afterChange } from './after-change.ts';
import { emptyRecord } from './records/begin.ts';
import { namesIn } from './records/names-in.ts';
import {
  type DraftInPlace,
  recordInPlace,
  type SharedInPlace,
  sessionIn,
  wholeAnswers,
} from './records/record-in-place.ts';
import { recordText } from './records/record-texts.ts';
import { recordVersion } from './records/record-version.ts';
import { setRecordState } from './records/set-record-state.ts';
import { settleActions, sourceOf } from './records/settle-actions.ts';
import { askedAtFirst, settleSigners } from './records/settle-signers.ts';
import { writeCases } from './records/write-cases.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { placeOfForm } from './steps/place-of.ts';
import { tellAgenda } from './steps/tell-agenda.ts';
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
  const { arrangement } = found.value;
  const isPending = found.value.place === 'draft' || found.value.record.value.status === 'draft';
  if (isPending && asked.version !== recordVersion(ports.sealer, found.value.place, wholeAnswers(found.value))) {
    return refuse('stale-version', 'This was changed since you opened it. Please look at it once more.', 'version');
  }
  const moved =
    found.value.place === 'draft' ? await moveOut(ports, actor, found.value) : await openUp(ports, found.value);
  if (!moved.ok) return moved;
  const { shared, isFresh } = moved.value;
  if (shared.record.value.status === 'shared') await setRecordState(ports, key, sessionIn(found.value), 'shared');
  const settled = await settleSigners(ports, actor, shared);
  const draft = found.value.place === 'draft' ? found.value.draft : await ports.records.preparation(actor, key);
  await emptyDraft(ports, actor, draft);
  await settleActions(ports, actor, sourceOf(shared));
  await (isFresh ? note : noteOnce)(ports, actor, arrangement.key, 'record shared', key);
  await afterChange(ports, arrangement.key, actor.now);
  await tellAgenda(ports, actor, shared);
  return ok(await recordView(ports, actor, settled));
}

/** What became of a draft: the record both can read, and whether it was this very try that made it so. */
interface Moved {
  readonly shared: SharedInPlace;
  readonly isFresh: boolean;
}

/** The draft's answers, put where both can read them. */
async function moveOut(ports: Ports, actor: Actor, found: DraftInPlace): Promise<Result<Moved>> {
  const { arrangement, session, sessionVersion, form, draft, cases: standing } = found;
  const decision = mayWithArrangement(actor.person, 'write a shared record', arrangement, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const { key, answers } = draft.value;
  const split = splitChildAnswers(form, answers);
  const names = await namesIn(ports, arrangement, form, answers);
  const authored = draft.value.kind === 'further' ? { author: actor.person.id } : {};
  const writing = { arrangement, session, form, record: key, names, standing, ...authored };
  if (!(await writeCases(ports, writing, split.cases))) {
    return refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');
  }
  const kind = draft.value.kind === 'notes' ? 'record' : draft.value.kind;
  const empty = emptyRecord(actor, { key, kind, arrangement, session, form }, split.record);
  const record: SupervisionRecord = {
    ...empty,
    ...askedAtFirst(found, empty, answers),
    status: 'shared',
    text: recordText(form, split.record, names, []),
  };
  const place = await placeOfForm(ports, { arrangement, session, form, key, ...authored });
  const outcome = await ports.records.createRecord(place, record);
  const isAlone = outcome.done && split.cases.size === 0 && standing.length === 0;
  if (!isAlone) return asMoved(await recordInPlace(ports, actor, 'read content', key), outcome.done);
  const around = { arrangement, session, sessionVersion, form };
  return ok({ shared: { place: 'record', record: outcome.stored, cases: [], ...around }, isFresh: true });
}

/** A record both have been writing, declared ready for signing. */
async function openUp(ports: Ports, found: SharedInPlace): Promise<Result<Moved>> {
  const { record, form, arrangement } = found;
  if (record.value.status !== 'draft') {
    const change = mayChange(record.value);
    return change.allowed ? ok({ shared: found, isFresh: false }) : { ok: false, error: change.error };
  }
  const names = await namesIn(ports, arrangement, form, record.value.answers);
  const text = recordText(form, record.value.answers, names, []);
  const outcome = await ports.records.updateRecord(record, {
    ...record.value,
    ...askedAtFirst(found, record.value, wholeAnswers(found)),
    status: 'shared',
    text,
  });
  if (outcome.done) return ok({ shared: { ...found, record: outcome.stored }, isFresh: true });
  return refuse('stale-version', 'This was changed since you opened it. Please look at it once more.', 'version');
}

function asMoved(found: Awaited<ReturnType<typeof recordInPlace>>, isFresh: boolean): Result<Moved> {
  if (!found.ok) return found;
  return found.value.place === 'record'
    ? ok({ shared: found.value, isFresh })
    : refuse('stale-version', 'Please try again.');
}

/** What was typed while it was being shared is not kept beside it: the record is what both now write in. */
async function emptyDraft(ports: Ports, actor: Actor, draft: Versioned<Preparation> | null): Promise<void> {
  if (draft === null || draft.value.sharedAt !== null) return;
  const emptied = (one: Preparation) => ({ ...one, answers: {}, sharedAt: actor.now });
  const outcome = await ports.records.updatePreparation(draft, emptied(draft.value));
  if (outcome.done || outcome.stands.value.sharedAt !== null) return;
  await ports.records.updatePreparation(outcome.stands, emptied(outcome.stands.value));
}

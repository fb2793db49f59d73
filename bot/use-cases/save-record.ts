import type { SavedRecord, SaveRecord } from '../../shared/contract/records.ts';
import type { Answers, AnswerValue } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { isActionRows } from '../../shared/forms/action-rows.ts';
import { checkAnswers, checkRoom, type FieldRefusal } from '../../shared/forms/check-answers.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { placeOf } from '../../shared/forms/places.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import { formOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { mergeAnswers } from './records/merge-answers.ts';
import { namesIn } from './records/names-in.ts';
import { sharedInPlace } from './records/record-in-place.ts';
import { type KnownVersion, readVersion } from './records/record-version.ts';
import { settleActions } from './records/settle-actions.ts';
import { settleSigners } from './records/settle-signers.ts';
import { areAboutChildren, type Writable, writableRecord } from './records/writable-record.ts';
import { writeCases } from './records/write-cases.ts';
import { hasOwnFolder } from './steps/place-of.ts';
import { answerView } from './views/answer-view.ts';
import { moment } from './views/session-summary.ts';

const TRIES = 4;
const BUSY = refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');

/**
 * Keeps changed answers of a draft or a shared record. A bad value refuses that answer only, everything beside it is kept; an answer somebody
 * else changed since `version` is not overwritten but handed back as a conflict with theirs; answers they did not touch are merged. Once
 * somebody has signed it is `signed-already`; what is known only then is added beside it. Writes no audit row (design section 9).
 */
export async function saveRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: SaveRecord,
): Promise<Result<SavedRecord>> {
  const known = readVersion(ports.sealer, asked.version);
  if (known === null) {
    return refuse('stale-version', 'This page is out of date. Please open the record again.', 'version');
  }
  return known.place === 'draft'
    ? saveDraft(ports, actor, key, asked.answers, known)
    : saveShared(ports, actor, key, asked.answers, known);
}

/** The author's own draft. Costs one read and one write. */
async function saveDraft(
  ports: Ports,
  actor: Actor,
  key: string,
  changes: Answers,
  known: KnownVersion,
): Promise<Result<SavedRecord>> {
  let draft = await ports.records.preparation(actor, key);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (draft === null) return refuse('not-found', 'There is no such record.');
    if (draft.value.sharedAt !== null)
      return refuse('stale-version', 'This is shared now. Please open it again.', 'version');
    const form = formOf(draft.value.formId, draft.value.formVersion);
    if (form === undefined) return refuse('not-found', 'There is no such form any more.');
    const sorted = sort(ports, form, draft.value.answers, changes, known);
    if (Object.keys(sorted.apply).length === 0) return ok(saved(actor, known, sorted));
    const answers = { ...draft.value.answers, ...sorted.apply };
    const outcome = await ports.records.updatePreparation(draft, { ...draft.value, answers });
    if (outcome.done) return ok(saved(actor, known, sorted));
    draft = outcome.stands;
  }
  return BUSY;
}

/** A record both can read. Costs one read and one write, and as much again where something about a child changes. */
async function saveShared(
  ports: Ports,
  actor: Actor,
  key: string,
  changes: Answers,
  known: KnownVersion,
): Promise<Result<SavedRecord>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await writableRecord(ports, actor, key, changes);
    if (!found.ok) return found;
    const sorted = sort(ports, found.value.form, found.value.standing, changes, known);
    const isNothing = Object.keys(sorted.apply).length === 0;
    if (!isNothing && !(await write(ports, found.value, sorted.apply))) continue;
    await settleRows(ports, actor, found.value, changes, sorted.apply);
    if (isNothing) return ok(saved(actor, known, sorted));
    if (isAboutSigners(found.value, sorted.apply)) await settleAnew(ports, actor, key);
    return ok(saved(actor, known, sorted));
  }
  return BUSY;
}

/** A changed row of a table of actions changes its action; asked for again, it is looked at again, so that a try that died half way is finished. */
async function settleRows(
  ports: Ports,
  actor: Actor,
  { arrangement, form, record, standing }: Writable,
  changes: Answers,
  apply: Answers,
): Promise<void> {
  if (!Object.keys(changes).some((id) => isActionRows(placeOf(form, id)?.question))) return;
  const answers = { ...standing, ...apply };
  const source = { arrangement, form, record: record.value, answers, fields: new Set(Object.keys(changes)) };
  if (await settleActions(ports, actor, source)) await afterChange(ports, arrangement.key, actor.now);
}

interface Sorted {
  readonly apply: Answers;
  readonly conflicts: readonly { readonly field: string; readonly theirs: AnswerValue }[];
  readonly refused: readonly FieldRefusal[];
  /** The writer's answers that stand already as they want them. */
  readonly agreed: Answers;
}

/** Which changes can be kept, which are refused and which meet somebody else's. */
function sort(ports: Ports, form: FormDefinition, standing: Answers, changes: Answers, known: KnownVersion): Sorted {
  const bad = checkAnswers(form, changes);
  const good = without(
    changes,
    bad.map((one) => one.field),
  );
  const { apply, conflicts } = mergeAnswers(ports.sealer, standing, good, known.printOf);
  const noRoom = checkRoom(form, standing, apply);
  const kept = without(
    apply,
    noRoom.map((one) => one.field),
  );
  const agreed = without(good, [...Object.keys(apply), ...conflicts.map((one) => one.field)]);
  return { apply: kept, conflicts, refused: [...bad, ...noRoom], agreed };
}

function without(answers: Answers, left: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));
}

/** The new version speaks of what this writer has seen: their own answers, and of conflicts the other's; never of what they have not been shown. */
function saved(actor: Actor, known: KnownVersion, { apply, agreed, conflicts, refused }: Sorted): SavedRecord {
  const theirs = Object.fromEntries(conflicts.map((one) => [one.field, one.theirs]));
  return {
    version: known.seeing({ ...agreed, ...apply, ...theirs }),
    savedAt: moment(actor.now),
    refused: refused.map(({ field, message }) => ({ field, message })),
    conflicts: conflicts.map((one) => ({ field: one.field, theirs: answerView(one.theirs) })),
  };
}

async function write(ports: Ports, found: Writable, apply: Answers): Promise<boolean> {
  const { arrangement, session, form, record, cases, standing } = found;
  const split = splitChildAnswers(form, { ...standing, ...apply });
  if (areAboutChildren(form, apply)) {
    const names = await namesIn(ports, arrangement, form, standing);
    const { key, kind, author } = record.value;
    const authored = kind === 'further' ? { author } : {};
    const writing = { arrangement, session, form, record: key, names, standing: cases, ...authored };
    if (!(await writeCases(ports, writing, split.cases))) return false;
  }
  const isAboutRecord = Object.keys(splitChildAnswers(form, apply).record).length > 0;
  if (!isAboutRecord) return true;
  return (await ports.records.updateRecord(record, { ...record.value, answers: split.record })).done;
}

/** Whether a change of a shared form may change who is asked to sign it, or puts something into its own folder. */
function isAboutSigners({ form, record }: Writable, apply: Answers): boolean {
  if (record.value.status === 'draft' || !hasOwnFolder(form)) return false;
  const asks = form.signers.flatMap(({ named, when }) => [named, when?.question]);
  return areAboutChildren(form, apply) || Object.keys(apply).some((id) => asks.includes(id));
}

async function settleAnew(ports: Ports, actor: Actor, key: string): Promise<void> {
  const found = await sharedInPlace(ports, actor, 'read content', key);
  if (found.ok) await settleSigners(ports, actor, found.value);
}

import type { SavedRecord, SaveRecord } from '../../shared/contract/records.ts';
import { mayChange } from '../../shared/domain/access/record-access.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { checkAnswers, checkRoom, type FieldRefusal } from '../../shared/forms/check-answers.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { placeOf } from '../../shared/forms/places.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import { formOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { mergeAnswers } from './records/merge-answers.ts';
import { namesIn } from './records/names-in.ts';
import { recordInPlace, type SharedInPlace, wholeAnswers } from './records/record-in-place.ts';
import { readVersion, recordVersion } from './records/record-version.ts';
import { writeCases } from './records/write-cases.ts';
import { answerView } from './views/answer-view.ts';
import { moment } from './views/session-summary.ts';

const TRIES = 4;

type Prints = (id: string) => string;

/**
 * Keeps changed answers of a draft or a shared record. A bad value refuses that answer only, everything beside it is kept; an answer somebody
 * else changed since `version` is not overwritten but handed back as a conflict with theirs; answers they did not touch are merged. What is
 * known only after signing may be added to a signed record; anything else there is `signed-already`. Writes no audit row (design section 9).
 */
export async function saveRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: SaveRecord,
): Promise<Result<SavedRecord>> {
  const version = readVersion(ports.sealer, asked.version);
  if (version === null)
    return refuse('stale-version', 'This page is out of date. Please open the record again.', 'version');
  if (version.place === 'draft') {
    const saved = await saveDraft(ports, actor, key, asked.answers, version.printOf);
    if (saved !== null) return saved;
  }
  return saveShared(ports, actor, key, asked.answers, version.printOf);
}

/** The author's own draft; null when it is not (or no longer) one. Costs one read and one write. */
async function saveDraft(
  ports: Ports,
  actor: Actor,
  key: string,
  changes: Answers,
  prints: Prints,
): Promise<Result<SavedRecord> | null> {
  let draft = await ports.records.preparation(actor, key);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (draft === null || draft.value.sharedAt !== null) return null;
    const form = formOf(draft.value.formId, draft.value.formVersion);
    if (form === undefined) return refuse('not-found', 'There is no such form any more.');
    const { apply, conflicts, refused } = sort(ports, form, draft.value.answers, changes, prints);
    const answers = { ...draft.value.answers, ...apply };
    const done = {
      version: recordVersion(ports.sealer, 'draft', answers),
      savedAt: moment(actor.now),
      refused,
      conflicts,
    };
    if (Object.keys(apply).length === 0) return ok(done);
    const outcome = await ports.records.updatePreparation(draft, { ...draft.value, answers });
    if (outcome.done) return ok(done);
    draft = outcome.stands;
  }
  return refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');
}

async function saveShared(
  ports: Ports,
  actor: Actor,
  key: string,
  changes: Answers,
  prints: Prints,
): Promise<Result<SavedRecord>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await recordInPlace(ports, actor, 'write a shared record', key);
    if (!found.ok) return found;
    if (found.value.place === 'draft') return refuse('stale-version', 'Please open the record again.', 'version');
    const { form, record } = found.value;
    const change = mayChange(record.value);
    if (!change.allowed && !areAllLater(form, changes)) return { ok: false, error: change.error };
    const standing = wholeAnswers(found.value);
    const { apply, conflicts, refused } = sort(ports, form, standing, changes, prints);
    const answers = { ...standing, ...apply };
    const isWritten = Object.keys(apply).length === 0 || (await write(ports, found.value, answers, apply));
    const version = recordVersion(ports.sealer, 'record', answers);
    if (isWritten) return ok({ version, savedAt: moment(actor.now), refused, conflicts });
  }
  return refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');
}

/** Which changes can be kept, which are refused and which meet somebody else's. */
function sort(ports: Ports, form: FormDefinition, standing: Answers, changes: Answers, prints: Prints) {
  const bad = checkAnswers(form, changes);
  const good = without(changes, bad);
  const { apply, conflicts } = mergeAnswers(ports.sealer, standing, good, prints);
  const noRoom = checkRoom(form, standing, apply);
  const refused = [...bad, ...noRoom].map(({ field, message }) => ({ field, message }));
  const told = conflicts.map(({ field, theirs }) => ({ field, theirs: answerView(theirs) }));
  return { apply: without(apply, noRoom), conflicts: told, refused };
}

function without(answers: Answers, refused: readonly FieldRefusal[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !refused.some((one) => one.field === id)));
}

function areAllLater(form: FormDefinition, changes: Answers): boolean {
  return Object.keys(changes).every((id) => placeOf(form, id)?.question.later === true);
}

async function write(ports: Ports, found: SharedInPlace, answers: Answers, apply: Answers): Promise<boolean> {
  const { arrangement, session, form, record, cases } = found;
  const split = splitChildAnswers(form, answers);
  const isAboutChildren = Object.keys(apply).some((id) => placeOf(form, id)?.question.child !== undefined);
  if (isAboutChildren) {
    const names = await namesIn(ports, arrangement, form, answers);
    const writing = { arrangement, session, form, record: record.value.key, names, standing: cases };
    if (!(await writeCases(ports, writing, split.cases))) return false;
  }
  const isAboutRecord = Object.keys(apply).some((id) => placeOf(form, id)?.question.child === undefined);
  if (!isAboutRecord) return true;
  return (await ports.records.updateRecord(record, { ...record.value, answers: split.record })).done;
}

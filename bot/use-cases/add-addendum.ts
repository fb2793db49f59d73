import type { AddAddendum, RecordView } from '../../shared/contract/records.ts';
import { type SignatureDue, signedOnPaper } from '../../shared/domain/access/record-access.ts';
import { londonDateOf, writtenDate } from '../../shared/domain/dates.ts';
import type { SupervisionRecord } from '../../shared/domain/records/record.ts';
import { addendumKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { checkAnswers, checkRoom } from '../../shared/forms/check-answers.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Place } from '../ports/record-store.ts';
import type { Versioned } from '../ports/versioned.ts';
import { afterChange } from './after-change.ts';
import { addendaOf } from './records/addenda-of.ts';
import { addendumAnswers } from './records/addendum-answers.ts';
import { settleCorrected } from './records/after-signing.ts';
import { emptyRecord } from './records/begin.ts';
import { namesIn } from './records/names-in.ts';
import { type SharedInPlace, sharedInPlace } from './records/record-in-place.ts';
import { recordText } from './records/record-texts.ts';
import { settleSigners } from './records/settle-signers.ts';
import { writeCases } from './records/write-cases.ts';
import { noteOnce } from './steps/note-once.ts';
import { placeOfForm } from './steps/place-of.ts';
import { policyOf } from './steps/policy-of.ts';
import { dueOn, recordView } from './views/record-view.ts';

/**
 * Adds a correction to a closed record or contract: a dated form of its own beside it, with what was signed and what it should say, signed anew
 * by the same people and sealed after the seals before it. What was signed stays as it is and is never superseded by a correction. The same
 * press twice is one correction; a try that died half way is finished by the next. Refusals: not a party, `not-allowed` for a record that can
 * still be changed, a correction or a contract whose place a newer one has taken, and the answers' own refusals under `changes`. C-111.
 */
export async function addAddendum(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: AddAddendum,
): Promise<Result<RecordView>> {
  const found = await sharedInPlace(ports, actor, 'sign', key);
  if (!found.ok) return found;
  const { arrangement, record, form } = found.value;
  const addendumForm = addendumFormOf(found.value);
  const problem = problemWith(found.value, asked);
  if (problem !== null) return problem;
  if (addendumForm === undefined) return refuse('not-found', 'This school’s policy has no form for corrections yet.');
  const earlier = await addendaOf(ports, actor, found.value);
  const names = await namesIn(ports, arrangement, form, {});
  const answers = addendumAnswers(found.value, {
    reason: asked.reason,
    changes: asked.changes,
    corrects: `${form.title}${whenOf(found.value)}`,
    names,
    earlier: earlier.map((one) => one.value),
  });
  const [tooLong] = checkRoom(addendumForm, {}, answers);
  if (tooLong !== undefined)
    return refuse('too-long', 'That is too much for one correction. Add it in parts.', 'changes');
  const addendum = addendumKeyOf(record.value.key, asked.key);
  const stored = await written(ports, actor, found.value, { key: addendum, form: addendumForm, answers });
  if (stored === null) {
    return refuse('stale-version', 'This is being changed somewhere else right now. Please try again.');
  }
  await settleSigners(ports, actor, { ...found.value, form: addendumForm, record: stored, cases: [] });
  await noteOnce(ports, actor, arrangement.key, 'addendum added', addendum);
  await settleCorrected(ports, actor, found.value);
  await afterChange(ports, arrangement.key, actor.now);
  const after = await sharedInPlace(ports, actor, 'read content', key);
  return after.ok ? ok(await recordView(ports, actor, after.value)) : after;
}

/** The policy's form for corrections, signed in the same place as what it corrects: on screen only where that was (contradiction 14). */
function addendumFormOf({ arrangement, form }: SharedInPlace): FormDefinition | undefined {
  const pack = policyOf(arrangement);
  const all = [...(pack?.forms ?? []), ...(pack?.editions ?? [])].filter((one) => one.id === pack?.addendumForm);
  const isOnScreen = (one: FormDefinition) => one.signedOnScreen !== undefined;
  return all.find((one) => isOnScreen(one) === isOnScreen(form)) ?? all[0];
}

function whenOf({ session }: SharedInPlace): string {
  return session === null ? '' : `, ${writtenDate(londonDateOf(session.startsAt))}`;
}

function problemWith({ record, form }: SharedInPlace, asked: AddAddendum) {
  const { kind, seal, status } = record.value;
  if (kind === 'addendum') return refuse('not-allowed', 'Add another correction to the record itself.');
  if (seal === null) return refuse('not-allowed', 'Not everybody has signed; it can still be put right itself.');
  if (status === 'superseded') return refuse('not-allowed', 'A newer contract has taken its place.');
  const changes = Object.fromEntries(asked.changes.map(({ field, answer }) => [field, answer]));
  const [bad] = checkAnswers(form, changes);
  return bad === undefined ? null : refuse(bad.code, bad.message, bad.field);
}

/** Those who signed what is corrected, as what they signed. */
function signersAnew(found: SharedInPlace): readonly SignatureDue[] {
  const record = found.record.value;
  const onPaper = signedOnPaper(record);
  const named = record.signatures.map(({ person, role }) => ({ person, role }));
  return [
    ...named,
    ...dueOn(found).filter(({ person }) => onPaper.has(person) && !named.some((one) => one.person === person)),
  ];
}

/** Where what is corrected lies, so that the correction, which says both what was said and what it should say, is read by the same people. */
function placeBeside(ports: Ports, found: SharedInPlace, signers: readonly SignatureDue[]): Promise<Place> {
  const { arrangement, session, form } = found;
  const { key, kind, author } = found.record.value;
  const of = { arrangement, session, form, key, ...(kind === 'further' ? { author } : {}) };
  return placeOfForm(
    ports,
    of,
    [...dueOn(found), ...signers].map((one) => one.person),
  );
}

/** The correction as it lies in the store, from this try or an earlier one; null when it could not be written. */
async function written(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  addendum: { readonly key: string; readonly form: FormDefinition; readonly answers: SupervisionRecord['answers'] },
): Promise<Versioned<SupervisionRecord> | null> {
  const { arrangement, session, record: corrected } = found;
  const { key, form } = addendum;
  const names = await namesIn(ports, arrangement, form, addendum.answers);
  const split = splitChildAnswers(form, addendum.answers);
  const standing = await ports.records.caseDiscussionsOf(actor, key);
  const signers = signersAnew(found);
  const place = await placeBeside(ports, found, signers);
  const writing = { arrangement, session, form, record: key, names, standing, place };
  if (!(await writeCases(ports, writing, split.cases))) return null;
  const record: SupervisionRecord = {
    ...emptyRecord(actor, { key, kind: 'record', arrangement, session, form }, split.record),
    kind: 'addendum',
    status: 'shared',
    text: recordText(form, split.record, names, []),
    signers,
    correction: { of: corrected.value.key, addedAt: actor.now, signers },
  };
  const outcome = await ports.records.createRecord(place, record);
  if (outcome.done) return outcome.stored;
  return outcome.stands.value.correction?.of === corrected.value.key ? outcome.stands : null;
}

import type { NoteOnPaper, RecordView } from '../../shared/contract/records.ts';
import { contentReaders } from '../../shared/domain/access/content-readers.ts';
import { isComplete, type SignatureDue, signaturesMissing } from '../../shared/domain/access/record-access.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import type { PaperNote, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { withSigningDates } from '../../shared/forms/signature-dates.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterSigning } from './records/after-signing.ts';
import { contentHash } from './records/content-hash.ts';
import { namesIn } from './records/names-in.ts';
import { type SharedInPlace, sharedInPlace } from './records/record-in-place.ts';
import { paperLines, recordText } from './records/record-texts.ts';
import { sealFor } from './records/seal-record.ts';
import { note } from './steps/note-once.ts';
import { dueOn, recordView, statementFor } from './views/record-view.ts';

const TRIES = 4;
const CHANGED = 'The text has changed since you opened it. Look whether the paper still says the same.';

/**
 * Notes that a form was signed on paper: by whom, on which day, where the paper is kept, and who says so (T-43, T-45). When nobody is left to
 * sign, the copy on screen is frozen under a seal; nothing claims that it was signed here. Of a closed record it notes where a further or a
 * countersigned copy lies. Works for every policy, for those who will not or cannot sign on screen. Somebody outside the pair who is asked to sign
 * notes their own name only. Refusals: not a party, `not-allowed` for a draft, a form nobody signs or another's name from outside, `invalid-field` for a day ahead or before the session or for somebody who does not sign it,
 * `unsigned-changes` when the text is no longer what was printed.
 */
export async function noteOnPaper(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: NoteOnPaper,
): Promise<Result<RecordView>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await sharedInPlace(ports, actor, 'sign', key);
    if (!found.ok) return found;
    const { record } = found.value;
    const due = dueOn(found.value);
    const problem = problemWith(actor, found.value, due, asked);
    if (problem !== null) return problem;
    if (isNoted(actor, record.value, asked)) return afterSigning(ports, actor, found.value);
    const hash = contentHash(ports, found.value, statementFor(found.value, actor.person.id));
    if (record.value.seal === null && hash !== asked.contentHash) return refuse('unsigned-changes', CHANGED);
    const next = await noted(ports, actor, found.value, due, asked);
    const outcome = await ports.records.updateRecord(record, next);
    if (!outcome.done) continue;
    const after: SharedInPlace = { ...found.value, record: outcome.stored };
    await note(ports, actor, after.arrangement.key, 'signed on paper', key);
    if (record.value.seal !== null) return ok(await recordView(ports, actor, after));
    return afterSigning(ports, actor, after);
  }
  return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
}

function problemWith(actor: Actor, found: SharedInPlace, due: readonly SignatureDue[], asked: NoteOnPaper) {
  const { status } = found.record.value;
  if (status === 'draft') return refuse('not-allowed', 'Share the record first; only then can it be signed.');
  if (due.length === 0) return refuse('not-allowed', 'Nobody signs this form.');
  if (status === 'superseded') return refuse('signed-already', 'A newer contract has taken its place.');
  const signedOn = Temporal.PlainDate.from(asked.signedOn);
  if (signedOn.since(londonDateOf(actor.now)).sign > 0) {
    return refuse('invalid-field', 'That day is still to come.', 'signedOn');
  }
  const heldOn: PlainDate | null = found.session === null ? null : londonDateOf(found.session.startsAt);
  if (heldOn !== null && signedOn.since(heldOn).sign < 0) {
    return refuse('invalid-field', 'That is before the session.', 'signedOn');
  }
  if (isOutside(actor, found) && asked.signedBy?.some((person) => person !== actor.person.id) === true) {
    return refuse('not-allowed', 'You can note your own name on paper. The two of them note theirs.');
  }
  const isStrange = asked.signedBy?.some((person) => !due.some((one) => one.person === person)) === true;
  return isStrange
    ? refuse('invalid-field', 'Only those who are asked to sign it can have signed it.', 'signedBy')
    : null;
}

/** Asked to sign this one form, and reading nothing else of the supervision. */
function isOutside({ person }: Actor, { arrangement }: SharedInPlace): boolean {
  return !contentReaders(arrangement).includes(person.id);
}

function isNoted(actor: Actor, record: SupervisionRecord, asked: NoteOnPaper): boolean {
  return (record.paper ?? []).some(
    (one) =>
      one.isVoid !== true &&
      one.notedBy === actor.person.id &&
      one.keptWhere === asked.keptWhere &&
      one.signedOn.toString() === asked.signedOn &&
      (asked.signedBy === undefined || [...asked.signedBy].sort().join() === [...one.signedBy].sort().join()),
  );
}

async function noted(
  ports: Ports,
  actor: Actor,
  found: SharedInPlace,
  due: readonly SignatureDue[],
  asked: NoteOnPaper,
): Promise<SupervisionRecord> {
  const record = found.record.value;
  const missing = signaturesMissing(due, record).map((one) => one.person);
  const everybody = missing.length > 0 ? missing : due.map((one) => one.person);
  const made: PaperNote = {
    signedOn: Temporal.PlainDate.from(asked.signedOn),
    signedBy: asked.signedBy ?? (isOutside(actor, found) ? [actor.person.id] : everybody),
    keptWhere: asked.keptWhere,
    notedBy: actor.person.id,
    notedByName: actor.person.name,
    notedAt: actor.now,
    contentHash: asked.contentHash,
  };
  const paper = [...(record.paper ?? []), made];
  const withPaper = { ...record, paper, paperKeptWhere: asked.keptWhere };
  if (record.seal !== null) return withPaper;
  const isLast = isComplete(due, withPaper);
  const roles = due.filter((one) => made.signedBy.includes(one.person)).map((one) => one.role);
  const answers = withSigningDates(found.form, record.answers, { roles, on: asked.signedOn, isLast });
  const names = await namesIn(ports, found.arrangement, found.form, answers);
  const next = { ...withPaper, answers, signers: record.signers ?? due };
  return {
    ...next,
    text: recordText(found.form, answers, names, record.signatures, paperLines(due, paper, names)),
    status: isLast ? 'signed on paper' : 'awaiting signatures',
    seal: isLast ? await sealFor(ports, actor, found, next) : null,
  };
}

import type { AddLaterFact, RecordView } from '../../shared/contract/records.ts';
import { mayChange } from '../../shared/domain/access/record-access.ts';
import type { LaterFact } from '../../shared/domain/records/record.ts';
import { caseKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { checkAnswers } from '../../shared/forms/check-answers.ts';
import { kindOf } from '../../shared/forms/kinds/kind-of.ts';
import { answerId, placeOf } from '../../shared/forms/places.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type SharedInPlace, sharedInPlace } from './records/record-in-place.ts';
import { noteOnce } from './steps/note-once.ts';
import { recordView } from './views/record-view.ts';

const TRIES = 4;

/**
 * Adds what is known only after signing ("Actions completed", "entered in CPOMS"): dated, with who added it, beside what was signed and never
 * under its seal; what is about a child stays with that child's discussion. Nothing added is changed again: a later answer to the same question
 * is added after it. The same press twice is one fact. Refusals: not a party, `not-allowed` while the form can still be written in,
 * `unknown-field`, `invalid-field` for an answer that can't be kept or a question that was to be answered before signing.
 */
export async function addLaterFact(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: AddLaterFact,
): Promise<Result<RecordView>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await sharedInPlace(ports, actor, 'write a shared record', key);
    if (!found.ok) return found;
    const problem = problemWith(found.value, asked);
    if (problem !== null) return problem;
    const fact: LaterFact = {
      key: asked.key,
      field: asked.field,
      answer: asked.answer,
      by: actor.person.id,
      name: actor.person.name,
      addedAt: actor.now,
    };
    if (!(await added(ports, found.value, fact))) continue;
    await noteOnce(ports, actor, found.value.arrangement.key, 'later fact added', `${key}|${asked.key}`);
    const after = await sharedInPlace(ports, actor, 'read content', key);
    return after.ok ? ok(await recordView(ports, actor, after.value)) : after;
  }
  return refuse('stale-version', 'Somebody else is changing this record right now. Please try again.');
}

function problemWith({ record, form, cases }: SharedInPlace, asked: AddLaterFact) {
  if (mayChange(record.value).allowed) {
    return refuse('not-allowed', 'It can still be written in; answer it there.');
  }
  const place = placeOf(form, asked.field);
  if (place === null) return refuse('unknown-field', 'This form has no such question.', 'field');
  if (place.question.later !== true) {
    return refuse('invalid-field', 'This was to be answered before signing. Add a correction instead.', 'field');
  }
  const [bad] = checkAnswers(form, { [asked.field]: asked.answer });
  if (bad !== undefined) return refuse(bad.code, bad.message, 'answer');
  if (kindOf(place.question.type).isEmpty(asked.answer))
    return refuse('invalid-field', 'Say what is known now.', 'answer');
  const { child } = place.question;
  const caseKey = child === undefined ? null : caseKeyOf(record.value.key, answerId(child, place.copy));
  if (caseKey !== null && !cases.some(({ value }) => value.key === caseKey)) {
    return refuse('not-found', 'Nothing was written about this case.', 'field');
  }
  return null;
}

/** Whether it stands there now: put in, or found from an earlier try. */
async function added(ports: Ports, { record, form, cases }: SharedInPlace, fact: LaterFact): Promise<boolean> {
  const place = placeOf(form, fact.field);
  const child = place?.question.child;
  if (place === null || child === undefined) {
    const standing = record.value.laterFacts ?? [];
    if (standing.some((one) => one.key === fact.key)) return true;
    const next = { ...record.value, laterFacts: [...standing, fact] };
    return (await ports.records.updateRecord(record, next)).done;
  }
  const stored = cases.find(({ value }) => value.key === caseKeyOf(record.value.key, answerId(child, place.copy)));
  if (stored === undefined) return false;
  const standing = stored.value.laterFacts ?? [];
  if (standing.some((one) => one.key === fact.key)) return true;
  const next = { ...stored.value, laterFacts: [...standing, fact] };
  return (await ports.records.updateCaseDiscussion(stored, next)).done;
}

import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { mayChange } from '../../../shared/domain/access/record-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { placeOf } from '../../../shared/forms/places.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { recentArrangement } from './recent-arrangement.ts';
import { type SharedInPlace, wholeAnswers } from './record-in-place.ts';

/** A shared record about to be changed; case discussions and session were read only if the change is about a child. */
export interface Writable extends SharedInPlace {
  readonly standing: Answers;
}

/** Whether any of these answers is about a child and so lives in Case discussions. */
export function areAboutChildren(form: FormDefinition, answers: Answers): boolean {
  return Object.keys(answers).some((id) => placeOf(form, id)?.question.child !== undefined);
}

/**
 * A shared record with what this change needs of it, if the actor may change it: SharePoint lets them read it, they are a party, and nobody has
 * signed it. Refusals: `not-found`, `not-a-party`, `signed-already`.
 */
export async function writableRecord(
  ports: Ports,
  actor: Actor,
  key: string,
  changes: Answers,
): Promise<Result<Writable>> {
  const record = await ports.records.record(actor, key);
  const form = record === null ? undefined : formOf(record.value.formId, record.value.formVersion);
  const arrangement = record === null ? null : await recentArrangement(ports, record.value.arrangement, actor.now);
  if (record === null || form === undefined || arrangement === null) {
    return refuse('not-found', 'There is no such record.');
  }
  const decision = mayWithArrangement(actor.person, 'write a shared record', arrangement, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const change = mayChange(record.value);
  if (!change.allowed) return { ok: false, error: change.error };
  const isAboutChildren = areAboutChildren(form, changes);
  const { session: sessionKey } = record.value;
  const [cases, session] = await Promise.all([
    isAboutChildren ? ports.records.caseDiscussionsOf(actor, key) : [],
    isAboutChildren && sessionKey !== null ? ports.register.session(sessionKey) : null,
  ]);
  const about = { session: session?.value ?? null, sessionVersion: session?.version ?? null };
  const found: SharedInPlace = { place: 'record', record, cases, arrangement, ...about, form };
  return ok({ ...found, standing: wholeAnswers(found) });
}

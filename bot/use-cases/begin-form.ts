import type { BeginForm } from '../../shared/contract/forms.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { formKeyOf } from '../../shared/domain/records/record-keys.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { begin } from './records/begin.ts';
import { actOfBeginning, offeredForms } from './records/session-forms.ts';
import { allowedSession } from './steps/allowed-session.ts';

/** More copies of one form than this in one session are a mistake. */
const MOST_COPIES = 40;

/**
 * Begins a further form of the policy in a session: a draft of whoever begins it until they share it, or open to both from the start. A number
 * that is somebody else's draft is passed over where the form can be there several times. Beginning the same twice is beginning it once.
 * Refusals: not a party, `not-allowed` for a form that is the supervisor's to begin, `not-found` for one the policy has no place for here,
 * `already-done` for a cancelled session or another's draft.
 */
export async function beginForm(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: BeginForm,
): Promise<Result<RecordView>> {
  const found = await allowedSession(ports, actor, 'read content', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const { value: session, version: sessionVersion } = found.value.session;
  const offered = offeredForms(arrangement, session).find(({ rule }) => rule.formId === asked.formId);
  if (offered === undefined) return refuse('not-found', 'This kind of session has no such form.', 'formId');
  const { rule, form } = offered;
  const on = londonDateOf(actor.now);
  const decision = mayWithSession(actor.person, actOfBeginning(rule), arrangement, session, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (session.status === 'cancelled') return refuse('already-done', 'This session was cancelled.');
  const first = rule.isRepeated ? (asked.number ?? 1) : 1;
  const last = rule.isRepeated ? MOST_COPIES : 1;
  const together = asked.together ?? false;
  for (let number = first; number <= last; number += 1) {
    const formKey = formKeyOf(key, form.id, number);
    const around = { arrangement, session, sessionVersion, form };
    const begun = await begin(ports, actor, { key: formKey, kind: 'record', ...around, together });
    if (begun.ok || begun.error.code !== 'already-done') return begun;
  }
  return refuse('already-done', 'Somebody else has begun this form. They can share it with you.');
}

import type { BeginRecord, RecordView } from '../../shared/contract/records.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { begin } from './records/begin.ts';
import { recordFormOf } from './records/forms-of.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { noteOnce } from './steps/note-once.ts';

/**
 * Begins the record of a session on its policy's form: the supervisor's own draft until it is shared, or readable by both from the start when
 * they write together. Beginning twice is beginning once. Refusals: not a party;
 * `already-done` for a cancelled session or another's draft. A meeting that waited to be confirmed is held then.
 */
export async function beginRecord(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: BeginRecord,
): Promise<Result<RecordView>> {
  const found = await allowedSession(ports, actor, 'begin a record', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const { value: session, version: sessionVersion } = found.value.session;
  if (session.status === 'cancelled') return refuse('already-done', 'This session was cancelled.');
  const form = recordFormOf(arrangement, session);
  if (form === null) return refuse('not-found', 'This school’s policy has no form for this kind of session yet.');
  const together = asked.together ?? false;
  const begun = await begin(ports, actor, {
    key: recordKeyOf(key),
    kind: 'record',
    arrangement,
    session,
    sessionVersion,
    form,
    together,
  });
  if (begun.ok && session.status === 'unconfirmed') await heldByWriting(ports, actor, arrangement.key, key);
  return begun;
}

/** A meeting that waited to be confirmed was held once its record is begun (design section 4). */
async function heldByWriting(ports: Ports, actor: Actor, arrangement: ArrangementKey, key: SessionKey): Promise<void> {
  const stored = await ports.register.session(key);
  if (stored === null) return;
  const changed = await changeSession(ports, stored, (standing) =>
    ok(standing.status === 'unconfirmed' ? { ...standing, status: 'held' } : standing),
  );
  if (!changed.ok) return;
  await noteOnce(ports, actor, arrangement, 'session held', key);
  await afterChange(ports, arrangement, actor.now);
}

import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { RecordState, Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeSession } from '../steps/change-session.ts';

/**
 * Says on the register how far a session's record has come; oversight sees this and nothing else of it. A contract has no session, and the
 * other forms of a session say nothing about its record. `about` = the session, or its key when it has not been read yet. The session as stored
 * then; null where there is none or others kept getting in between.
 */
export async function setRecordState(
  ports: Ports,
  record: string,
  about: Versioned<Session> | SessionKey | null,
  recordState: RecordState,
): Promise<Versioned<Session> | null> {
  const key = typeof about === 'string' ? about : (about?.value.key ?? null);
  if (key === null || record !== recordKeyOf(key)) return typeof about === 'string' ? null : about;
  const session = typeof about === 'string' ? await ports.register.session(key) : about;
  if (session === null) return null;
  const changed = await changeSession(ports, session, (standing) =>
    ok(standing.recordState === recordState ? standing : { ...standing, recordState }),
  );
  return changed.ok ? changed.value : null;
}

import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { RecordState, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { changeSession } from '../steps/change-session.ts';

/**
 * Says on the register how far a session's record has come; oversight sees this and nothing else of it. A contract has no session, and the
 * other forms of a session say nothing about its record.
 */
export async function setRecordState(
  ports: Ports,
  record: string,
  key: SessionKey | null,
  recordState: RecordState,
): Promise<void> {
  if (key === null || record !== recordKeyOf(key)) return;
  const session = await ports.register.session(key);
  if (session === null) return;
  await changeSession(ports, session, (standing) =>
    ok(standing.recordState === recordState ? standing : { ...standing, recordState }),
  );
}

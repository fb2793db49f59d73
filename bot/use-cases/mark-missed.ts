import type { ChangedSession, MissedSession } from '../../shared/contract/sessions.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { membersThen } from './steps/members-then.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { tellCancellations } from './steps/tell-cancellations.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Marks a session as missed, by whom and why, from the closed list. Of a group that nobody came to, the members of that day are kept by name, without those who sent apologies. Refusals: not the supervisor or who stands in, `invalid-field` before it
 * has begun, `already-done` for a cancelled session or one with a record.
 */
export async function markMissed(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: MissedSession,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'mark held or missed', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const wasMissed = found.value.session.value.status === 'missed';
  const members = isGroup(arrangement) ? await membersThen(ports, arrangement, found.value.session.value) : null;
  const changed = await changeSession(ports, found.value.session, (standing) =>
    missed(standing, members, asked, actor),
  );
  if (!changed.ok) return changed;
  await (wasMissed ? noteOnce : note)(ports, actor, arrangement.key, 'session missed', key);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  await tellCancellations(ports, actor, standing, key);
  return ok(await changedSession(ports, arrangement, changed.value.value, standing));
}

function missed(
  session: Session,
  members: readonly PersonId[] | null,
  asked: MissedSession,
  actor: Actor,
): Result<Session> {
  if (session.status === 'cancelled') return refuse('already-done', 'This session was cancelled.');
  if (session.startsAt.epochMilliseconds > actor.now.epochMilliseconds) {
    return refuse('invalid-field', 'This session has not begun yet.', 'status');
  }
  const isWritten = session.recordState !== 'none' && session.recordState !== 'draft';
  if (session.status === 'held' && isWritten) {
    return refuse('already-done', 'There is a record of this session, so it was held.');
  }
  const { missedBy, reason } = asked;
  const isSame = session.status === 'missed' && session.missedBy === missedBy && session.reason === reason;
  if (isSame) return ok(session);
  const { absent: _before, ...rest } = session;
  const absent = members?.filter((person) => session.apologies?.includes(person) !== true);
  const isTheirs = missedBy === 'supervisee' && absent !== undefined;
  return ok({ ...rest, status: 'missed', missedBy, reason, attended: null, ...(isTheirs ? { absent } : {}) });
}

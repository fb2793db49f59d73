import type { ChangedSession, HeldSession } from '../../shared/contract/sessions.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Marks a session as held, with who came (null = everybody) and how many minutes it lasted. It may be corrected later by saying it again.
 * Refusals: not the supervisor or who stands in, `invalid-field` before it has begun or for somebody who is not in the arrangement,
 * `already-done` for a cancelled session.
 */
export async function markHeld(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: HeldSession,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'mark held or missed', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const wasHeld = found.value.session.value.status === 'held';
  const changed = await changeSession(ports, found.value.session, (standing) =>
    held(standing, arrangement, asked, actor),
  );
  if (!changed.ok) return changed;
  await (wasHeld ? noteOnce : note)(ports, actor, arrangement.key, 'session held', key);
  await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, changed.value.value));
}

function held(session: Session, arrangement: Arrangement, asked: HeldSession, actor: Actor): Result<Session> {
  if (session.status === 'cancelled') return refuse('already-done', 'This session was cancelled.');
  if (session.startsAt.epochMilliseconds > actor.now.epochMilliseconds) {
    return refuse('invalid-field', 'This session has not begun yet.', 'status');
  }
  const attended = asked.attended ?? null;
  if (attended?.some((person) => !arrangement.supervisees.includes(person))) {
    return refuse('invalid-field', 'Somebody in this list is not in this supervision.', 'attended');
  }
  if (attended?.length === 0) {
    return refuse('invalid-field', 'If nobody came, mark the session as missed instead.', 'attended');
  }
  const endsAt = asked.minutes === undefined ? session.endsAt : session.startsAt.add({ minutes: asked.minutes });
  const isSame = session.status === 'held' && session.endsAt.equals(endsAt) && sameList(session.attended, attended);
  return ok(isSame ? session : { ...session, status: 'held', attended, endsAt, missedBy: null, reason: null });
}

function sameList(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

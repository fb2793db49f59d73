import type { ChangedSession, HeldSession } from '../../shared/contract/sessions.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { mayAllBeGuests } from './steps/guests-allowed.ts';
import { membersThen } from './steps/members-then.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { settleSessionReaders } from './steps/settle-session-readers.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Marks a session as held, with who came (null = everybody), who sent apologies, which guests were there and how many minutes it lasted. It may
 * be corrected later by saying it again. Of a group those who came are written down by name, so that people who join later are not taken for
 * having been there, and the session's own folder is opened to exactly them (R-62, R-63; design D3). Refusals: not the supervisor or who stands
 * in, `invalid-field` before it has begun or for somebody who is not in the arrangement or another group, `already-done` for a cancelled session.
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
  const before = found.value.session.value;
  const members = await membersThen(ports, arrangement, before);
  const on = londonDateOf(before.startsAt);
  if (!(await mayAllBeGuests(ports, arrangement, before.guests ?? [], asked.guests ?? [], on))) {
    return refuse('invalid-field', 'A guest is a member of another group of this school.', 'guests');
  }
  const changed = await changeSession(ports, found.value.session, (standing) =>
    held(standing, arrangement, members, asked, actor),
  );
  if (!changed.ok) return changed;
  await settleSessionReaders(ports, actor, arrangement, before, changed.value.value);
  await (before.status === 'held' ? noteOnce : note)(ports, actor, arrangement.key, 'session held', key);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, changed.value.value, standing));
}

function held(
  session: Session,
  arrangement: Arrangement,
  members: readonly PersonId[],
  asked: HeldSession,
  actor: Actor,
): Result<Session> {
  if (session.status === 'cancelled') return refuse('already-done', 'This session was cancelled.');
  if (session.startsAt.epochMilliseconds > actor.now.epochMilliseconds) {
    return refuse('invalid-field', 'This session has not begun yet.', 'status');
  }
  const sorry = asked.apologies ?? session.apologies ?? [];
  const came = members.filter((person) => !sorry.includes(person));
  const attended = asked.attended ?? (isGroup(arrangement) ? came : null);
  const known = new Set([...arrangement.supervisees, ...members, ...(session.attended ?? [])]);
  if (attended?.some((person) => !known.has(person))) {
    return refuse('invalid-field', 'Somebody in this list is not in this supervision.', 'attended');
  }
  if (attended?.length === 0) {
    return refuse('invalid-field', 'If nobody came, mark the session as missed instead.', 'attended');
  }
  const apologies = asked.apologies ?? sorry.filter((person) => attended?.includes(person) === false);
  if (apologies.some((person) => !known.has(person) || attended?.includes(person) !== false)) {
    return refuse('invalid-field', 'Apologies come from a member of the group who was not there.', 'apologies');
  }
  const endsAt = asked.minutes === undefined ? session.endsAt : session.startsAt.add({ minutes: asked.minutes });
  const next: Session = { ...session, status: 'held', attended, endsAt, missedBy: null, reason: null };
  const absent = isGroup(arrangement)
    ? members.filter((person) => attended?.includes(person) === false && !apologies.includes(person))
    : [];
  const withPeople = withLists(next, { apologies, absent, guests: asked.guests ?? session.guests ?? [] });
  return ok(isSame(session, withPeople) ? session : withPeople);
}

function withLists(
  session: Session,
  { apologies, absent, guests }: Record<'apologies' | 'absent' | 'guests', readonly PersonId[]>,
): Session {
  const { apologies: _before, guests: _earlier, absent: _then, ...rest } = session;
  return {
    ...rest,
    ...(apologies.length === 0 ? {} : { apologies: [...new Set(apologies)] }),
    ...(absent.length === 0 ? {} : { absent }),
    ...(guests.length === 0 ? {} : { guests: [...new Set(guests)] }),
  };
}

function isSame(before: Session, after: Session): boolean {
  const lists = (session: Session) =>
    JSON.stringify([session.attended, session.apologies, session.absent, session.guests]);
  return before.status === 'held' && before.endsAt.equals(after.endsAt) && lists(before) === lists(after);
}

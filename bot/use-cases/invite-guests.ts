import type { Attendance, ChangedSession, InviteGuests } from '../../shared/contract/sessions.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { inviteToEvent } from './steps/attendees-of-session.ts';
import { changeSession } from './steps/change-session.ts';
import { groupsElsewhere } from './steps/groups-elsewhere.ts';
import { mayAllBeGuests, possibleGuests } from './steps/guests-allowed.ts';
import { knownAround } from './steps/known-around.ts';
import { isNoted, note } from './steps/note-once.ts';
import { personRef } from './views/arrangement-summary.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Says who of another group is expected at one session still to come; the list replaces the one that stands. They are invited in Outlook,
 * or by a calendar file where they have no account, and find that session on their home page. They read nothing until it is said that they were there. Refusals: not the supervisor or who stands in, `invalid-field guests` for anybody who is in no other group of
 * the school or where this is no group, `already-done` once it is over.
 */
export async function inviteGuests(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: InviteGuests,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'mark held or missed', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const before = found.value.session.value;
  const on = londonDateOf(before.startsAt);
  const isNoGroup = !isGroup(arrangement);
  if (isNoGroup || !(await mayAllBeGuests(ports, arrangement, before.guests ?? [], asked.guests, on))) {
    return refuse('invalid-field', 'A guest is a member of another group of this school.', 'guests');
  }
  const changed = await changeSession(ports, found.value.session, (standing) => {
    if (!isPlanned(standing)) return refuse('already-done', 'This session is over. Say who was there instead.');
    const isSame = JSON.stringify(standing.guests ?? []) === JSON.stringify(asked.guests);
    return ok(isSame ? standing : { ...standing, guests: asked.guests });
  });
  if (!changed.ok) return changed;
  for (const person of asked.guests) {
    const about = `${key}|${person}`;
    const isKnown = before.guests?.includes(person) && (await isNoted(ports, arrangement.key, 'guest invited', about));
    if (isKnown !== true) await note(ports, actor, arrangement.key, 'guest invited', about);
  }
  const session = changed.value.value;
  for (const person of asked.guests) {
    const row = { key: `${key}|${person}|guest`, person, arrangement: arrangement.key, role: 'guest' as const };
    await ports.register.saveParty({ ...row, fromOn: on, untilOn: on });
  }
  await inviteToEvent(ports, arrangement, session);
  await tellWithoutAccount(ports, arrangement, session, actor.now);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, session, standing));
}

/** Who is in a session and what is known of their coming, for its supervisor who of other groups could be a guest, and for a member who cannot come where else to go. For everybody who may see that it happens. */
export async function readAttendance(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<Attendance>> {
  const found = await allowedSession(ports, actor, 'see that it happens', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const session = found.value.session.value;
  const mayLead = (await allowedSession(ports, actor, 'mark held or missed', key)).ok;
  const could =
    mayLead && isGroup(arrangement) ? await possibleGuests(ports, arrangement, londonDateOf(session.startsAt)) : [];
  const guests = session.guests ?? [];
  const members = [...new Set([...arrangement.supervisees, ...(session.attended ?? [])])];
  const known = await knownAround(ports, [arrangement], [...members, ...guests]);
  const stateOf = (person: string) => {
    if (session.apologies?.includes(person) === true) return 'apologies' as const;
    if (session.status !== 'held') return 'not said' as const;
    return session.attended === null || session.attended.includes(person) ? ('attended' as const) : ('absent' as const);
  };
  return ok({
    isGroup: isGroup(arrangement),
    members: members.map((person) => ({ person: personRef(known, person), state: stateOf(person) })),
    guests: guests.map((person) => personRef(known, person)),
    possibleGuests: could
      .filter((person) => !guests.includes(person.id))
      .map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
    ...(await groupsElsewhere(ports, actor, arrangement, session)),
  });
}

import type { ChangedSession, GiveApologies } from '../../shared/contract/sessions.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { membersThen } from './steps/members-then.ts';
import { note } from './steps/note-once.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * A member of a group says beforehand that they cannot come to a session, or that they can after all; only of themselves, and no reason is kept.
 * The session stands; whoever leads it sees it and finds it filled in when saying who came. Refusals: `not-found` and `not-a-party` for others,
 * `not-allowed` for somebody who sees the session and is no member, `invalid-field` where this is no group, `already-done` once it has begun.
 */
export async function giveApologies(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: GiveApologies,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'see that it happens', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const before = found.value.session.value;
  if (!isGroup(arrangement)) {
    return refuse(
      'invalid-field',
      'Only a member of a group sends apologies. Move the session, or call it off.',
      'comes',
    );
  }
  const me = actor.person.id;
  if (!(await membersThen(ports, arrangement, before)).includes(me)) {
    return refuse('not-allowed', 'Apologies come from the members of the group, each for themselves.');
  }
  const changed = await changeSession(ports, found.value.session, (standing) => {
    const hasBegun = standing.startsAt.epochMilliseconds <= actor.now.epochMilliseconds;
    if (!isPlanned(standing) || hasBegun) {
      return refuse('already-done', 'It has begun or is called off. The supervisor says who was there.');
    }
    const isSaid = standing.apologies?.includes(me) === true;
    return ok(isSaid !== asked.comes ? standing : withWord(standing, me, asked.comes));
  });
  if (!changed.ok) return changed;
  const wasSaid = before.apologies?.includes(me) === true;
  if (wasSaid === asked.comes) await note(ports, actor, arrangement.key, 'apologies given', key);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, changed.value.value, standing));
}

function withWord(session: Session, person: string, comes: boolean): Session {
  const { apologies = [], ...rest } = session;
  const next = comes ? apologies.filter((one) => one !== person) : [...apologies, person];
  return next.length === 0 ? rest : { ...rest, apologies: next };
}

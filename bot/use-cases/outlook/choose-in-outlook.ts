import type { ChangedSession, ChooseTime } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { AGREED, calledOff, movedTo, withOutlook } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { afterChange } from '../after-change.ts';
import { tellWithoutAccount } from '../letters/tell-without-account.ts';
import { allowedSession } from '../steps/allowed-session.ts';
import { changeSession } from '../steps/change-session.ts';
import { note } from '../steps/note-once.ts';
import { placeEvent } from '../steps/place-event.ts';
import { changedSession } from '../views/changed-session.ts';

/**
 * Somebody in the session says which holds where it was changed here and in Outlook at once: what Outlook says is followed, or what stands here is
 * sent there. Refusals: not a party; `stale-version` when Outlook says something else by now than the person saw; `already-done` when there is
 * nothing to choose any more. Issue 4 part 6.
 */
export async function chooseInOutlook(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: ChooseTime,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const chosen = await changeSession(ports, found.value.session, (standing) =>
    chose(standing, asked, actor, arrangement),
  );
  if (!chosen.ok) return chosen;
  const isSent = asked.keep === 'here';
  const placed = isSent ? await placeEvent(ports, arrangement, chosen.value) : chosen;
  if (!placed.ok) return placed;
  const session = placed.value.value;
  const event = session.status === 'cancelled' ? 'session cancelled' : 'session moved';
  await note(ports, actor, arrangement.key, event, key);
  await tellWithoutAccount(ports, arrangement, session, actor.now);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, session, standing));
}

function chose(session: Session, asked: ChooseTime, actor: Actor, arrangement: Arrangement): Result<Session> {
  const { outlook } = session;
  if (outlook?.trouble !== 'both changed') return refuse('already-done', 'Outlook and this page say the same again.');
  const seen = asked.outlookStartsAt === null ? null : Temporal.Instant.from(asked.outlookStartsAt);
  const isAsSeen = outlook.times === null ? seen === null : seen?.equals(outlook.times.startsAt) === true;
  if (!isAsSeen) return refuse('stale-version', 'Outlook has changed again meanwhile. Please look once more.');
  if (asked.keep === 'here') return ok(withOutlook(session, { ...outlook, trouble: 'unsent' }));
  const { person, now } = actor;
  const followed =
    outlook.times === null
      ? calledOff(session, person.id, now)
      : movedTo(session, outlook.times, person.id, arrangement);
  return ok(withOutlook(followed, AGREED));
}

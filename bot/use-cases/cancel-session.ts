import type { CancelSession, ChangedSession } from '../../shared/contract/sessions.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { unsent } from '../../shared/domain/sessions/as-in-outlook.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { callOffEvent } from './steps/call-off-event.ts';
import { changeSession } from './steps/change-session.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { tellCancellations } from './steps/tell-cancellations.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Cancels a planned session, or declines a proposed one, with a reason from the closed list; the event is taken out of both calendars, which
 * tells the other (J-39). Cancelling twice is cancelling once. Refusals: not a party, `already-done` when it has been held or missed.
 */
export async function cancelSession(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: CancelSession,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const wasCancelled = found.value.session.value.status === 'cancelled';
  const changed = await changeSession(ports, found.value.session, (standing) => {
    if (standing.status === 'cancelled') return ok(standing);
    if (!isPlanned(standing))
      return refuse('already-done', `This session was ${standing.status}; it cannot be cancelled.`);
    return ok(
      unsent(standing, {
        ...standing,
        status: 'cancelled',
        cancelledBy: actor.person.id,
        cancelledAt: actor.now,
        reason: asked.reason,
      }),
    );
  });
  if (!changed.ok) return changed;
  const session = (await callOffEvent(ports, arrangement, changed.value)).value;
  await tellWithoutAccount(ports, arrangement, session, actor.now);
  await (wasCancelled ? noteOnce : note)(ports, actor, arrangement.key, 'session cancelled', key);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  await tellCancellations(ports, actor, standing, key);
  return ok(await changedSession(ports, arrangement, session, standing));
}

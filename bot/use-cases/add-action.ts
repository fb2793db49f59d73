import type { ActionView, AddAction } from '../../shared/contract/actions.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import { isGroup, presentAt } from '../../shared/domain/access/session-readers.ts';
import type { Action } from '../../shared/domain/actions/action.ts';
import { dueOnOf } from '../../shared/domain/actions/due-on-of.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { placeOf } from './steps/place-of.ts';
import { actionView } from './views/action-view.ts';

/**
 * Adds an action agreed at a session. A referral is due today unless another day is given. The key makes a retry the same action. Refusals:
 * not a party; `invalid-field` for a session of another arrangement or an owner who is not in this one; `clash` for a key used otherwise.
 * Source: J-20; design D10.
 */
export async function addAction(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: AddAction,
): Promise<Result<ActionView>> {
  const found = await allowedArrangement(ports, actor, 'write actions', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const sessions = (await ports.register.sessionsOf(key)).map((one) => one.value);
  const origin = sessions.find((session) => session.key === asked.session);
  if (origin === undefined) {
    return refuse('invalid-field', 'That session is not one of this supervision.', 'session');
  }
  const decision = mayWithSession(actor.person, 'write actions', arrangement, origin, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!mayOwn(arrangement, asked.owner)) {
    return refuse('invalid-field', 'An action belongs to one of the people in this supervision.', 'owner');
  }
  if (wasAway(arrangement, origin, asked.owner)) {
    return refuse('invalid-field', 'They were not at this session, so they could not read the action.', 'owner');
  }
  const action: Action = {
    key: asked.key,
    arrangement: key,
    originSession: asked.session,
    text: asked.text,
    category: asked.category,
    owner: asked.owner,
    dueOn: dueOnOf(
      asked.category,
      asked.dueOn === null ? null : Temporal.PlainDate.from(asked.dueOn),
      londonDateOf(actor.now),
    ),
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: null,
    referral: referralOf(asked),
  };
  const outcome = await ports.records.createAction(await placeOf(ports, arrangement, origin), action);
  // What stands under the key already is answered only as far as they may read it themselves.
  const stored = outcome.done ? outcome.stored : await ports.records.action(actor, asked.key);
  if (stored === null || stored.value.arrangement !== key || stored.value.originSession !== asked.session) {
    return refuse('clash', 'This key belongs to another action.', 'key');
  }
  await afterChange(ports, key, actor.now);
  return ok(actionView(stored, await knownAround(ports, [arrangement], [asked.owner]), sessions));
}

function referralOf(asked: AddAction): Action['referral'] {
  const { referral } = asked;
  if (asked.category !== 'refer') return null;
  const feedback = referral?.feedbackDueOn ?? null;
  return {
    isMade: referral?.isMade ?? false,
    feedbackDueOn: feedback === null ? null : Temporal.PlainDate.from(feedback),
  };
}

/** Whether a member of a group was not at the session an action comes from, and so may not read what was agreed there (design D3). */
function wasAway(arrangement: Arrangement, origin: Session, owner: string): boolean {
  const isMember = isGroup(arrangement) && arrangement.supervisees.includes(owner);
  return isMember && origin.status === 'held' && !presentAt(arrangement, origin).includes(owner);
}

/** Whether this person can own an action here: a party, or who stands in. An owner outside the pair is never given its text. */
export function mayOwn(arrangement: Arrangement, owner: string): boolean {
  const cover = arrangement.cover.map((entry) => entry.person);
  return [...arrangement.supervisors, ...arrangement.supervisees, ...cover].includes(owner);
}

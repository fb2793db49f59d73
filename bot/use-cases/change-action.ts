import type { ActionView, ChangeAction } from '../../shared/contract/actions.ts';
import { type ActionChange, changedAction } from '../../shared/domain/actions/changed-action.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayOwn } from './add-action.ts';
import { afterChange } from './after-change.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { noteOnce } from './steps/note-once.ts';
import { actionView } from './views/action-view.ts';

/**
 * Changes an action: done with its evidence, another date (counted as slipped when later), another owner or other words. Refusals: `not-found`
 * for anybody but the parties, `stale-version` when somebody else changed it first, `invalid-field` for an owner who is not in it.
 */
export async function changeAction(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: ChangeAction,
): Promise<Result<ActionView>> {
  const stored = await ports.records.action(actor, key);
  if (stored === null) return refuse('not-found', 'There is no such action.');
  const found = await allowedArrangement(ports, actor, 'write actions', stored.value.arrangement);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  if (asked.owner !== undefined && !mayOwn(arrangement, asked.owner)) {
    return refuse('invalid-field', 'An action belongs to one of the people in this supervision.', 'owner');
  }
  if (stored.version !== asked.version) {
    return refuse('stale-version', 'Somebody changed this action a moment ago. Please look at it again.', 'version');
  }
  const next = changedAction(stored.value, changeOf(asked), londonDateOf(actor.now));
  const outcome = await ports.records.updateAction(stored, next);
  if (!outcome.done) {
    return refuse('stale-version', 'Somebody changed this action a moment ago. Please look at it again.', 'version');
  }
  const isClosed = next.status === 'done' || next.status === 'dropped';
  if (isClosed) await noteOnce(ports, actor, arrangement.key, 'action closed', key);
  await afterChange(ports, arrangement.key, actor.now);
  const sessions = (await ports.register.sessionsOf(arrangement.key)).map((one) => one.value);
  return ok(actionView(outcome.stored, await knownAround(ports, [arrangement], [next.owner]), sessions));
}

function changeOf(asked: ChangeAction): ActionChange {
  const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  const { referral } = asked;
  return {
    status: asked.status,
    evidence: asked.evidence,
    dueOn: asked.dueOn === undefined ? undefined : day(asked.dueOn),
    owner: asked.owner,
    text: asked.text,
    referral:
      referral === undefined || referral === null
        ? referral
        : { isMade: referral.isMade, feedbackDueOn: day(referral.feedbackDueOn) },
  };
}

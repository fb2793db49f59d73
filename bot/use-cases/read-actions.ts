import type { ActionList } from '../../shared/contract/actions.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { ownArrangements } from './steps/own-arrangements.ts';
import { actionView, byUrgency } from './views/action-view.ts';

/** The actions of one arrangement, or of all the actor is a party to; overdue first, closed ones last. Refuses whoever is not a party to the one asked for. */
export async function readActions(ports: Ports, actor: Actor, key: ArrangementKey | null): Promise<Result<ActionList>> {
  const asked = key === null ? null : await allowedArrangement(ports, actor, 'read content', key);
  if (asked?.ok === false) return asked;
  const mine = asked === null ? await ownArrangements(ports, actor) : [asked.value.value];
  const today = londonDateOf(actor.now);
  const readable = mine.filter((one) => mayWithArrangement(actor.person, 'read content', one, today).allowed);
  const read = await Promise.all(
    readable.map(async (one) => ({
      actions: await ports.records.actionsOf(actor, one.key),
      sessions: (await ports.register.sessionsOf(one.key)).map((stored) => stored.value),
    })),
  );
  const owners = read.flatMap(({ actions }) => actions.map((one) => one.value.owner));
  const known = await knownAround(ports, readable, owners);
  const sessions = read.flatMap((one) => one.sessions);
  const actions = read.flatMap((one) => one.actions).sort(byUrgency);
  return ok({ actions: actions.map((one) => actionView(one, known, sessions)) });
}

import type { HandedOver, HandOver } from '../../shared/contract/register.ts';
import { hasLeft } from '../../shared/domain/access/has-left.ts';
import { isGroup, presentAt } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement, ArrangementKey, PartyRole } from '../../shared/domain/arrangements/arrangement.ts';
import { successorOf } from '../../shared/domain/arrangements/handover.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { afterChange } from './after-change.ts';
import { circleRefusal } from './arranging/circle-refusal.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { callOffFrom } from './steps/call-off-from.ts';
import { changeArrangement } from './steps/change-arrangement.ts';
import { notOneself } from './steps/not-oneself.ts';
import { noteOnce } from './steps/note-once.ts';
import { passOnChildren } from './steps/pass-on-children.ts';

/**
 * Hands supervision over from a day on. Another line manager: the arrangement stays and names them. Another supervisor: the arrangement ends the
 * day before and another begins, with the contract (to be signed anew), the open actions and the children followed copied; old records stay with those who wrote them,
 * the clocks carry their history, and what was planned from that day on is called off (C-62, T-24, H-44; design D3, section 9). A try that died
 * half way is finished by the next. Refusals: not the supervisor, line manager or a lead; `invalid-field` for a day to come or before what was
 * held last, or people who cannot take over.
 */
export async function handOver(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: HandOver,
): Promise<Result<HandedOver>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const fromOn = Temporal.PlainDate.from(asked.fromOn);
  const refusal =
    notOneself(actor, asked.supervisors ?? [], arrangement.supervisors) ??
    (await peopleRefusal(ports, arrangement, asked, fromOn)) ??
    dayRefusal(actor, arrangement, asked, fromOn) ??
    (await supervisorRefusal(ports, arrangement, asked, fromOn));
  if (refusal !== null) return refusal;
  const lineManager = asked.lineManager === undefined ? arrangement.lineManager : asked.lineManager;
  const isSameSupervisor =
    asked.supervisors === undefined || asked.supervisors.join() === arrangement.supervisors.join();
  return isSameSupervisor
    ? changeLineManager(ports, actor, found.value, lineManager, fromOn)
    : changeSupervisor(
        ports,
        actor,
        found.value,
        successorOf(arrangement, asked.supervisors ?? [], lineManager, fromOn),
        asked,
      );
}

async function peopleRefusal(ports: Ports, arrangement: Arrangement, asked: HandOver, on: PlainDate) {
  const ids = [...(asked.supervisors ?? []), ...(asked.lineManager ? [asked.lineManager] : [])];
  const people = await ports.register.people(ids);
  const isThere = (id: PersonId) => people.some((person) => person.id === id && !hasLeft(person, on));
  if (asked.supervisors?.some((id) => !isThere(id) || arrangement.supervisees.includes(id)) === true) {
    return refuse(
      'invalid-field',
      'The new supervisor is somebody else in the trust, and not one of those supervised.',
      'supervisors',
    );
  }
  if (asked.lineManager && (!isThere(asked.lineManager) || arrangement.supervisees.includes(asked.lineManager))) {
    return refuse('invalid-field', 'The new line manager is somebody else in the trust.', 'lineManager');
  }
  return null;
}

/** A new supervisor whose own supervision comes from the one they would supervise is refused, as in a new arrangement. */
async function supervisorRefusal(ports: Ports, arrangement: Arrangement, asked: HandOver, fromOn: PlainDate) {
  if (asked.supervisors === undefined) return null;
  return circleRefusal(ports, { ...arrangement, supervisors: asked.supervisors }, fromOn, 'supervisors');
}

function dayRefusal(actor: Actor, arrangement: Arrangement, asked: HandOver, fromOn: PlainDate) {
  if (fromOn.since(londonDateOf(actor.now)).sign > 0) {
    return refuse('invalid-field', 'Hand over on the day itself, or afterwards.', 'fromOn');
  }
  const { lastHeldOn } = arrangement.standing;
  const isTooEarly =
    fromOn.since(arrangement.startedOn).sign <= 0 || (lastHeldOn !== null && fromOn.since(lastHeldOn).sign <= 0);
  return asked.supervisors !== undefined && isTooEarly
    ? refuse('invalid-field', 'The new supervisor begins after the last session that was held.', 'fromOn')
    : null;
}

async function changeLineManager(
  ports: Ports,
  actor: Actor,
  stored: Versioned<Arrangement>,
  lineManager: PersonId | null,
  fromOn: PlainDate,
): Promise<Result<HandedOver>> {
  const { key } = stored.value;
  const changed = await changeArrangement(ports, stored, (standing) =>
    ok(standing.lineManager === lineManager ? standing : { ...standing, lineManager }),
  );
  if (!changed.ok) return changed;
  const parties = await ports.register.partiesIn(key);
  const old = parties.filter(
    (one) => one.role === 'line manager' && one.untilOn === null && one.person !== lineManager,
  );
  for (const party of old) await ports.register.saveParty({ ...party, untilOn: fromOn.subtract({ days: 1 }) });
  if (lineManager !== null) await join(ports, changed.value.value, lineManager, 'line manager', fromOn);
  await noteOnce(ports, actor, key, 'handed over', `${key}|${lineManager ?? 'nobody'}`);
  await afterChange(ports, key, actor.now);
  return ok({ arrangement: key, actions: 0, contract: false, children: 0 });
}

async function changeSupervisor(
  ports: Ports,
  actor: Actor,
  stored: Versioned<Arrangement>,
  successor: Arrangement,
  asked: HandOver,
): Promise<Result<HandedOver>> {
  const from = stored.value;
  const { startedOn } = successor;
  const { value: to } = await ports.register.createArrangement(successor);
  if (to.supervisors.join() !== successor.supervisors.join()) {
    return refuse('clash', 'This supervision has been handed over to somebody else meanwhile.');
  }
  for (const person of to.supervisors) await join(ports, to, person, 'supervisor', startedOn);
  for (const person of to.supervisees) await join(ports, to, person, 'supervisee', startedOn);
  if (to.lineManager !== null) await join(ports, to, to.lineManager, 'line manager', startedOn);
  if (to.commissionedBy !== null) await join(ports, to, to.commissionedBy, 'commissioner', startedOn);
  const what = {
    contract: asked.contract !== false,
    actions: asked.actions !== false,
    on: startedOn,
    ...(isGroup(from) ? { readersOf: await readersOfCopies(ports, from, to) } : {}),
  };
  const copied = await ports.records.copyForSuccessor(from, to, what);
  const children = await passOnChildren(ports, from, to, startedOn);
  await callOffFrom(ports, from, startedOn, actor.now);
  await noteOnce(ports, actor, to.key, 'arrangement created', to.key);
  await noteOnce(ports, actor, from.key, 'handed over', to.key);
  if (children > 0) await noteOnce(ports, actor, from.key, 'children passed on', to.key);
  const endedOn = startedOn.subtract({ days: 1 });
  for (const party of await ports.register.partiesIn(from.key)) {
    if (party.untilOn === null) await ports.register.saveParty({ ...party, untilOn: endedOn });
  }
  await afterChange(ports, to.key, actor.now);
  // Last of what matters: once it has ended, nobody can hand it over a second time.
  const ended = await changeArrangement(ports, stored, (standing) => ok({ ...standing, endedOn }));
  if (!ended.ok) return ended;
  await afterChange(ports, from.key, actor.now);
  return ok({ arrangement: to.key, actions: copied.actions, contract: copied.contracts > 0, children });
}

/** Of a group each action goes on for the new supervisors and those who were at its session and still are in the group; nobody else (design D3). */
async function readersOfCopies(ports: Ports, from: Arrangement, to: Arrangement) {
  const sessions = (await ports.register.sessionsOf(from.key)).map((one) => one.value);
  return (key: SessionKey): readonly PersonId[] => {
    const session = sessions.find((one) => one.key === key);
    const there = session === undefined ? [] : presentAt(from, session);
    return [...to.supervisors, ...there.filter((person) => to.supervisees.includes(person))];
  };
}

async function join(ports: Ports, { key }: Arrangement, person: PersonId, role: PartyRole, fromOn: PlainDate) {
  await ports.register.saveParty({
    key: `${key}|${person}|${role}`,
    person,
    arrangement: key,
    role,
    fromOn,
    untilOn: null,
  });
}

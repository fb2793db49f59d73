import type { ArrangementPage, ChangeMembers } from '../../shared/contract/register.ts';
import { hasLeft } from '../../shared/domain/access/has-left.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { circleRefusal } from './arranging/circle-refusal.ts';
import { readArrangement } from './read-arrangement.ts';
import { askNewcomers } from './records/ask-newcomers.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { changeArrangement } from './steps/change-arrangement.ts';
import { notOneself } from './steps/not-oneself.ts';
import { note } from './steps/note-once.ts';

/**
 * Somebody joins or leaves a group on a day, today or before. Their clocks begin the day they join (clocks.md section 2); a newcomer reads the
 * contract, which they are asked to sign (R-64), and what comes after, never an earlier session; who leaves keeps the sessions they were at and reads nothing else (design D3).
 * Refusals: not the supervisor, line manager or a lead; `invalid-field` for a pair, a day to come or before the group began, somebody unknown,
 * gone or in it already, or the last member leaving.
 */
export async function changeMembers(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: ChangeMembers,
): Promise<Result<ArrangementPage>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const on = Temporal.PlainDate.from(asked.on);
  const person = await ports.register.person(asked.person);
  const isJoining = asked.change === 'joins';
  const isRepeat = await isHalfDone(ports, found.value.value, asked, on);
  const isSelf = isJoining ? notOneself(actor, [asked.person], []) : null;
  if (isSelf !== null) return isSelf;
  if (person === null || (isJoining && hasLeft(person, on))) {
    return refuse('invalid-field', 'There is nobody of that name in the trust now.', 'person');
  }
  const circle = isJoining ? await joiningRefusal(ports, found.value.value, asked.person, on) : null;
  if (circle !== null) return circle;
  const changed = await changeArrangement(ports, found.value, (standing) => {
    if (isRepeat) return ok(standing);
    const refusal = refusalFor(standing, asked, on, londonDateOf(actor.now));
    if (refusal !== null) return refusal;
    const others = standing.supervisees.filter((one) => one !== asked.person);
    return ok({ ...standing, supervisees: isJoining ? [...others, asked.person] : others });
  });
  if (!changed.ok) return changed;
  await saveMembership(ports, key, asked, on);
  await askNewcomers(ports, actor, changed.value.value, asked);
  await afterChange(ports, key, actor.now);
  // Last, because it is the proof that all of it was done.
  await note(ports, actor, key, isJoining ? 'member joined' : 'member left', `${key}|${asked.person}`);
  return readArrangement(ports, actor, key);
}

/** Whether a try of the same change died after it was on the register: it stands there and the trail has not said so. Who is in it since it began is no such case. */
async function isHalfDone(ports: Ports, arrangement: Arrangement, { person, change }: ChangeMembers, on: PlainDate) {
  const isIn = arrangement.supervisees.includes(person);
  if (!isGroup(arrangement) || isIn !== (change === 'joins')) return false;
  const [trail, parties] = await Promise.all([
    ports.audit.of(arrangement.key),
    ports.register.partiesIn(arrangement.key),
  ]);
  const about = `${arrangement.key}|${person}`;
  const last = trail.findLast((entry) => entry.about === about && entry.event.startsWith('member '));
  const rows = parties.filter((row) => row.person === person && row.role === 'supervisee');
  if (change === 'leaves') return rows.length > 0 && last?.event !== 'member left';
  const open = rows.find((row) => row.untilOn === null);
  return last?.event !== 'member joined' && (open === undefined || open.fromOn.equals(on));
}

/** Somebody whose own supervisees supervise this group's supervisor cannot join it; those who are in it already are refused for that. */
function joiningRefusal(ports: Ports, arrangement: Arrangement, person: PersonId, on: PlainDate) {
  const { supervisees, supervisors } = arrangement;
  if (!isGroup(arrangement) || supervisees.includes(person) || supervisors.includes(person)) return null;
  return circleRefusal(ports, { ...arrangement, supervisees: [...supervisees, person] }, on, 'person');
}

function refusalFor(arrangement: Arrangement, asked: ChangeMembers, on: PlainDate, today: PlainDate) {
  const isIn = arrangement.supervisees.includes(asked.person);
  if (!isGroup(arrangement)) {
    return refuse('invalid-field', 'This is no group. Hand the supervision over instead.', 'person');
  }
  if (on.since(today).sign > 0 || on.since(arrangement.startedOn).sign < 0) {
    return refuse('invalid-field', 'Give today, or a day since the group began.', 'on');
  }
  if (asked.change === 'joins' && (isIn || arrangement.supervisors.includes(asked.person))) {
    return refuse('invalid-field', 'They are in this group already.', 'person');
  }
  if (asked.change === 'leaves' && !isIn) return refuse('invalid-field', 'They are not in this group.', 'person');
  const isLast = asked.change === 'leaves' && arrangement.supervisees.length === 1;
  return isLast ? refuse('invalid-field', 'A group needs a member. End the supervision instead.', 'person') : null;
}

/** The membership's own row: begun, or ended; who comes back begins anew. */
async function saveMembership(ports: Ports, arrangement: ArrangementKey, asked: ChangeMembers, on: PlainDate) {
  const { person, change } = asked;
  const all = await ports.register.partiesIn(arrangement);
  const rows = all.filter((row) => row.person === person && row.role === 'supervisee');
  const open = rows.find((row) => row.untilOn === null);
  if (change === 'leaves') {
    if (open !== undefined) await ports.register.saveParty({ ...open, untilOn: on });
    return;
  }
  if (open !== undefined) return;
  const key = `${arrangement}|${person}|supervisee${rows.length === 0 ? '' : `|${rows.length + 1}`}`;
  await ports.register.saveParty({ key, person, arrangement, role: 'supervisee', fromOn: on, untilOn: null });
}

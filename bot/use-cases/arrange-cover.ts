import type { ArrangeCover, ArrangementPage, EndCover } from '../../shared/contract/register.ts';
import { hasLeft } from '../../shared/domain/access/has-left.ts';
import { coverAccessOn } from '../../shared/domain/access/settled-cover.ts';
import type { ArrangementKey, CoverEntry } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { readArrangement } from './read-arrangement.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { changeArrangement } from './steps/change-arrangement.ts';
import { notOneself } from './steps/not-oneself.ts';
import { settleCover } from './steps/settle-cover.ts';
import { coverPartyKey, standIn } from './steps/stand-in.ts';

/**
 * Somebody stands in for the supervisor from one day to another (or until further notice): they take the clocks, the open actions and what the
 * two have written from the first day, and hand back after the last. Access follows the dates, is given and taken away by the service and written
 * down. Refusals: not the supervisor, line manager or a lead; `invalid-field` for a party, somebody unknown or gone, or dates that cannot be;
 * `already-done` when they stand in then already.
 */
export async function arrangeCover(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: ArrangeCover,
): Promise<Result<ArrangementPage>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const isSelf = notOneself(actor, [asked.person], []);
  if (isSelf !== null) return isSelf;
  const fromOn = Temporal.PlainDate.from(asked.fromOn);
  const toOn = asked.toOn ? Temporal.PlainDate.from(asked.toOn) : null;
  const person = await ports.register.person(asked.person);
  if (person === null || hasLeft(person, fromOn)) {
    return refuse('invalid-field', 'There is nobody of that name in the trust then.', 'person');
  }
  const entry: CoverEntry = { person: asked.person, fromOn, toOn, access: 'later' };
  const covered = await standIn(ports, actor, found.value, entry);
  if (!covered.ok) return covered;
  await afterChange(ports, key, actor.now);
  return readArrangement(ports, actor, key);
}

/** A cover ends on a day that is not later than agreed: its last day, yesterday for at once. Refusals: as arranging, `not-found` for no such cover. */
export async function endCover(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: EndCover,
): Promise<Result<ArrangementPage>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const toOn = Temporal.PlainDate.from(asked.toOn);
  const yesterday = londonDateOf(actor.now).subtract({ days: 1 });
  if (toOn.since(yesterday).sign < 0) {
    return refuse('invalid-field', 'The last day is yesterday at the earliest.', 'toOn');
  }
  const isMeant = (entry: CoverEntry) =>
    entry.person === asked.person && coverAccessOn(entry, londonDateOf(actor.now)) !== 'over';
  const changed = await changeArrangement(ports, found.value, (standing) => {
    if (!standing.cover.some(isMeant)) {
      const isDone = standing.cover.some((entry) => entry.person === asked.person && entry.toOn?.equals(toOn) === true);
      return isDone ? ok(standing) : refuse('not-found', 'They do not stand in here.');
    }
    return ok({ ...standing, cover: standing.cover.map((entry) => (isMeant(entry) ? { ...entry, toOn } : entry)) });
  });
  if (!changed.ok) return changed;
  for (const entry of changed.value.value.cover.filter(
    (one) => one.person === asked.person && one.toOn?.equals(toOn),
  )) {
    const row = { person: entry.person, arrangement: key, role: 'cover', fromOn: entry.fromOn, untilOn: toOn } as const;
    await ports.register.saveParty({ key: coverPartyKey(key, entry), ...row });
  }
  await settleCover(ports, changed.value, actor.now);
  await afterChange(ports, key, actor.now);
  return readArrangement(ports, actor, key);
}

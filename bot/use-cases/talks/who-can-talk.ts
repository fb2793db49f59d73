import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { coversOn } from '../../../shared/domain/access/relation.ts';
import { atLondon, londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { includesDay } from '../../../shared/domain/due-dates/cover.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { type FreeToday, freeToday } from '../../../shared/domain/talks/free-today.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { ownArrangements } from '../steps/own-arrangements.ts';

/** Nobody is asked to talk later than this. */
const DAY_ENDS = '18:00';

/** Somebody who may be asked, and when they can. `unreadable` is never the same as free. */
export interface CanTalk {
  readonly person: Person;
  readonly free: FreeToday | { readonly is: 'unreadable' };
}

/** Whoever supervises the actor or stands in for that today, is there and has an account; nobody else may be asked (who may supervise whom). */
export async function permittedToTalk(ports: Ports, actor: Actor): Promise<readonly Person[]> {
  const today = londonDateOf(actor.now);
  const mine = (await ownArrangements(ports, actor)).filter(
    ({ supervisees, endedOn }) =>
      supervisees.includes(actor.person.id) && (endedOn === null || Temporal.PlainDate.compare(endedOn, today) >= 0),
  );
  const ids = mine.flatMap((one) => [
    ...one.supervisors,
    ...one.cover.map(({ person }) => person).filter((person) => coversOn(one, person, today)),
  ]);
  if (ids.length === 0) return [];
  const [people, absences] = await Promise.all([
    ports.register.people([...new Set(ids)].filter((id) => id !== actor.person.id)),
    ports.register.absences(),
  ]);
  const isAway = (id: string) => absences.some((one) => one.person === id && includesDay(one, today));
  return people.filter((person) => person.email !== null && !hasLeft(person, today) && !isAway(person.id));
}

const ORDER: Readonly<Record<CanTalk['free']['is'], number>> = { now: 0, from: 1, unreadable: 2, 'not today': 3 };

/** Those who may be asked and when each is free today, whoever is free now first. Their calendars are asked in one question. */
export async function whoCanTalk(ports: Ports, actor: Actor): Promise<readonly CanTalk[]> {
  const people = await permittedToTalk(ports, actor);
  const emails = people.flatMap(({ email }) => email ?? []);
  const asker = actor.person.email ?? emails[0];
  const until = atLondon(londonDateOf(actor.now), DAY_ENDS);
  const isOver = Temporal.Instant.compare(until, actor.now) <= 0;
  if (asker === undefined || people.length === 0) return [];
  const read = isOver ? [] : await ports.calendar.availability(asker, emails, actor.now, until);
  const found = people.map((person): CanTalk => {
    const own = read.find(({ email }) => email === person.email);
    if (isOver) return { person, free: { is: 'not today' } };
    return { person, free: own?.state === 'read' ? freeToday(actor.now, until, own.busy) : { is: 'unreadable' } };
  });
  return found.sort((one, other) => ORDER[one.free.is] - ORDER[other.free.is]);
}

import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

/** Who supervises whom: the supervisees of each supervisor. */
export type SuperviseeIndex = ReadonlyMap<PersonId, ReadonlySet<PersonId>>;

/** Whether an arrangement has not ended before a day; one that begins later counts, so that a circle is found before it closes. */
export function isLiveOrComing(arrangement: Pick<Arrangement, 'endedOn'>, on: PlainDate): boolean {
  return arrangement.endedOn === null || arrangement.endedOn.since(on).sign >= 0;
}

/** Whether an arrangement has begun by a day and has not ended before it. */
export function isRunning(arrangement: Pick<Arrangement, 'startedOn' | 'endedOn'>, on: PlainDate): boolean {
  return arrangement.startedOn.since(on).sign <= 0 && isLiveOrComing(arrangement, on);
}

/** Who supervises whom over the arrangements that have not ended on a day. A stand-in's time is not counted. */
export function superviseesOf(
  arrangements: readonly Pick<Arrangement, 'supervisors' | 'supervisees' | 'endedOn'>[],
  on: PlainDate,
): SuperviseeIndex {
  const found = new Map<PersonId, Set<PersonId>>();
  for (const arrangement of arrangements) {
    if (!isLiveOrComing(arrangement, on)) continue;
    for (const supervisor of arrangement.supervisors) {
      const own = found.get(supervisor) ?? new Set<PersonId>();
      for (const supervisee of arrangement.supervisees) own.add(supervisee);
      found.set(supervisor, own);
    }
  }
  return found;
}

/** Whether the supervisee supervises the supervisor already, so that the two would supervise each other. */
export function isTwoWay(index: SuperviseeIndex, supervisor: PersonId, supervisee: PersonId): boolean {
  return index.get(supervisee)?.has(supervisor) === true;
}

/**
 * The people through whom the supervisee already supervises the supervisor's own supervisor, in order from the supervisee to the supervisor, so
 * that supervision would go round in a circle of three or more; null when it would not. Two who supervise each other are no circle here.
 */
export function circleThrough(
  index: SuperviseeIndex,
  supervisor: PersonId,
  supervisee: PersonId,
): readonly PersonId[] | null {
  const cameFrom = new Map<PersonId, PersonId>();
  const queue: PersonId[] = [supervisee];
  for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
    for (const next of index.get(person) ?? []) {
      const isDirect = person === supervisee && next === supervisor;
      if (isDirect || next === supervisee || cameFrom.has(next)) continue;
      cameFrom.set(next, person);
      if (next === supervisor) return wayTo(cameFrom, supervisor);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(cameFrom: ReadonlyMap<PersonId, PersonId>, end: PersonId): readonly PersonId[] {
  const way: PersonId[] = [end];
  for (let before = cameFrom.get(end); before !== undefined; before = cameFrom.get(before)) way.unshift(before);
  return way;
}

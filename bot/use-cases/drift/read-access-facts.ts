import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { readersOf } from '../../../shared/domain/concerns/concern-moves.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { AccessFacts } from '../../../shared/domain/drift/expected-access.ts';
import type { SiteAsIs } from '../../../shared/domain/drift/site-as-is.ts';
import { isInForce } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import { concernGround } from '../concerns/concern-ground.ts';
import { acceptedAbove } from './accepted.ts';

/** The folders below arrangements that stand, by arrangement: `school/arrangement/name`. */
function innerFolders(ports: Ports, asIs: SiteAsIs): ReadonlyMap<string, readonly string[]> {
  const lists = new Set(
    ports.sitePermissions.lists.filter((one) => one.folders === 'arrangement').map((one) => one.title),
  );
  const found = new Map<string, Set<string>>();
  for (const { list, path, kind } of asIs.places) {
    const [, arrangement, name, ...deeper] = path.split('/');
    if (kind !== 'folder' || !lists.has(list) || arrangement === undefined || name === undefined || deeper.length > 0)
      continue;
    found.set(arrangement, (found.get(arrangement) ?? new Set()).add(name));
  }
  return new Map([...found].map(([key, names]) => [key, [...names]]));
}

async function concernReaders(
  ports: Ports,
  arrangements: readonly Arrangement[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const found = new Map<string, readonly PersonId[]>();
  for (const { value: concern } of await ports.records.openConcerns()) {
    const arrangement = arrangements.find((one) => one.key === concern.arrangement);
    if (arrangement === undefined) continue;
    const ground = await concernGround(ports, { now }, arrangement, concern);
    found.set(concern.key, readersOf(concern, ground.way, ground.facts));
  }
  return found;
}

/** Everybody who ever was in the arrangements that have folders of their own below; asked only for those. */
async function everIn(ports: Ports, keys: Iterable<string>): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const found = new Map<string, readonly PersonId[]>();
  for (const key of keys)
    found.set(
      key,
      (await ports.register.partiesIn(key)).map((party) => party.person),
    );
  return found;
}

/** What the register knows today that decides who reads what. Read after the site, so that whoever was let in meanwhile is known. Rejects with `StoreError`. */
export async function readAccessFacts(ports: Ports, asIs: SiteAsIs, now: Instant): Promise<AccessFacts> {
  const inner = innerFolders(ports, asIs);
  const [schools, people, sessions, stored, accepted, open] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.allSessions(),
    ports.register.allArrangements(null),
    acceptedAbove(ports),
    ports.inspections.open(),
  ]);
  const arrangements = stored.map(({ value }) => value);
  return {
    on: londonDateOf(now),
    lists: ports.sitePermissions.lists,
    schools,
    people,
    sessions,
    arrangements,
    concerns: await concernReaders(ports, arrangements, now),
    inspections: open.map(({ value }) => value).filter((one) => isInForce(one, now)),
    everIn: await everIn(ports, inner.keys()),
    innerFolders: inner,
    accepted,
  };
}

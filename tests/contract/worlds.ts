import type { Actor } from '../../bot/ports/actor.ts';
import type { Ports } from '../../bot/ports/index.ts';
import type { Arrangement, Party } from '../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchool } from '../builders/a-school.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { MemoryWorld } from '../builders/memory-world.ts';
import { OID, personOf, provisionedService, type Who } from './local-service.ts';

/** Ports to be tried, with Lantern Bay and six people in them. */
export interface World {
  readonly ports: Ports;
  /** Somebody asking, signed in. */
  as(who: Who): Promise<Actor>;
  /** The ports of another process over the same store, with nothing remembered. */
  afresh(): Ports;
}

const PEOPLE = Object.keys(OID) as Who[];

/** The real adapters over a tenant in this process. */
export async function tenantWorld(): Promise<World> {
  const service = await provisionedService();
  const { ports } = service;
  await ports.register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  for (const who of PEOPLE) await ports.register.savePerson(personOf(who));
  return { ports, as: service.as, afresh: () => service.another() };
}

/** The twins in memory that use cases are tested with. */
export async function memoryWorld(): Promise<World> {
  const world = new MemoryWorld().add(...PEOPLE.map(personOf));
  await world.register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  return { ports: world, as: (who) => Promise.resolve(world.as(OID[who])), afresh: () => world };
}

/** Both, by name, for `describe.each`. */
export const WORLDS: readonly (readonly [string, () => Promise<World>])[] = [
  ['over the local tenant', tenantWorld],
  ['in memory', memoryWorld],
];

let made = 0;

/** A key nobody else in this test run has. */
export function freshKey(kind: string): string {
  made += 1;
  return `${kind}-${made.toString().padStart(6, '0')}`;
}

export const on = (text: string) => Temporal.PlainDate.from(text);
export const at = (text: string) => Temporal.Instant.from(text);

/** Sam supervises Ella at Lantern Bay, under a key of its own. */
export function pair(with_: Partial<Arrangement> = {}): Arrangement {
  return anArrangement({
    key: freshKey('a'),
    supervisors: [OID.sam],
    supervisees: [OID.ella],
    lineManager: OID.lou,
    ...with_,
  });
}

export function partyOf(arrangement: Arrangement, person: string, role: Party['role']): Party {
  return {
    key: `${arrangement.key}|${person}|${role}`,
    person,
    arrangement: arrangement.key,
    role,
    fromOn: on('2026-09-01'),
    untilOn: null,
  };
}

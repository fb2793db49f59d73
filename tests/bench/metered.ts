import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import type { Ports } from '../../bot/ports/index.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { MemoryMessenger } from '../builders/memory-messenger.ts';
import { MemoryWeather } from '../builders/memory-shelf.ts';
import { bareService, type LocalService, OID, personOf, type Who } from '../contract/local-service.ts';

/** What one piece of work asked of the tenant. */
export interface Cost {
  readonly requests: number;
  readonly units: number;
  /** Reads of a whole list, without a filter on a key. */
  readonly scans: number;
  /** Reads that were asked before by the same caller in the same piece of work. */
  readonly again: number;
}

export interface Metered {
  readonly service: LocalService;
  readonly ports: Ports;
  readonly messenger: MemoryMessenger;
  /** What this work costs, counted by the tenant. */
  cost(work: () => Promise<unknown>): Promise<Cost>;
}

const isScan = (path: string): boolean => /\/items\?/.test(path) && !/filter/i.test(path);

/** Lantern Bay provisioned over a tenant in this process, with `count` one-to-one arrangements of Sam's, begun on 3 Sep 2026. */
export async function meteredTrust(count: number): Promise<Metered> {
  const service = await bareService();
  await provisionSite(service.ports.store, { isDryRun: false, say: () => undefined });
  const messenger = new MemoryMessenger(new MemoryWeather());
  const ports: Ports = { ...service.ports, messenger };
  await ports.register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  for (const who of Object.keys(OID) as Who[]) await ports.register.savePerson(personOf(who));
  const calendar = await ports.register.calendarOf('lantern-bay');
  await ports.register.saveCalendar('lantern-bay', aSchoolCalendar(), calendar.version);
  for (let at = 0; at < count; at += 1) {
    const made = arrangementNumber(at);
    await ports.register.createArrangement(made);
    for (const [person, role] of [
      [OID.sam, 'supervisor'],
      [OID.ella, 'supervisee'],
    ] as const) {
      await ports.register.saveParty({
        key: `${made.key}|${person}|${role}`,
        person,
        arrangement: made.key,
        role,
        fromOn: made.startedOn,
        untilOn: null,
      });
    }
  }
  return { service, ports, messenger, cost: (work) => costOf(service, work) };
}

/** The n-th arrangement of the bench. */
export function arrangementNumber(at: number) {
  return anArrangement({
    key: `bench-${String(at).padStart(4, '0')}`,
    supervisors: [OID.sam],
    supervisees: [OID.ella],
    lineManager: OID.lou,
    startedOn: Temporal.PlainDate.from('2026-09-03'),
  });
}

async function costOf(service: LocalService, work: () => Promise<unknown>): Promise<Cost> {
  const { requests } = service.tenant;
  const before = requests.last();
  await work();
  const rows = requests.since(before).filter((row) => row.service === 'graph' || row.service === 'sharepoint');
  const reads = rows.filter((row) => row.method === 'GET').map((row) => `${row.caller} ${row.path}`);
  return {
    requests: rows.length,
    units: rows.reduce((sum, row) => sum + row.units, 0),
    scans: rows.filter((row) => isScan(row.path)).length,
    again: reads.length - new Set(reads).size,
  };
}

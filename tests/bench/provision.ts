import type { Adapters } from '../../bot/adapters/index.ts';
import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import { findDrift } from '../../bot/use-cases/drift/mend-permissions.ts';
import { aSchool } from '../builders/a-school.ts';
import { bareService, type LocalService, OID, personOf, type Who } from '../contract/local-service.ts';
import { arrangementNumber } from './metered.ts';
import type { Measure, Suite } from './suite.ts';

/** What SharePoint gives a trust of up to a thousand licences each minute (platform C1). */
const UNITS_A_MINUTE = 1250;
const MANY = 300;
const FEW = 40;

const measure = (what: string, value: number, unit: Measure['unit'], bar: number | null): Measure => ({
  suite: 'provision',
  what,
  value: Math.round(value * 100) / 100,
  unit,
  bar,
});

async function unitsOf(service: LocalService, work: () => Promise<unknown>): Promise<number> {
  const before = service.tenant.requests.last();
  await work();
  return service.tenant.requests.since(before).reduce((sum, row) => sum + row.units, 0);
}

/** Makes what is not there yet; cut off, the next try goes on where this one was. */
async function makeArrangements(ports: Adapters, count: number, upTo = count): Promise<void> {
  const standing = new Set((await ports.register.allArrangements(null)).map(({ value }) => value.key));
  for (let at = 0; at < Math.min(count, upTo); at += 1) {
    const one = arrangementNumber(at);
    if (!standing.has(one.key)) await ports.register.createArrangement(one);
  }
}

/** The service is killed in the middle of an arrangement: everything it asks from then on fails, and another takes its place. */
async function cutOff(service: LocalService, count: number): Promise<void> {
  const half = Math.floor(count / 2);
  const killed = service.another();
  await makeArrangements(killed, count, half);
  service.tenant.faults.set([{ match: 'addroleassignment', status: 400, rate: 1 }]);
  await makeArrangements(killed, count).then(
    () => Promise.reject(new Error('it was not cut off')),
    () => undefined,
  );
  service.tenant.faults.set([]);
}

/** What a site and three hundred arrangements cost to make, cut off once and resumed, and what a night's comparison of them costs. */
export const provision: Suite = {
  name: 'provision',
  run: async ({ isQuick }) => {
    const count = isQuick ? FEW : MANY;
    const service = await bareService();
    const site = await unitsOf(service, () =>
      provisionSite(service.ports.store, { isDryRun: false, say: () => undefined }),
    );
    const { register } = service.ports;
    await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
    for (const who of Object.keys(OID) as Who[]) await register.savePerson(personOf(who));
    const again = await unitsOf(service, () =>
      provisionSite(service.another().store, { isDryRun: false, say: () => undefined }),
    );
    const made = await unitsOf(service, async () => {
      await cutOff(service, count);
      await makeArrangements(service.another(), count);
    });
    const standing = await service.another().register.allArrangements(null);
    const night = service.another();
    let amiss = 0;
    const look = await unitsOf(service, async () => {
      amiss = (await findDrift(night, await night.clock.now())).drifts.length;
    });
    return [
      measure('making an empty site', site, 'units', null),
      measure('making it again, nothing to do', again, 'units', null),
      measure(`${count} arrangements, cut off once and resumed`, made / count, 'units per arrangement', 60),
      measure('minutes of the budget for 300 arrangements', ((made / count) * MANY) / UNITS_A_MINUTE, 'minutes', 15),
      measure('arrangements not there afterwards', count - standing.length, 'arrangements', 0),
      measure('permissions that differ afterwards', amiss, 'arrangements', 0),
      measure(`a night’s comparison of ${count} arrangements`, look, 'units', null),
      measure('a night’s comparison, for each arrangement', look / count, 'units per arrangement', isQuick ? 10 : 2),
    ];
  },
};

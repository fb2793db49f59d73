import { beforeAll, describe, expect, it } from 'vitest';
import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import { aSchool } from '../builders/a-school.ts';
import { bareService, type LocalService } from './local-service.ts';

async function linesOf(service: LocalService, isDryRun = false): Promise<string[]> {
  const lines: string[] = [];
  await provisionSite(service.another().store, { isDryRun, say: (line) => lines.push(line) });
  return lines;
}

describe('Provisioning', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await bareService();
  });

  it('says on a dry run what it would do, and does nothing', async () => {
    const planned = await linesOf(service, true);
    expect(planned).toContain('create the list Supervision records');
    expect(await linesOf(service, true)).toEqual(planned);
  });

  it('makes every list, and the second run changes nothing', async () => {
    expect((await linesOf(service)).length).toBeGreaterThan(100);
    expect(await linesOf(service)).toEqual([]);
  });

  it('repairs what somebody changed by hand: an index, choices, a view, a root’s permissions', async () => {
    const { site } = service.ports.store;
    const sessions = site.web.lists.getByTitle('Sessions');
    const status = sessions.fields.getByInternalNameOrTitle('Status');
    await status.update({ Indexed: false });
    await sessions.fields
      .getByInternalNameOrTitle('Reason')
      .update({ Choices: ['room'], 'odata.type': 'SP.FieldChoice' });
    await sessions.views.getByTitle('Missed').update({ Scope: 0 });
    await sessions.resetRoleInheritance();
    const lines = await linesOf(service);
    expect(lines).toEqual([
      'Sessions: close it',
      'Sessions: repair the column Status (Indexed)',
      'Sessions: repair the column Reason (Choices)',
      'Sessions: repair the view Missed',
    ]);
    expect(await linesOf(service)).toEqual([]);
  });

  it('makes and repairs the folders of the schools in the register', async () => {
    await service.ports.register.saveSchool(aSchool());
    expect(await linesOf(service)).toEqual([]);
    const { store } = service.ports;
    const list = await store.addresses.of('Arrangements');
    const folder = await store.folders.state(list, ['lantern-bay']);
    const item = store.site.web.lists.getById(list.id).items.getById(folder?.itemId ?? 0);
    await item.roleAssignments.add(
      await store.people.principalOf('stranger@harbourtrust.example'),
      await store.folders.role(),
    );
    expect(await linesOf(service)).toEqual(['Arrangements: repair the permissions of the folder lantern-bay']);
    expect(await linesOf(service)).toEqual([]);
  });

  it('finishes what a run that was cut short had begun', async () => {
    const fresh = await bareService();
    fresh.tenant.faults.set([{ match: 'lists', status: 400, rate: 0.02 }]);
    await expect(linesOf(fresh)).rejects.toThrow();
    fresh.tenant.faults.set([]);
    expect((await linesOf(fresh)).length).toBeGreaterThan(0);
    expect(await linesOf(fresh)).toEqual([]);
  });
});

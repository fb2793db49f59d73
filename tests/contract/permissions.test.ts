import { beforeAll, describe, expect, it } from 'vitest';
import { supervisionRecords } from '../../bot/adapters/sharepoint/lists/supervision-records.ts';
import { aSchool } from '../builders/a-school.ts';
import { SITE_PATH } from '../tenant/core/ids.ts';
import { aCase, aDraft, anAction, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { pair } from './worlds.ts';

const LISTS = ['Supervision records', 'Case discussions', 'Actions', 'Preparation'] as const;

describe('SharePoint itself', () => {
  let service: LocalService;
  let arrangement: string;

  beforeAll(async () => {
    service = await provisionedService();
    const { register, records } = service.ports;
    await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
    for (const who of Object.keys(OID) as Who[]) await register.savePerson(personOf(who));
    const made = pair();
    arrangement = made.key;
    await register.createArrangement(made);
    const place = { school: made.school, arrangement };
    const record = aRecord(arrangement);
    await records.createRecord(place, record);
    await records.createCaseDiscussion(place, aCase(arrangement, record.key));
    await records.createAction(place, anAction(arrangement));
    await records.createPreparation(aDraft(arrangement));
  });

  async function throughGraph(who: Who, title: string): Promise<number> {
    const { graphPath } = await service.ports.store.addresses.of(title);
    const response = await service.direct(who, 'graph', `/v1.0${graphPath}/items?$expand=fields`);
    if (!response.ok) return 0;
    const body = (await response.json()) as { value: { contentType?: { name?: string } }[] };
    return body.value.filter((item) => item.contentType?.name !== 'Folder').length;
  }

  async function throughRest(who: Who, title: string): Promise<number> {
    const path = `${SITE_PATH}/_api/web/lists/getByTitle('${encodeURIComponent(title)}')/items`;
    const response = await service.direct(who, 'sharepoint', path, {
      headers: { accept: 'application/json;odata=nometadata' },
    });
    if (!response.ok) return 0;
    const body = (await response.json()) as { value: { FileSystemObjectType?: number }[] };
    return body.value.filter((item) => item.FileSystemObjectType !== 1).length;
  }

  describe.each(LISTS)('in %s', (title) => {
    it.each<Who>(['tess', 'sid', 'lou', 'stranger'])('gives %s nothing', async (who) => {
      expect(await throughGraph(who, title)).toBe(0);
      expect(await throughRest(who, title)).toBe(0);
    });
  });

  it.each<Who>(['sam', 'ella'])('gives the party %s the record, its case discussion and action', async (who) => {
    for (const title of ['Supervision records', 'Case discussions', 'Actions']) {
      expect(await throughGraph(who, title)).toBe(1);
      expect(await throughRest(who, title)).toBe(1);
    }
  });

  it('gives a draft to its author and not to the other party', async () => {
    expect(await throughGraph('sam', 'Preparation')).toBe(1);
    expect(await throughGraph('ella', 'Preparation')).toBe(0);
  });

  it('gives the register to trust leads and the school’s leads, and to no party', async () => {
    expect(await throughGraph('tess', 'Arrangements')).toBe(1);
    expect(await throughGraph('sid', 'Arrangements')).toBe(1);
    expect(await throughGraph('sam', 'Arrangements')).toBe(0);
    expect(await throughGraph('stranger', 'Arrangements')).toBe(0);
  });

  it('gives the schools to everybody who uses the app', async () => {
    expect(await throughGraph('stranger', 'Schools')).toBe(1);
  });

  it.each(['Service state', 'Settings', 'Audit trail', 'Evaluations', 'Evaluation invitations'])(
    'keeps %s for the service alone',
    async (title) => {
      const { graphPath } = await service.ports.store.addresses.of(title);
      for (const who of ['tess', 'sam', 'stranger'] as const) {
        const response = await service.direct(who, 'graph', `/v1.0${graphPath}/items`);
        const count = response.ok ? ((await response.json()) as { value: unknown[] }).value.length : 0;
        expect(count).toBe(0);
      }
    },
  );

  describe('lets nobody but the service write', () => {
    it.each<Who>(['sam', 'ella', 'tess', 'sid', 'lou', 'stranger'])('not %s, to a record', async (who) => {
      const { graphPath } = await service.ports.store.addresses.of('Supervision records');
      const [row] = await service.ports.store.reader.all(supervisionRecords);
      const id = row?.version.split('|')[0];
      const patch = await service.direct(who, 'graph', `/v1.0${graphPath}/items/${id}/fields`, {
        method: 'PATCH',
        body: JSON.stringify({ RecordText: 'Changed' }),
      });
      expect([403, 404]).toContain(patch.status);
      const merge = await service.direct(
        who,
        'sharepoint',
        `${SITE_PATH}/_api/web/lists/getByTitle('Supervision%20records')/items(${id})`,
        {
          method: 'POST',
          headers: { 'x-http-method': 'MERGE', 'if-match': '*' },
          body: JSON.stringify({ RecordText: 'Changed' }),
        },
      );
      expect([403, 404]).toContain(merge.status);
    });

    it.each<Who>(['sam', 'ella', 'tess'])('not %s, a new row', async (who) => {
      const { graphPath } = await service.ports.store.addresses.of('Supervision records');
      const response = await service.direct(who, 'graph', `/v1.0${graphPath}/items`, {
        method: 'POST',
        body: JSON.stringify({ fields: { Title: 'Smuggled' } }),
      });
      expect([403, 404]).toContain(response.status);
    });
  });

  it('costs at most 60 units to close an arrangement’s folders', async () => {
    const fresh = pair();
    await service.ports.register.people([OID.sam, OID.ella]);
    const before = service.tenant.requests.last();
    await service.ports.store.arrangementFolders.open(fresh, [
      personOf('sam').email ?? '',
      personOf('ella').email ?? '',
    ]);
    const spent = service.tenant.requests.since(before).reduce((sum, request) => sum + request.units, 0);
    expect(spent).toBeLessThanOrEqual(60);
  });

  it('closes folders that are found there already, and takes away what should not be', async () => {
    const { store } = service.ports;
    const fresh = pair();
    const list = await store.addresses.of('Actions');
    await store.folders.ensureOpen(list, [fresh.school, fresh.key]);
    const stranger = await store.people.principalOf(personOf('stranger').email ?? '');
    const item = await store.folders.state(list, [fresh.school, fresh.key]);
    const folder = store.site.web.lists.getById(list.id).items.getById(item?.itemId ?? 0);
    await folder.breakRoleInheritance(false, true);
    await folder.roleAssignments.add(stranger, await store.folders.role());
    await service.another().store.arrangementFolders.open(fresh, [personOf('sam').email ?? '']);
    const lock = (await store.folders.state(list, [fresh.school, fresh.key]))?.lock;
    expect(lock?.isClosed).toBe(true);
    expect(lock?.grants.map((grant) => grant.name)).toEqual([`Readers of ${fresh.key}`]);
  });
});

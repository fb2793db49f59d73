import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_ID } from '../../core/ids.ts';
import { graphClient } from '../../sharepoint/testing/graph-client.ts';
import { makeSite, type Site } from '../../sharepoint/testing/make-site.ts';

let site: Site;
let graph: ReturnType<typeof graphClient>;
const lists = `/sites/${SITE_ID}/lists`;

beforeEach(async () => {
  site = await makeSite();
  graph = graphClient(site.app, () => site.appToken('graph'));
});

async function makeList(): Promise<string> {
  const made = await graph.api(lists).post({
    displayName: 'Records',
    list: { template: 'genericList' },
    columns: [
      { name: 'RecordKey', text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['draft', 'signed'] }, indexed: true },
      { name: 'Story', text: { allowMultipleLines: true } },
      { name: 'Seq', number: { minimum: 0 } },
      { name: 'StartsAt', dateTime: { format: 'dateTime' } },
      { name: 'Locked', boolean: {} },
      { name: 'Plain', text: {} },
    ],
  });
  return `${lists}/${made.id}/items`;
}

describe('list items through Graph', () => {
  it('are created, read, changed and listed', async () => {
    const items = await makeList();
    const made = await graph.api(items).post({ fields: { RecordKey: 'a|1', Status: 'draft', Seq: 3 } });
    const read = await graph.api(`${items}/${made.id}`).expand('fields($select=RecordKey,Status,Seq)').get();
    expect(read.fields).toMatchObject({ RecordKey: 'a|1', Status: 'draft', Seq: 3 });
    await graph.api(`${items}/${made.id}/fields`).header('If-Match', read.eTag).patch({ Status: 'signed' });
    const found = await graph.api(items).expand('fields').filter(encodeURIComponent("fields/RecordKey eq 'A|1'")).get();
    expect(found.value[0].fields.Status).toBe('signed');
    const delta = await graph.api(`${items}/delta`).get();
    expect(delta.value).toHaveLength(1);
    const later = await graph.api(delta['@odata.deltaLink']).get();
    expect(later.value).toHaveLength(0);
  });
});

import type { SPFI } from '@pnp/sp';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_ID, SITE_PATH } from '../core/ids.ts';
import { graphClient } from './testing/graph-client.ts';
import { LEADS_GROUP, makeSite, type PEOPLE, type Site, upnOf } from './testing/make-site.ts';
import { refusalOf, sharePointClient } from './testing/sharepoint-client.ts';

type Person = keyof typeof PEOPLE;
const READ = 1073741826;
const ROOT = `${SITE_PATH}/Lists/Records`;
const COLUMNS = [{ name: 'RecordKey', text: {}, indexed: true, enforceUniqueValues: true }];

let site: Site;
let app: SPFI;
let items: string;
let listId: string;

const as = (person: Person) => ({
  graph: graphClient(site.app, () => site.userToken(person, 'graph')),
  sp: sharePointClient(site.app, () => site.userToken(person, 'sharepoint')),
});
const folderItem = (path: string) => app.web.getFolderByServerRelativePath(`${ROOT}/${path}`).getItem();

async function addFolder(name: string, parent = ''): Promise<void> {
  const at = parent === '' ? ROOT : `${ROOT}/${parent}`;
  const list = app.web.lists.getById(listId);
  await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: name }], at, false, '', {
    leafName: name,
    objectType: 1,
  });
}

async function addItem(key: string, folder: string): Promise<void> {
  const form = [
    { FieldName: 'Title', FieldValue: key },
    { FieldName: 'RecordKey', FieldValue: key },
  ];
  await app.web.lists.getById(listId).addValidateUpdateItemUsingPath(form, `${ROOT}/${folder}`);
}

/**
 * The shape of the product: a closed list; folder `beacon` (1) closed, in it `pair-a` (2) for Amara and `pair-b` (3) for Bertie, each with one
 * item (4, 5). Carys is in the group that may read `marlowe` (6) with item 7. Dev holds nothing but an entry to the site.
 */
beforeEach(async () => {
  site = await makeSite();
  app = sharePointClient(site.app, () => site.appToken('sharepoint'));
  const graph = graphClient(site.app, () => site.appToken('graph'));
  listId = (await graph.api(`/sites/${SITE_ID}/lists`).post({ displayName: 'Records', columns: COLUMNS })).id;
  items = `/sites/${SITE_ID}/lists/${listId}/items`;
  const list = app.web.lists.getById(listId);
  await list.update({ EnableFolderCreation: true, ContentTypesEnabled: true } as never);
  await list.breakRoleInheritance(false, true);
  await addFolder('beacon');
  await (await folderItem('beacon')).breakRoleInheritance(false, true);
  for (const [folder, person] of [
    ['pair-a', 'amara'],
    ['pair-b', 'bertie'],
  ] as const) {
    await addFolder(folder, 'beacon');
    const securable = await folderItem(`beacon/${folder}`);
    await securable.breakRoleInheritance(false, true);
    await securable.roleAssignments.add((await app.web.ensureUser(`i:0#.f|membership|${upnOf(person)}`)).Id, READ);
  }
  await addItem('a|1', 'beacon/pair-a');
  await addItem('b|1', 'beacon/pair-b');
  await addFolder('marlowe');
  const marlowe = await folderItem('marlowe');
  await marlowe.breakRoleInheritance(false, true);
  await marlowe.roleAssignments.add((await app.web.ensureUser(`c:0t.c|tenant|${LEADS_GROUP}`)).Id, READ);
  await addItem('m|1', 'marlowe');
  const visitors = await app.web.siteGroups.add({ Title: 'Visitors' });
  await app.web.roleAssignments.add(visitors.Id, READ);
  await app.web.siteGroups.getById(visitors.Id).users.add(`i:0#.f|membership|${upnOf('dev')}`);
});

const idsOf = (page: { value: { id: string }[] }) =>
  page.value.map((each) => Number(each.id)).toSorted((a, b) => a - b);

/** Every id is told apart: pair-a 2, pair-b 3, a|1 4, b|1 5, marlowe 6, m|1 7. */
const MATRIX: readonly (readonly [Person, readonly number[]])[] = [
  ['amara', [2, 4]],
  ['bertie', [3, 5]],
  ['carys', [6, 7]],
];

describe.each(MATRIX)('%s', (person, mine) => {
  const others = [1, 2, 3, 4, 5, 6, 7].filter((id) => !mine.includes(id));

  it('is listed nothing but their own, page by page too', async () => {
    const { graph, sp } = as(person);
    expect(idsOf(await graph.api(items).get())).toEqual(mine);
    const first = await graph.api(items).top(1).get();
    const second = await graph.api(first['@odata.nextLink']).get();
    expect([...idsOf(first), ...idsOf(second)]).toEqual(mine);
    expect(second).not.toHaveProperty('@odata.nextLink');
    expect((await sp.web.lists.getById(listId).items()).map((each: { Id: number }) => each.Id)).toEqual(mine);
  });

  it('gets 404 for each of the others, by id, fields and versions, and their own by the same paths', async () => {
    const { graph, sp } = as(person);
    for (const id of others) {
      for (const tail of ['', '/fields', '/versions'])
        await expect(graph.api(`${items}/${id}${tail}`).get()).rejects.toMatchObject({
          statusCode: 404,
          code: 'itemNotFound',
        });
      expect((await refusalOf(sp.web.lists.getById(listId).items.getById(id)())).status).toBe(404);
    }
    for (const id of mine) expect((await graph.api(`${items}/${id}`).get()).id).toBe(String(id));
  });

  it('finds by key only what is theirs', async () => {
    const found = await as(person).graph.api(items).filter(encodeURIComponent("fields/RecordKey ge 'a'")).get();
    expect(idsOf(found)).toEqual(mine.slice(1));
  });

  it('hears by delta of nothing else, of deletions neither', async () => {
    const { graph } = as(person);
    const first = await graph.api(`${items}/delta`).get();
    expect(idsOf(first)).toEqual(mine);
    await app.web.lists.getById(listId).items.getById(4).recycle();
    const later = await graph.api(first['@odata.deltaLink']).get();
    expect(idsOf(later)).toEqual(mine.filter((id) => id === 4));
    const bin = await (await fetchAs(person, `web/recyclebin`)).json();
    expect(bin.value).toEqual([]);
  });

  it('sees as a view and as CAML only what is theirs', async () => {
    const list = as(person).sp.web.lists.getById(listId);
    const shown = await list.renderListDataAsStream({
      ViewXml: '<View Scope="RecursiveAll"><RowLimit>100</RowLimit></View>',
    });
    expect(shown.Row.map((row: { ID: string }) => Number(row.ID))).toEqual(mine);
    const caml = await list.getItemsByCAMLQuery({ ViewXml: '<View Scope="RecursiveAll"/>' });
    expect(caml.map((each: { Id: number }) => each.Id)).toEqual(mine);
  });

  it('may not write, delete, or touch permissions even of what they read', async () => {
    const { graph, sp } = as(person);
    const own = mine[1] ?? 0;
    await expect(graph.api(`${items}/${own}/fields`).patch({ Title: 'x' })).rejects.toMatchObject({ statusCode: 403 });
    await expect(graph.api(`${items}/${own}`).delete()).rejects.toMatchObject({ statusCode: 403 });
    await expect(graph.api(items).post({ fields: { Title: 'x' } })).rejects.toMatchObject({ statusCode: 403 });
    const item = sp.web.lists.getById(listId).items.getById(own);
    expect((await refusalOf(item.update({ Title: 'x' }))).status).toBe(403);
    expect((await refusalOf(item.breakRoleInheritance(true))).status).toBe(403);
    expect((await refusalOf(item.roleAssignments())).status).toBe(403);
    expect((await refusalOf(sp.web.lists.getById(listId).update({ NoCrawl: true } as never))).status).toBe(403);
    expect((await refusalOf(sp.web.ensureUser(upnOf('dev')))).status).toBe(403);
  });
});

async function fetchAs(person: Person, path: string): Promise<Response> {
  return site.app.request(`https://harbourtrust.sharepoint.com${SITE_PATH}/_api/${path}`, {
    headers: { authorization: `Bearer ${await site.userToken(person, 'sharepoint')}`, accept: 'application/json' },
  });
}

describe('a person who may enter the site but was given nothing in the list', () => {
  it('is told that the list is not there', async () => {
    const { graph, sp } = as('dev');
    expect((await graph.api(`/sites/${SITE_ID}/lists`).get()).value).toEqual([]);
    await expect(graph.api(items).get()).rejects.toMatchObject({ statusCode: 404 });
    await expect(graph.api(`${items}/delta`).get()).rejects.toMatchObject({ statusCode: 404 });
    expect((await refusalOf(sp.web.lists.getByTitle('Records')())).status).toBe(404);
    expect((await refusalOf(sp.web.getFolderByServerRelativePath(`${ROOT}/marlowe`)())).status).toBe(404);
  });
});

describe('the application', () => {
  it('reads all of it untrimmed, after every break', async () => {
    const graph = graphClient(site.app, () => site.appToken('graph'));
    expect(idsOf(await graph.api(items).get())).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await graph.api(`${items}/5/fields`).patch({ Title: 'by the app' });
  });

  it('with a grant of write may change items but neither permissions nor lists', async () => {
    site.tenant.db.exec("UPDATE sp_grants SET role = 'write'");
    const item = app.web.lists.getById(listId).items.getById(4);
    await item.update({ Title: 'x' });
    expect((await refusalOf(item.breakRoleInheritance(false))).status).toBe(403);
    expect((await refusalOf(item.roleAssignments.add(11, READ))).status).toBe(403);
    expect((await refusalOf(app.web.lists.add('More'))).status).toBe(403);
  });

  it('whose grant is read lends a person no more than reading', async () => {
    const full = 1073741829;
    const amara = await app.web.ensureUser(upnOf('amara'));
    await (await folderItem('beacon/pair-a')).roleAssignments.add(amara.Id, full);
    await as('amara').graph.api(`${items}/4/fields`).patch({ Title: 'hers' });
    site.tenant.db.exec("UPDATE sp_grants SET role = 'read'");
    await expect(as('amara').graph.api(`${items}/4/fields`).patch({ Title: 'again' })).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe('access follows', () => {
  it('the group: who joins reads, who leaves does not', async () => {
    expect(idsOf(await as('carys').graph.api(items).get())).toEqual([6, 7]);
    site.tenant.db.exec('DELETE FROM group_members');
    await expect(as('carys').graph.api(items).get()).rejects.toMatchObject({ statusCode: 403 });
  });

  it('a site group, and the Entra group inside it', async () => {
    const readers = await app.web.siteGroups.add({ Title: 'Readers' });
    await (await folderItem('beacon/pair-a')).roleAssignments.add(readers.Id, READ);
    const members = app.web.siteGroups.getById(readers.Id).users;
    await members.add(`i:0#.f|membership|${upnOf('dev')}`);
    await members.add(`c:0t.c|tenant|${LEADS_GROUP}`);
    expect(idsOf(await as('dev').graph.api(items).get())).toEqual([2, 4]);
    expect(idsOf(await as('carys').graph.api(items).get())).toEqual([2, 4, 6, 7]);
    await members.removeById((await app.web.ensureUser(upnOf('dev'))).Id);
    await expect(as('dev').graph.api(items).get()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('the role: taken away, the item is gone for them', async () => {
    const amara = await app.web.ensureUser(upnOf('amara'));
    await (await folderItem('beacon/pair-a')).roleAssignments.getById(amara.Id).delete();
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([]);
  });

  it('the folder: a new item is closed from its first moment, and a closed one inside it keeps its own readers', async () => {
    const bertie = await app.web.ensureUser(upnOf('bertie'));
    await addFolder('session-1', 'beacon/pair-a');
    await addItem('a|2', 'beacon/pair-a/session-1');
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([2, 4, 8, 9]);
    const session = await folderItem('beacon/pair-a/session-1');
    await session.breakRoleInheritance(false, true);
    await session.roleAssignments.add(bertie.Id, READ);
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([2, 4]);
    expect(idsOf(await as('bertie').graph.api(items).get())).toEqual([3, 5, 8, 9]);
    await session.resetRoleInheritance();
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([2, 4, 8, 9]);
    expect(idsOf(await as('bertie').graph.api(items).get())).toEqual([3, 5]);
  });

  it('a break with cleared subscopes: what lay below is closed with it', async () => {
    const beacon = await folderItem('beacon');
    await beacon.resetRoleInheritance();
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([2, 4]);
    await beacon.breakRoleInheritance(false, true);
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([]);
  });

  it('copied assignments: who could read goes on reading', async () => {
    const pair = await folderItem('beacon/pair-a');
    await addFolder('session-1', 'beacon/pair-a');
    await (await folderItem('beacon/pair-a/session-1')).breakRoleInheritance(true, false);
    expect(idsOf(await as('amara').graph.api(items).get())).toEqual([2, 4, 8]);
    expect(await pair.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  });
});

it('a permission operation costs five units, an item one, a query two', async () => {
  const before = site.tenant.requests.last();
  await app.web.lists.getById(listId).items.getById(4)();
  await app.web.lists.getById(listId).items();
  await app.web.lists.getById(listId).items.getById(4).breakRoleInheritance(false);
  expect(site.tenant.requests.since(before).map((each) => each.units)).toEqual([1, 2, 5]);
});

import type { SPFI } from '@pnp/sp';
import '@pnp/sp/attachments/index.js';
import '@pnp/sp/recycle-bin/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_PATH } from '../core/ids.ts';
import { graphClient } from './testing/graph-client.ts';
import { makeSite, type PEOPLE, type Site, upnOf } from './testing/make-site.ts';
import { refusalOf, sharePointClient } from './testing/sharepoint-client.ts';

type Person = keyof typeof PEOPLE;
const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const FULL = 1073741829;
const NOTE = 'Nothing but an invented note: äöü.';

let site: Site;
let app: SPFI;
let listId: string;
/** Item ids: Amara may read the first, Bertie may change the second, Carys may do anything on the site. */
let hers: number;
let his: number;

const as = (person: Person) => sharePointClient(site.app, () => site.userToken(person, 'sharepoint'));
const listOf = (sp: SPFI) => sp.web.lists.getById(listId);
const filesOf = (sp: SPFI, item: number) => listOf(sp).items.getById(item).attachmentFiles;
const principalOf = async (person: Person) => (await app.web.ensureUser(`i:0#.f|membership|${upnOf(person)}`)).Id;

async function itemFor(person: Person, role: number): Promise<number> {
  const { Id } = await listOf(app).items.add({ Title: `For ${person}` });
  const item = listOf(app).items.getById(Id);
  await item.breakRoleInheritance(false, true);
  await item.roleAssignments.add(await principalOf(person), role);
  await item.attachmentFiles.add('note.txt', NOTE);
  return Id;
}

beforeEach(async () => {
  site = await makeSite();
  app = sharePointClient(site.app, () => site.appToken('sharepoint'));
  listId = (await app.web.lists.add('Records')).Id;
  await listOf(app).breakRoleInheritance(false, true);
  hers = await itemFor('amara', READ);
  his = await itemFor('bertie', CONTRIBUTE);
  await app.web.roleAssignments.add(await principalOf('carys'), FULL);
});

describe('files that hang on an item', () => {
  it('are listed, told of and read by who may read the item', async () => {
    const sp = as('amara');
    expect((await filesOf(sp, hers)()).map((each) => each.FileName)).toEqual(['note.txt']);
    expect(await filesOf(sp, hers).getByName('note.txt').getText()).toBe(NOTE);
    expect(await listOf(sp).items.getById(hers).expand('AttachmentFiles')()).toMatchObject({
      Attachments: true,
      AttachmentFiles: [
        { FileName: 'note.txt', ServerRelativeUrl: `${SITE_PATH}/Lists/Records/Attachments/1/note.txt` },
      ],
    });
  });

  it('are not there for anybody else, by the item, by expanding it, or by their own address', async () => {
    for (const who of ['bertie', 'dev'] as const) {
      const sp = as(who);
      for (const call of [filesOf(sp, hers)(), filesOf(sp, hers).getByName('note.txt').getText()])
        expect([403, 404]).toContain((await refusalOf(call)).status);
      const token = await site.userToken(who, 'sharepoint');
      for (const tail of ['', '/$value']) {
        const path = `${SITE_PATH}/_api/web/getfilebyserverrelativeurl('${SITE_PATH}/Lists/Records/Attachments/${hers}/note.txt')${tail}`;
        const answer = await site.app.request(path, { headers: { authorization: `Bearer ${token}` } });
        expect([403, 404]).toContain(answer.status);
        expect(await answer.text()).not.toContain('invented');
      }
    }
    const shown = await listOf(as('bertie')).items.expand('AttachmentFiles')();
    expect(shown.map((each: { Id: number }) => each.Id)).toEqual([his]);
  });

  it('are read by their own address by who may read the item', async () => {
    const path = `${SITE_PATH}/_api/web/getfilebyserverrelativeurl('${SITE_PATH}/Lists/Records/Attachments/${hers}/note.txt')/$value`;
    const token = await site.userToken('amara', 'sharepoint');
    const answer = await site.app.request(path, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.text()).toBe(NOTE);
  });

  it('are hung there and taken off by who may change the item, once of a name', async () => {
    expect((await refusalOf(filesOf(as('amara'), hers).add('more.txt', NOTE))).status).toBe(403);
    const own = filesOf(as('bertie'), his);
    await own.add('more.txt', NOTE);
    expect((await refusalOf(own.add('More.txt', NOTE))).status).toBe(500);
    await own.getByName('note.txt').delete();
    expect((await own()).map((each) => each.FileName)).toEqual(['more.txt']);
  });

  it('are refused by a list that takes none, which throws away those it had', async () => {
    await listOf(app).update({ EnableAttachments: false });
    expect(await filesOf(app, hers)()).toEqual([]);
    expect((await refusalOf(filesOf(app, hers).add('more.txt', NOTE))).status).toBe(400);
  });

  it('go with the item into the recycle bin', async () => {
    await listOf(app).items.getById(hers).recycle();
    expect((await refusalOf(filesOf(as('amara'), hers)())).status).toBe(404);
    const graph = graphClient(site.app, () => site.userToken('amara', 'graph'));
    await expect(graph.api(`/sites/root/lists/${listId}/items/${hers}`).get()).rejects.toBeTruthy();
  });
});

describe('the recycle bin', () => {
  const titles = async (sp: SPFI) => (await sp.web.recycleBin()).map((each: { Title: string }) => each.Title);

  it('shows a person what they deleted themselves, not what they could read, and all of it to who manages the site', async () => {
    await listOf(app).items.getById(hers).recycle();
    await listOf(as('bertie')).items.getById(his).recycle();
    expect(await titles(as('amara'))).toEqual([]);
    expect(await titles(as('bertie'))).toEqual(['For bertie']);
    expect([...(await titles(as('carys')))].sort()).toEqual(['For amara', 'For bertie']);
    expect([...(await titles(app))].sort()).toEqual(['For amara', 'For bertie']);
  });

  it('holds nothing by its id for anybody else', async () => {
    const guid = await listOf(app).items.getById(hers).recycle();
    expect(await as('carys').web.recycleBin.getById(guid)()).toMatchObject({ Title: 'For amara' });
    for (const who of ['amara', 'bertie'] as const)
      expect((await refusalOf(as(who).web.recycleBin.getById(guid)())).status).toBe(404);
  });

  it('is refused to who has not entered the site', async () => {
    expect([403, 404]).toContain((await refusalOf(as('dev').web.recycleBin())).status);
  });
});

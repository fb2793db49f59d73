import type { SPFI } from '@pnp/sp';
import { createBatch } from '@pnp/sp/batching.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_PATH } from '../core/ids.ts';
import { makeSite, type Site, upnOf } from './testing/make-site.ts';
import { sharePointClient } from './testing/sharepoint-client.ts';

let site: Site;
let sp: SPFI;
const ROOT = `${SITE_PATH}/Lists/Bob's cases`;

beforeEach(async () => {
  site = await makeSite();
  sp = sharePointClient(site.app, () => site.appToken('sharepoint'));
});

/** A list whose title needs escaping, open for folders, with one folder. */
async function makeList() {
  await sp.web.lists.add("Bob's cases", 'desc', 100, true, { EnableFolderCreation: true });
  const list = sp.web.lists.getByTitle("Bob's cases");
  await list.rootFolder.folders.addUsingPath("F'1 #x");
  return list;
}

describe('the wire of @pnp/sp', () => {
  it('reads the web', async () => {
    expect(await sp.web()).toMatchObject({ Title: 'Supervision', ServerRelativeUrl: SITE_PATH });
  });

  it('adds, finds and changes a list', async () => {
    const list = await makeList();
    await list.update({ EnableVersioning: false, NoCrawl: true, EnableAttachments: false });
    expect(await list()).toMatchObject({
      EnableVersioning: false,
      NoCrawl: true,
      EnableAttachments: false,
      EnableFolderCreation: true,
    });
    const found = await list.select('Id')();
    expect((await sp.web.lists.getById(found.Id)()).Title).toBe("Bob's cases");
    expect((await sp.web.getList(ROOT)()).Id).toBe(found.Id);
    expect(await sp.web.lists()).toHaveLength(1);
  });

  it('adds fields of each kind', async () => {
    const list = await makeList();
    await list.fields.addText('Ref', { MaxLength: 40, Indexed: true });
    await list.fields.addMultilineText('Story', { NumberOfLines: 6 });
    await list.fields.addChoice('Colour', { Choices: ['red', 'green'] });
    await list.fields.addDateTime('At');
    await list.fields.addNumber('Seq');
    await list.fields.addBoolean('Locked');
    await list.fields.addUser('Lead');
    const made = await list.fields.createFieldAsXml({
      SchemaXml:
        '<Field Type="Text" Name="RecordKey" DisplayName="Record key" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="64" />',
      Options: 8,
    });
    expect(made).toMatchObject({
      InternalName: 'RecordKey',
      Title: 'Record key',
      MaxLength: 64,
      EnforceUniqueValues: true,
    });
    await list.fields.createFieldAsXml({
      SchemaXml:
        '<Field Type="Choice" Name="Plan" DisplayName="Plan"><CHOICES><CHOICE>CP</CHOICE><CHOICE>CIN &amp; EH</CHOICE></CHOICES></Field>',
      Options: 8,
    });
    expect((await list.fields.getByInternalNameOrTitle('Plan')()).Choices).toEqual(['CP', 'CIN & EH']);
    const format = '{"elmType":"div"}';
    await list.fields.getByInternalNameOrTitle('Ref').update({ CustomFormatter: format, Indexed: true });
    expect(await list.fields.getByInternalNameOrTitle('Ref')()).toMatchObject({ CustomFormatter: format });
  });

  it('adds a view, its fields, its formatting and its XML', async () => {
    const list = await makeList();
    await list.views.add('Open', false, {
      ViewQuery: '<Where><IsNotNull><FieldRef Name="Title" /></IsNotNull></Where>',
      RowLimit: 50,
      Paged: true,
    } as never);
    const view = list.views.getByTitle('Open');
    await view.fields.removeAll();
    await view.fields.add('Title');
    await view.fields.add('ID');
    await view.fields.move('ID', 0);
    expect(await view.fields()).toMatchObject({ Items: ['ID', 'Title'] });
    await view.update({ CustomFormatter: '{}' } as never);
    await view.setViewXml(
      '<View Scope="RecursiveAll"><Query></Query><ViewFields><FieldRef Name="Title" /></ViewFields><RowLimit Paged="TRUE">10</RowLimit></View>',
    );
    expect(await view()).toMatchObject({ Title: 'Open', CustomFormatter: '{}', RowLimit: 10, Scope: 2, ViewQuery: '' });
  });

  it('puts an item and a folder into a folder by form, and reads them back', async () => {
    const list = await makeList();
    const folder = `${ROOT}/F'1 #x`;
    const made = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'T' }], folder);
    expect(made.find((each) => each.FieldName === 'Id')?.FieldValue).toBe('2');
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'F2' }], folder, false, undefined, {
      leafName: 'F2',
      objectType: 1,
    });
    const item = await list.items.getById(2).select('Title', 'FileDirRef')();
    expect(item).toMatchObject({ Title: 'T', FileDirRef: folder });
    const shown = await list.renderListDataAsStream({ FolderServerRelativeUrl: folder });
    expect(shown.Row.map((row: { FileLeafRef: string }) => row.FileLeafRef)).toEqual(['2_.000', 'F2']);
    const inner = await sp.web.getFolderByServerRelativePath(`${folder}/F2`)();
    expect(inner).toMatchObject({ Exists: true, Name: 'F2' });
    const asItem = await sp.web.getFolderByServerRelativePath(`${folder}/F2`).getItem();
    expect(await asItem.select('Id')()).toMatchObject({ Id: 3 });
  });

  it('adds, changes, recycles and deletes items', async () => {
    const list = await makeList();
    const made = await list.items.add({ Title: 'a' });
    await list.items.getById(made.Id).update({ Title: 'b' }, made['odata.etag']);
    expect((await list.items.getById(made.Id)()).Title).toBe('b');
    await list.items.getById(made.Id).validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'c' }]);
    expect((await list.items.getById(made.Id)()).Title).toBe('c');
    await list.items.getById(made.Id).recycle();
    const second = await list.items.add({ Title: 'd' });
    await list.items.getById(second.Id).delete();
    expect((await list.items()).map((each) => each.Title)).toEqual(["F'1 #x"]);
  });

  it('filters, expands, orders and pages', async () => {
    const list = await makeList();
    for (const title of ["a b'c", 'two', 'three']) await list.items.add({ Title: title });
    const found = await list.items
      .select('Id', 'Title', 'Author/Title')
      .expand('Author')
      .filter("Title eq 'a b''c'")
      .orderBy('Id', false)
      .top(2)();
    expect(found).toHaveLength(1);
    expect(found[0].Author.Title).toBe('Safeguarding Supervision');
    const titles: string[][] = [];
    for await (const page of list.items.select('Title').top(2))
      titles.push(page.map((each: { Title: string }) => each.Title));
    expect(titles).toEqual([
      ["F'1 #x", "a b'c"],
      ['two', 'three'],
    ]);
    const caml = await list.getItemsByCAMLQuery({
      ViewXml:
        '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">two</Value></Eq></Where></Query></View>',
    });
    expect(caml).toHaveLength(1);
  });

  it('breaks inheritance, assigns roles, reads them back and takes them away', async () => {
    const list = await makeList();
    const user = await sp.web.ensureUser(`i:0#.f|membership|${upnOf('amara')}`);
    const item = await sp.web.getFolderByServerRelativePath(`${ROOT}/F'1 #x`).getItem();
    await item.breakRoleInheritance(false, true);
    await item.roleAssignments.add(user.Id, 1073741826);
    const held = await item.roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(held.map((each) => (each as unknown as { Member: { Title: string } }).Member.Title)).toContain('Amara Test');
    const one = await item.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>();
    expect(one.HasUniqueRoleAssignments).toBe(true);
    const rights = await item.getUserEffectivePermissions(user.LoginName);
    expect(rights).toMatchObject({ High: '176', Low: '138612833' });
    await item.roleAssignments.remove(user.Id, 1073741826);
    await item.roleAssignments.add(user.Id, 1073741826);
    await item.roleAssignments.getById(user.Id).delete();
    await item.resetRoleInheritance();
    expect(await list.items.getById(1).select('HasUniqueRoleAssignments')()).toEqual(
      expect.objectContaining({ HasUniqueRoleAssignments: false }),
    );
    expect((await sp.web.roleDefinitions.getByType(3)()).Name).toBe('Contribute');
    expect((await sp.web.roleDefinitions.getByName('Read')()).Id).toBe(1073741826);
    expect(await sp.web.roleDefinitions.add('Filer', 'files', 5, { High: 0, Low: 3 } as never)).toMatchObject({
      data: { Name: 'Filer' },
    });
  });

  it('makes site groups and fills them', async () => {
    const group = await sp.web.siteGroups.add({ Title: 'Readers', Description: 'who read' });
    await sp.web.siteGroups.getByName('Readers').users.add(`i:0#.f|membership|${upnOf('bertie')}`);
    const members = await sp.web.siteGroups.getById(group.Id).users();
    expect(members.map((each) => each.Title)).toEqual(['Bertie Test']);
    await sp.web.siteGroups.getById(group.Id).users.removeById(members[0]?.Id ?? 0);
    expect(await sp.web.siteGroups.getById(group.Id).users()).toEqual([]);
    expect((await sp.web.siteUsers.getByEmail(upnOf('bertie'))()).Title).toBe('Bertie Test');
  });

  it('answers a batch of reads and of writes', async () => {
    const list = await makeList();
    const made = await list.items.add({ Title: 'a' });
    const [batched, execute] = createBatch(sp.web);
    const inBatch = sp.web.lists.using(batched).getByTitle("Bob's cases");
    const answers = Promise.all([
      inBatch.items.getById(made.Id)(),
      inBatch.items.add({ Title: 'new' }),
      inBatch.items.getById(made.Id).update({ Title: 'b' }),
    ]);
    await execute();
    const [read, added] = await answers;
    expect([read.Title, added.Title]).toEqual(['a', 'new']);
    expect((await list.items.getById(made.Id)()).Title).toBe('b');
    expect(site.tenant.requests.since(0).filter((each) => each.inBatch)).toHaveLength(3);
  });
});

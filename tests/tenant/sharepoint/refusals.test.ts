import type { SPFI } from '@pnp/sp';
import type { IListItemFormUpdateValue } from '@pnp/sp/lists/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_PATH } from '../core/ids.ts';
import { makeSite, type Site, upnOf } from './testing/make-site.ts';
import { refusalOf, sharePointClient } from './testing/sharepoint-client.ts';

let site: Site;
let sp: SPFI;
const READ = 1073741826;
const ROOT = `${SITE_PATH}/Lists/Records`;
const records = () => sp.web.lists.getByTitle('Records');
const field = (xml: string) => records().fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
const add = (values: Record<string, string>, folder = ROOT) =>
  records().addValidateUpdateItemUsingPath(
    Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
    folder,
  );
const addFolder = (name: string, folder = ROOT) =>
  records().addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: name }], folder, false, '', {
    leafName: name,
    objectType: 1,
  });
const failures = (answer: readonly IListItemFormUpdateValue[]) =>
  answer.filter((each) => each.HasException).map((each) => each.FieldName);

beforeEach(async () => {
  site = await makeSite();
  sp = sharePointClient(site.app, () => site.appToken('sharepoint'));
  await sp.web.lists.add('Records', '', 100, true, { EnableFolderCreation: true });
  await field(
    '<Field Type="Text" Name="RecordKey" DisplayName="Record key" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="64" />',
  );
  await field(
    '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>draft</CHOICE></CHOICES></Field>',
  );
  await field('<Field Type="Number" Name="Seq" DisplayName="Seq" />');
  await field('<Field Type="DateTime" Name="StartsAt" DisplayName="StartsAt" />');
  await field('<Field Type="Boolean" Name="Locked" DisplayName="Locked" />');
  await field('<Field Type="User" Name="Lead" DisplayName="Lead" />');
});

describe('SharePoint REST refuses', () => {
  it('an application without a certificate, 401', async () => {
    const bySecret = sharePointClient(site.app, () => site.appToken('sharepoint', { azpacr: '1' }));
    expect(await refusalOf(bySecret.web())).toMatchObject({ status: 401, message: 'Unsupported app only token.' });
  });

  it('a token for Graph, a token without the scope, and an application without a grant', async () => {
    const answer = await site.app.request(`${SITE_PATH}/_api/web`, {
      headers: { authorization: `Bearer ${await site.appToken('graph')}` },
    });
    expect(answer.status).toBe(401);
    expect(
      (await refusalOf(sharePointClient(site.app, () => site.appToken('sharepoint', { roles: [] })).web())).status,
    ).toBe(403);
    site.tenant.db.exec('DELETE FROM sp_grants');
    expect(await refusalOf(sp.web())).toEqual({
      status: 403,
      code: '-2147024891, System.UnauthorizedAccessException',
      message: 'Access denied. You do not have permission to perform this action or access this resource.',
    });
  });

  it('what is not there: list, item, field, view, folder, person, group, role, path', async () => {
    const calls: readonly Promise<unknown>[] = [
      sp.web.lists.getByTitle('Nothing')(),
      records().items.getById(99)(),
      records().fields.getByInternalNameOrTitle('Nothing')(),
      records().views.getByTitle('Nothing')(),
      sp.web.getFolderByServerRelativePath(`${ROOT}/Nothing`)(),
      sp.web.ensureUser('i:0#.f|membership|nobody@elsewhere.example'),
      sp.web.ensureUser('c:0t.c|tenant|00000000-0000-4000-8000-000000000000'),
      sp.web.siteGroups.getByName('Nothing')(),
      sp.web.roleDefinitions.getByName('Nothing')(),
      add({ Title: 'x' }, `${ROOT}/Nothing`),
    ];
    for (const refusal of await Promise.all(calls.map(refusalOf))) expect(refusal.status).toBe(404);
    const answer = await site.app.request(`${SITE_PATH}/_api/web/nonsense/more`, {
      headers: { authorization: `Bearer ${await site.appToken('sharepoint')}` },
    });
    expect(answer.status).toBe(404);
  });

  it('a second list, column or site group of one name', async () => {
    await sp.web.siteGroups.add({ Title: 'Readers' });
    const calls: readonly Promise<unknown>[] = [
      sp.web.lists.add('records'),
      field('<Field Type="Text" Name="status" DisplayName="x" />'),
      sp.web.siteGroups.add({ Title: 'readers' }),
    ];
    for (const refusal of await Promise.all(calls.map(refusalOf))) expect(refusal.status).toBe(500);
  });

  it('a setting, field or view property it does not know, and formatting that is no JSON', async () => {
    const calls: readonly Promise<unknown>[] = [
      records().update({ Nonsense: true } as never),
      records().update({ NoCrawl: 'yes' } as never),
      records()
        .fields.getByInternalNameOrTitle('Status')
        .update({ Nonsense: 1 } as never),
      records()
        .fields.getByInternalNameOrTitle('Status')
        .update({ CustomFormatter: '{oops' } as never),
      records()
        .views.getByTitle('All Items')
        .update({ CustomFormatter: '{oops' } as never),
      records().views.getByTitle('All Items').setViewXml('<View><Query></View>'),
      field('<Field Type="Nonsense" Name="A" DisplayName="A" />'),
      field('<Field Type="Text" Name="A" DisplayName="A">'),
      field('<Field Type="Note" Name="A" DisplayName="A" Indexed="TRUE" />'),
      field('<Field Type="Text" Name="A" DisplayName="A" EnforceUniqueValues="TRUE" />'),
      records().items.add({ Nonsense: 1 }),
    ];
    for (const refusal of await Promise.all(calls.map(refusalOf))) expect(refusal.status).toBe(400);
  });

  it('options it would otherwise ignore', async () => {
    const calls: readonly Promise<unknown>[] = [
      sp.web.lists.filter("Title eq 'Records'")(),
      records().fields.filter('Hidden eq false')(),
      records().items.skip(2, true)(),
      records().items.filter("substringof('a',Title)")(),
      records().items.filter("Nonsense eq 'a'")(),
      records().items.orderBy('Nonsense')(),
    ];
    for (const refusal of await Promise.all(calls.map(refusalOf))) expect(refusal.status).toBe(400);
  });

  it('a stale ETag, 412', async () => {
    const made = await records().items.add({ Title: 'a' });
    await records().items.getById(made.Id).update({ Title: 'b' }, made['odata.etag']);
    expect((await refusalOf(records().items.getById(made.Id).update({ Title: 'c' }, made['odata.etag']))).status).toBe(
      412,
    );
    expect((await refusalOf(records().items.getById(made.Id).delete('"1"'))).status).toBe(412);
    await records().items.getById(made.Id).update({ Title: 'd' }, '"2"');
  });

  it('a unique clash, 400, naming the column', async () => {
    await records().items.add({ RecordKey: 'a|1' });
    expect(await refusalOf(records().items.add({ RecordKey: 'a|1' }))).toMatchObject({
      status: 400,
      message: expect.stringContaining('[Record key]'),
    });
  });

  it('role assignments where permissions are inherited, and Limited Access as a gift', async () => {
    const made = await records().items.add({ Title: 'a' });
    const amara = await sp.web.ensureUser(upnOf('amara'));
    const item = records().items.getById(made.Id);
    expect((await refusalOf(item.roleAssignments.add(amara.Id, READ))).status).toBe(500);
    await item.breakRoleInheritance(false);
    expect((await refusalOf(item.roleAssignments.add(amara.Id, 1073741825))).status).toBe(400);
    expect((await refusalOf(item.roleAssignments.add(999, READ))).status).toBe(404);
    expect((await refusalOf(item.roleAssignments.getById(amara.Id).delete())).status).toBe(404);
  });

  it('a folder where folders are turned off, and one that is already there', async () => {
    await addFolder('one');
    expect(failures(await addFolder('ONE'))).toEqual(['FileLeafRef']);
    expect((await refusalOf(records().rootFolder.folders.addUsingPath('one'))).status).toBe(400);
    await records().rootFolder.folders.addUsingPath('one', true);
    await records().update({ EnableFolderCreation: false } as never);
    expect((await refusalOf(addFolder('two'))).status).toBe(500);
  });
});

describe('a form answers 200 with HasException and saves nothing', () => {
  it.each([
    ['an unknown field', { Nonsense: 'x' }, ['Nonsense']],
    ['text that is too long', { RecordKey: 'k'.repeat(65) }, ['RecordKey']],
    ['a choice that is not offered', { Status: 'lost' }, ['Status']],
    ['words for a number', { Seq: 'three' }, ['Seq']],
    ['words for a date', { StartsAt: 'tomorrow' }, ['StartsAt']],
    ['words for yes or no', { Locked: 'perhaps' }, ['Locked']],
    ['a person nobody knows', { Lead: '[{"Key":"nobody@elsewhere.example"}]' }, ['Lead']],
    ['a field SharePoint keeps', { Created: '2026-01-01' }, ['Created']],
    ['two wrong ones, each by name', { Seq: 'x', Status: 'lost', Title: 'fine' }, ['Seq', 'Status']],
  ])('for %s', async (_what, values, wrong) => {
    expect(failures(await add(values))).toEqual(wrong);
    expect(await records().items()).toEqual([]);
  });

  it('for a unique value that is taken, twice over', async () => {
    expect(failures(await add({ RecordKey: 'a|1' }))).toEqual([]);
    for (const _time of [1, 2]) {
      const answer = await add({ RecordKey: 'a|1', Title: 'x' });
      expect(failures(answer)).toEqual(['RecordKey']);
      expect(answer.find((each) => each.HasException)?.ErrorMessage).toContain('duplicate values were found');
      expect(answer.some((each) => each.FieldName === 'Id')).toBe(false);
    }
    expect(await records().items()).toHaveLength(1);
  });
});

it('a form takes strings for every kind of field', async () => {
  const person = JSON.stringify([{ Key: `i:0#.f|membership|${upnOf('amara')}` }]);
  await add({ RecordKey: 'a|1', Status: 'draft', Seq: '3', StartsAt: '11/23/2026 4:05 PM', Locked: '1', Lead: person });
  const [item] = await records().items.select('RecordKey', 'Seq', 'StartsAt', 'Locked', 'Lead/Title').expand('Lead')();
  expect(item).toMatchObject({
    RecordKey: 'a|1',
    Seq: 3,
    StartsAt: '2026-11-23T16:05:00Z',
    Locked: true,
    Lead: { Title: 'Amara Test' },
  });
});

it('a granted principal gets Limited Access on the way there, and no more', async () => {
  await addFolder('one');
  await records().breakRoleInheritance(false, true);
  const folder = await sp.web.getFolderByServerRelativePath(`${ROOT}/one`).getItem();
  await folder.breakRoleInheritance(false, true);
  const amara = await sp.web.ensureUser(upnOf('amara'));
  await folder.roleAssignments.add(amara.Id, READ);
  const rolesOn = async (assignments: {
    getById(id: number): { expand(...names: string[]): () => Promise<unknown> };
  }) =>
    (
      (await assignments.getById(amara.Id).expand('RoleDefinitionBindings')()) as {
        RoleDefinitionBindings: { Name: string }[];
      }
    ).RoleDefinitionBindings.map((each) => each.Name);
  expect(await rolesOn(folder.roleAssignments)).toEqual(['Read']);
  expect(await rolesOn(records().roleAssignments)).toEqual(['Limited Access']);
  expect(await rolesOn(sp.web.roleAssignments)).toEqual(['Limited Access']);
});

it.each([
  ['nometadata', 'application/json;odata=nometadata', { Title: 'Records' }],
  [
    'minimal',
    'application/json',
    { Title: 'Records', 'odata.type': 'SP.List', 'odata.editLink': expect.stringContaining("Web/Lists(guid'") },
  ],
  [
    'verbose',
    'application/json;odata=verbose',
    { d: expect.objectContaining({ Title: 'Records', __metadata: expect.objectContaining({ type: 'SP.List' }) }) },
  ],
])('answers in %s as asked, whatever the case and encoding of the path', async (_kind, accept, wanted) => {
  const headers = { accept, authorization: `Bearer ${await site.appToken('sharepoint')}` };
  for (const path of [
    "web/lists/getByTitle('Records')",
    'Web/Lists/GETBYTITLE(%27Records%27)',
    `web/getlist(@u)?@u='${ROOT}'`,
  ]) {
    const answer = await site.app.request(`${SITE_PATH}/_api/${path}`, { headers });
    expect(await answer.json()).toMatchObject(wanted);
  }
});

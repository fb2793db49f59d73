import type { SPFI } from '@pnp/sp';
import { beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { SITE_PATH } from '../core/ids.ts';
import { makeSite, type Site, upnOf } from './testing/make-site.ts';
import { refusalOf, sharePointClient } from './testing/sharepoint-client.ts';

let site: Site;
let sp: SPFI;
const ROOT = `${SITE_PATH}/Lists/Sessions`;
const list = () => sp.web.lists.getByTitle('Sessions');

beforeAll(async () => {
  site = await makeSite();
  site.tenant.clock.set(Temporal.Instant.from('2026-11-23T08:00:00Z'));
  sp = sharePointClient(site.app, () => site.appToken('sharepoint'));
  await sp.web.lists.add('Sessions', '', 100, true, { EnableFolderCreation: true });
  for (const xml of [
    '<Field Type="Text" Name="School" DisplayName="School" Indexed="TRUE" />',
    '<Field Type="DateTime" Name="DueOn" DisplayName="DueOn" />',
    '<Field Type="Number" Name="Count" DisplayName="Count" />',
    '<Field Type="Boolean" Name="Held" DisplayName="Held" />',
    '<Field Type="User" Name="Lead" DisplayName="Lead" />',
  ])
    await list().fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  await list().rootFolder.folders.addUsingPath('beacon');
  const amara = await sp.web.ensureUser(upnOf('amara'));
  const rows = [
    { Title: 'a', School: 'beacon', DueOn: '2026-11-20', Count: '1', Held: '0' },
    { Title: 'b', School: 'beacon', DueOn: '2026-11-23', Count: '10', Held: '1' },
    {
      Title: 'c',
      School: 'marlowe',
      DueOn: '2026-12-01',
      Count: '9',
      Held: '1',
      Lead: JSON.stringify([{ Key: amara.LoginName }]),
    },
    { Title: 'd', School: 'marlowe' },
  ];
  for (const row of rows)
    await list().addValidateUpdateItemUsingPath(
      Object.entries(row).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      row.School === 'beacon' ? `${ROOT}/beacon` : ROOT,
    );
});

const shown = async (where: string, order = '') => {
  const query = `<Query>${order === '' ? '' : `<OrderBy>${order}</OrderBy>`}<Where>${where}</Where></Query>`;
  const answer = await list().renderListDataAsStream({
    ViewXml: `<View Scope="RecursiveAll">${query}<RowLimit>50</RowLimit></View>`,
  });
  return answer.Row.map((row: { Title: string }) => row.Title);
};
const is = (operator: string, field: string, type: string, value: string) =>
  `<${operator}><FieldRef Name="${field}"/><Value Type="${type}">${value}</Value></${operator}>`;
const rowsOnly = is('Eq', 'FSObjType', 'Integer', '0');

describe('a view refuses', () => {
  it.each([
    ['a column that is not there', is('Eq', 'Nonsense', 'Text', 'x')],
    ['an element it does not know', is('Resembles', 'Title', 'Text', 'x')],
    ['a comparison without a value', '<Eq><FieldRef Name="Title"/></Eq>'],
  ])('%s', async (_what, where) => {
    expect((await refusalOf(shown(where))).status).toBe(400);
  });
});

describe('a view shows', () => {
  it.each([
    ['rows without folders', rowsOnly, ['a', 'b', 'c', 'd']],
    ['folders', is('Eq', 'FSObjType', 'Integer', '1'), ['beacon']],
    ['one school', is('Eq', 'School', 'Text', 'beacon'), ['a', 'b']],
    ['what is overdue', is('Lt', 'DueOn', 'DateTime', '<Today/>'), ['a']],
    [
      'what is due in ten days',
      `<And>${is('Geq', 'DueOn', 'DateTime', '<Today/>')}${is('Leq', 'DueOn', 'DateTime', '<Today OffsetDays="10"/>')}</And>`,
      ['b', 'c'],
    ],
    ['numbers as numbers', is('Gt', 'Count', 'Number', '5'), ['b', 'c']],
    ['yes and no', is('Eq', 'Held', 'Boolean', '1'), ['b', 'c']],
    ['what is empty', `<And><IsNull><FieldRef Name="DueOn"/></IsNull>${rowsOnly}</And>`, ['d']],
    ['what is filled', '<IsNotNull><FieldRef Name="Lead"/></IsNotNull>', ['c']],
    [
      'one or the other',
      `<Or>${is('Eq', 'Title', 'Text', 'A')}${is('BeginsWith', 'Title', 'Text', 'd')}</Or>`,
      ['a', 'd'],
    ],
    [
      'one of several',
      '<In><FieldRef Name="Title"/><Values><Value Type="Text">a</Value><Value Type="Text">c</Value></Values></In>',
      ['a', 'c'],
    ],
    ['what contains text', is('Contains', 'School', 'Text', 'arlo'), ['c', 'd']],
    ['all but one', `<And>${is('Neq', 'Title', 'Text', 'a')}${rowsOnly}</And>`, ['b', 'c', 'd']],
  ])('%s', async (_what, where, wanted) => {
    expect(await shown(where)).toEqual(wanted);
  });

  it('rows in its own order', async () => {
    expect(await shown(rowsOnly, '<FieldRef Name="Count" Ascending="FALSE"/>')).toEqual(['b', 'c', 'a', 'd']);
    expect(await shown(rowsOnly, '<FieldRef Name="School"/><FieldRef Name="Title" Ascending="FALSE"/>')).toEqual([
      'b',
      'a',
      'd',
      'c',
    ]);
  });

  it('a folder’s own children unless it is recursive, and page by page', async () => {
    const titles = async (parameters: object) =>
      (await list().renderListDataAsStream(parameters as never)).Row.map((row: { Title: string }) => row.Title);
    expect(await titles({})).toEqual(['beacon', 'c', 'd']);
    expect(await titles({ FolderServerRelativeUrl: `${ROOT}/beacon` })).toEqual(['a', 'b']);
    const ViewXml = '<View Scope="Recursive"><RowLimit Paged="TRUE">3</RowLimit></View>';
    const first = await list().renderListDataAsStream({ ViewXml });
    expect(first.Row).toHaveLength(3);
    const next = (first as unknown as { NextHref: string }).NextHref;
    expect(await titles({ ViewXml, Paging: next.slice(1) })).toEqual(['d']);
  });

  it('the caller’s own rows', async () => {
    await sp.web.roleAssignments.add((await sp.web.ensureUser(upnOf('amara'))).Id, 1073741826);
    const hers = sharePointClient(site.app, () => site.userToken('amara', 'sharepoint'));
    const mine = is('Eq', 'Lead', 'Integer', '<UserID/>');
    const answer = await hers.web.lists
      .getByTitle('Sessions')
      .renderListDataAsStream({ ViewXml: `<View Scope="RecursiveAll"><Query><Where>${mine}</Where></Query></View>` });
    expect(answer.Row.map((row: { Title: string }) => row.Title)).toEqual(['c']);
  });
});

it('a view keeps its query as given and reads back as XML', async () => {
  await list().views.add('Due & "late"', false);
  const query = `<Where>${rowsOnly}</Where>`;
  await list()
    .views.getByTitle('Due & "late"')
    .setViewXml(
      `<View Scope="RecursiveAll"><Query>${query}</Query><ViewFields><FieldRef Name="Title"/></ViewFields></View>`,
    );
  const read = await list().views.getByTitle('Due & "late"')();
  expect(read).toMatchObject({ ViewQuery: query, Scope: 2 });
  expect(read.ListViewXml).toContain('DisplayName="Due &amp; &quot;late&quot;"');
});

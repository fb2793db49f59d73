import { describe, expect, it } from 'vitest';
import type { GraphAnswer, GraphClient } from '../../bot/adapters/graph/graph-client.ts';
import { ListAddresses } from '../../bot/adapters/sharepoint/list-addresses.ts';
import { ListChanges } from '../../bot/adapters/sharepoint/list-changes.ts';
import { formatterText } from '../../bot/adapters/sharepoint/lists/column-formatting.ts';
import { ALL_LISTS } from '../../bot/adapters/sharepoint/lists/index.ts';
import { everyColumn } from '../../bot/adapters/sharepoint/lists/list-definition.ts';
import { type StateRow, serviceState } from '../../bot/adapters/sharepoint/lists/service-state.ts';
import { fieldXml } from '../../bot/adapters/sharepoint/provision/field-xml.ts';
import { lockChanges } from '../../bot/adapters/sharepoint/provision/permissions.ts';

/** Titles of columns every list has. */
const TAKEN = [
  'title',
  'name',
  'type',
  'id',
  'created',
  'modified',
  'version',
  'attachments',
  'edit',
  'content type',
  'order',
];
const BUILT_IN = ['LinkTitle', 'Title'];

describe('The lists', () => {
  it('are the ones of the design, by the names people and other programs read', () => {
    expect(ALL_LISTS.map((list) => list.title).sort()).toEqual([
      'Absences',
      'Actions',
      'Arrangements',
      'Audit trail',
      'Case discussions',
      'Case references',
      'Clocks',
      'Concerns about supervision',
      'Covers',
      'Evaluation invitations',
      'Evaluation rounds',
      'Evaluations',
      'Inspections',
      'Parties',
      'People',
      'Preparation',
      'Reminders',
      'School calendar',
      'Schools',
      'Service state',
      'Sessions',
      'Settings',
      'Supervision records',
    ]);
  });

  describe.each(ALL_LISTS.map((list) => [list.title, list] as const))('%s', (_title, list) => {
    it('names its columns in CamelCase, once each, at most 32 letters', () => {
      const names = everyColumn(list).map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
    });

    it('gives each column a title of its own that SharePoint has not taken', () => {
      const titles = everyColumn(list).map((column) => column.title.toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(TAKEN).not.toContain(title);
    });

    it('has one unique key, and at most 20 indexes', () => {
      expect(list.columns.filter((column) => column.unique === true)).toHaveLength(1);
      expect(list.columns.filter((column) => column.indexed === true).length).toBeLessThanOrEqual(20);
    });

    it('has an index for every column its views filter or order by', () => {
      const filtered = list.views.flatMap((view) => [
        ...[...(view.where ?? '').matchAll(/FieldRef Name="([^"]+)"/g)].map((match) => match[1]),
        ...(view.orderBy === undefined ? [] : [view.orderBy.field]),
        ...(view.groupBy === undefined ? [] : [view.groupBy]),
      ]);
      const indexed = list.columns.filter((column) => column.indexed === true).map((column) => column.name);
      for (const name of filtered) expect(indexed).toContain(name);
    });

    it('shows in its views only columns it has', () => {
      const names = [...everyColumn(list).map((column) => column.name), ...BUILT_IN];
      for (const view of list.views) for (const name of view.fields) expect(names).toContain(name);
    });

    it('keeps no index and no key in notes, which cannot have one', () => {
      expect(list.columns.filter((column) => column.type === 'note' && column.indexed === true)).toEqual([]);
    });

    it('writes formatting that is JSON', () => {
      for (const { format } of list.columns)
        if (format !== undefined) expect(JSON.parse(formatterText(format))).toHaveProperty('elmType');
    });
  });

  it('keep content out of search, without versions, behind closed roots', () => {
    const content = ALL_LISTS.filter((list) => ['arrangement', 'author', 'concern'].includes(list.folders));
    expect(content).toHaveLength(6);
    for (const list of content) expect(list).toMatchObject({ isContent: true, rootReaders: 'nobody' });
  });

  it('escape what would break a column’s XML', () => {
    const xml = fieldXml({ name: 'Choice', type: 'choice', title: 'A & "B"', choices: ['<x>'] });
    expect(xml).toContain('DisplayName="A &amp; &quot;B&quot;"');
    expect(xml).toContain('<CHOICE>&lt;x&gt;</CHOICE>');
  });
});

describe('Closing a list or folder', () => {
  const READ = 2;
  const grant = (principalId: number, ...roleIds: number[]) => ({ principalId, name: `p${principalId}`, roleIds });

  it('comes first, and what was inherited counts for nothing', () => {
    expect(lockChanges({ isClosed: false, grants: [grant(7, READ)] }, [7], READ)).toEqual([
      { do: 'close' },
      { do: 'let read', principalId: 7 },
    ]);
  });

  it('takes away everybody unexpected and every right beyond reading', () => {
    expect(lockChanges({ isClosed: true, grants: [grant(7, READ, 3), grant(8, READ)] }, [7], READ)).toEqual([
      { do: 'take away', principalId: 7, name: 'p7', roleId: 3 },
      { do: 'take away', principalId: 8, name: 'p8', roleId: READ },
    ]);
  });

  it('is nothing to do when it is as it should be', () => {
    expect(lockChanges({ isClosed: true, grants: [grant(7, READ)] }, [7], READ)).toEqual([]);
  });
});

describe('Following a list', () => {
  const ROOT = 'https://graph.microsoft.com/v1.0';
  function graphOver(answers: GraphAnswer[]): { graph: GraphClient; paths: string[] } {
    const paths: string[] = [];
    const places: Record<string, unknown> = {
      '/sites/h.example:/sites/s': { id: 'h,1,2' },
      '/sites/h,1,2/lists': {
        value: [{ id: 'l', displayName: 'Service state', webUrl: 'https://h.example/sites/s/Lists/Service state' }],
      },
    };
    const request: GraphClient['request'] = ({ path }) => {
      if (places[path] !== undefined) return Promise.resolve({ status: 200, body: places[path] });
      paths.push(path);
      return Promise.resolve(answers.shift() ?? { status: 500, body: null });
    };
    return { graph: { request }, paths };
  }
  const rows = (keys: string[], link: Record<string, string>): GraphAnswer => ({
    status: 200,
    body: { value: keys.map((key) => ({ id: key, eTag: '1', fields: { StateKey: key, Value: '' } })), ...link },
  });
  const changesOver = (graph: GraphClient) =>
    new ListChanges(graph, new ListAddresses(graph, 'https://h.example/sites/s'), serviceState);
  const keysIn = async (changes: ListChanges<StateRow>) => (await changes.rows()).map((row) => row.value.key);

  it('reads every page first, and only what changed the second time', async () => {
    const { graph, paths } = graphOver([
      rows(['a'], { '@odata.nextLink': `${ROOT}/next` }),
      rows(['b'], { '@odata.deltaLink': `${ROOT}/delta1` }),
      rows(['c'], { '@odata.deltaLink': `${ROOT}/delta2` }),
    ]);
    const changes = changesOver(graph);
    expect(await keysIn(changes)).toEqual(['a', 'b']);
    expect(await keysIn(changes)).toEqual(['a', 'b', 'c']);
    expect(paths.slice(1)).toEqual([`${ROOT}/next`, `${ROOT}/delta1`]);
  });

  it('begins again when the token is too old, and forgets what is gone', async () => {
    const { graph } = graphOver([
      rows(['a', 'b'], { '@odata.deltaLink': `${ROOT}/delta1` }),
      { status: 410, body: null },
      rows(['b'], { '@odata.deltaLink': `${ROOT}/delta2` }),
    ]);
    const changes = changesOver(graph);
    await keysIn(changes);
    expect(await keysIn(changes)).toEqual(['b']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { API_APP_ID, SITE_ID } from '../core/ids.ts';
import { accessAsApp } from './engine/access.ts';
import { createItem, findItem } from './engine/items.ts';
import { findList } from './engine/lists.ts';
import { Refusal } from './engine/refusal.ts';
import { breakInheritance, MOST_ITEMS_TO_BREAK, MOST_SCOPES } from './engine/scopes.ts';
import { run, together } from './engine/statements.ts';
import { graphClient } from './testing/graph-client.ts';
import { makeSite, type Site } from './testing/make-site.ts';

const COUNT = 20_000;
const ACCESS = accessAsApp(API_APP_ID);

let site: Site;
let graph: ReturnType<typeof graphClient>;
let items: string;
let listId: string;

beforeAll(async () => {
  site = await makeSite();
  graph = graphClient(site.app, () => site.appToken('graph'));
  const text = (name: string) => ({ name, text: {}, indexed: true });
  const columns = [
    { ...text('RecordKey'), enforceUniqueValues: true },
    text('School'),
    text('Person'),
    { name: 'Plain', text: {} },
  ];
  listId = (await graph.api(`/sites/${SITE_ID}/lists`).post({ displayName: 'Records', columns })).id;
  items = `/sites/${SITE_ID}/lists/${listId}/items`;
  const { db } = site.tenant;
  const list = findList(db, ACCESS, { id: listId });
  together(db, () => {
    for (let at = 0; at < COUNT; at += 1)
      createItem(
        db,
        ACCESS,
        list,
        {
          fields: {
            RecordKey: `k|${at}`,
            School: at < 5_000 ? 'at the limit' : 'over it',
            Person: `p|${at % 4_000}`,
            Plain: 'x',
          },
          folder: null,
          folderName: null,
        },
        '2026-11-23T08:00:00Z',
      );
  });
}, 60_000);

const filtered = (expression: string) => graph.api(items).expand('fields').filter(encodeURIComponent(expression));

describe('a list of 20,000 items', () => {
  it('is read by key, and by person', async () => {
    const found = await filtered("fields/RecordKey eq 'k|19999'").get();
    expect(found.value.map((each: { id: string }) => each.id)).toEqual([String(COUNT)]);
    expect((await filtered("fields/Person eq 'p|7'").get()).value).toHaveLength(5);
  });

  it('answers a filter that matches 5,000 rows, page by page, and refuses one that matches more', async () => {
    let page = await filtered("fields/School eq 'at the limit'").top(2_000).get();
    let count = page.value.length;
    while (page['@odata.nextLink'] !== undefined) {
      page = await graph.api(page['@odata.nextLink']).get();
      count += page.value.length;
    }
    expect(count).toBe(5_000);
    await expect(filtered("fields/School eq 'over it'").top(1).get()).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('exceeds the list view threshold'),
    });
  });

  it('refuses a filter without an index even when the risk is accepted', async () => {
    const risky = filtered("fields/Plain eq 'y'").header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly');
    await expect(risky.get()).rejects.toMatchObject({
      message: expect.stringContaining('exceeds the list view threshold'),
    });
  });

  it('is paged whole, each item once', async () => {
    const seen = new Set<string>();
    let next: string | undefined = `${items}?$top=5000`;
    let pages = 0;
    while (next !== undefined) {
      const page = await graph.api(next).get();
      for (const each of page.value) seen.add(each.id);
      next = page['@odata.nextLink'];
      pages += 1;
    }
    expect([seen.size, pages]).toEqual([COUNT, 4]);
  });

  it('still refuses a taken key', async () => {
    await expect(graph.api(items).post({ fields: { RecordKey: 'k|12345' } })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('takes no new index once it holds more', async () => {
    const { db } = site.tenant;
    await graph.api(items).post({ fields: { RecordKey: 'one more' } });
    const more = graph.api(`/sites/${SITE_ID}/lists/${listId}/columns`).post({ name: 'Late', text: {}, indexed: true });
    await expect(more).rejects.toMatchObject({ statusCode: 400 });
    expect(findItem(db, ACCESS, findList(db, ACCESS, { id: listId }), COUNT + 1).id).toBe(COUNT + 1);
  });
});

function refusalOf(work: () => void): number | null {
  try {
    work();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.status;
    throw cause;
  }
  return null;
}

describe('permission limits', () => {
  const FILL = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)`;

  it('allow the 50,000th scope of a list and refuse the next', () => {
    const { db } = site.tenant;
    const list = findList(db, ACCESS, { id: listId });
    const item = (id: number) => ({ kind: 'item', list, item: findItem(db, ACCESS, list, id) }) as const;
    run(
      db,
      `${FILL} INSERT INTO sp_scopes (id, list_id, item_id) SELECT i + 1000, ?, i + 1000000 FROM n`,
      MOST_SCOPES - 1,
      listId,
    );
    expect(refusalOf(() => breakInheritance(db, ACCESS, item(1), false, false))).toBeNull();
    expect(refusalOf(() => breakInheritance(db, ACCESS, item(2), false, false))).toBe(400);
    db.exec('DELETE FROM sp_scopes');
  });

  it('refuse with a 429 that never clears to break a list of more than 100,000 items, but not one of 100,000', () => {
    const { db } = site.tenant;
    const list = () => ({ kind: 'list', list: findList(db, ACCESS, { id: listId }) }) as const;
    const held = (db.prepare('SELECT count(*) AS n FROM sp_items').get() as { n: number }).n;
    const copy = `INSERT INTO sp_items SELECT ?, i + 500000, 'g', 0, '', 'l', 1, '{}', '', '', 1, 1, 1, 1, NULL, NULL FROM n`;
    run(db, `${FILL} ${copy}`, MOST_ITEMS_TO_BREAK - held + 1, listId);
    expect(refusalOf(() => breakInheritance(db, ACCESS, list(), false, false))).toBe(429);
    expect(refusalOf(() => breakInheritance(db, ACCESS, list(), false, false))).toBe(429);
    run(db, 'DELETE FROM sp_items WHERE list_id = ? AND id = 500001', listId);
    expect(refusalOf(() => breakInheritance(db, ACCESS, list(), false, false))).toBeNull();
  });
});

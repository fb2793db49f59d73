import { beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { API_APP_ID, SITE_ID } from '../../core/ids.ts';
import { graphClient } from '../../sharepoint/testing/graph-client.ts';
import { makeSite, type Site } from '../../sharepoint/testing/make-site.ts';

let site: Site;
let graph: ReturnType<typeof graphClient>;
let items: string;
const lists = `/sites/${SITE_ID}/lists`;

beforeEach(async () => {
  site = await makeSite();
  graph = graphClient(site.app, () => site.appToken('graph'));
  const made = await graph.api(lists).post({
    displayName: 'Records',
    list: { template: 'genericList' },
    columns: [
      { name: 'RecordKey', text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['draft', 'signed'] }, indexed: true },
      { name: 'Story', text: { allowMultipleLines: true } },
      { name: 'Seq', number: { minimum: 0 }, indexed: true },
      { name: 'StartsAt', dateTime: { format: 'dateTime' }, indexed: true },
      { name: 'Locked', boolean: {} },
      { name: 'Plain', text: {} },
      { name: 'Needed', text: {}, required: true },
      { name: 'Stage', text: {}, defaultValue: { value: 'new' } },
      { name: 'Lead', personOrGroup: { allowMultipleSelection: false } },
    ],
  });
  items = `${lists}/${made.id}/items`;
});

const add = (fields: object) => graph.api(items).post({ fields: { Needed: 'x', ...fields } });
const filtered = (expression: string) => graph.api(items).expand('fields').filter(encodeURIComponent(expression)).get();
const keysOf = (page: { value: { fields: { RecordKey: string } }[] }) =>
  page.value.map((each) => each.fields.RecordKey);

describe('writing an item is refused', () => {
  it.each([
    ['an unknown field', { Nonsense: 1 }, 'Nonsense'],
    ['a field SharePoint keeps itself', { Created: '2026-01-01T00:00:00Z' }, 'Created'],
    ['text one over its length', { RecordKey: 'k'.repeat(65) }, 'RecordKey'],
    ['a line of text of 256', { Plain: 'p'.repeat(256) }, 'Plain'],
    ['a line break in a single line', { Plain: 'a\nb' }, 'Plain'],
    ['64,000 characters', { Story: 's'.repeat(64_000) }, 'Story'],
    ['a choice that is not offered', { Status: 'lost' }, 'Status'],
    ['a number as text', { Seq: '3' }, 'Seq'],
    ['a number below the least', { Seq: -1 }, 'Seq'],
    ['a day that is not there', { StartsAt: '2026-02-30T10:00:00Z' }, 'StartsAt'],
    ['a date in words', { StartsAt: 'tomorrow' }, 'StartsAt'],
    ['text for yes or no', { Locked: 'yes' }, 'Locked'],
    ['a person by name instead of id', { Lead: 'Amara' }, 'Lead'],
    ['nothing where something is required', { Needed: null }, 'Needed'],
  ])('for %s, naming the field', async (_what, fields, name) => {
    await expect(add(fields)).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
      message: expect.stringContaining(name),
    });
  });

  it('for a unique value that is taken, twice over and in any case of letters, with SharePoint’s own words', async () => {
    const words = 'One or more fields with unique constraints already has the provided value.';
    await add({ RecordKey: 'a|1' });
    await expect(add({ RecordKey: 'a|1' })).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
      message: words,
    });
    await expect(add({ RecordKey: 'A|1' })).rejects.toMatchObject({ statusCode: 400, message: words });
    const other = await add({ RecordKey: 'a|2' });
    await expect(graph.api(`${items}/${other.id}/fields`).patch({ RecordKey: 'a|1' })).rejects.toMatchObject({
      message: words,
    });
    expect(keysOf(await filtered("fields/RecordKey eq 'a|1'"))).toEqual(['a|1']);
  });

  it('to all but one of five who create the same key at once', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => add({ RecordKey: 'a|1' })));
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(keysOf(await filtered("fields/RecordKey eq 'a|1'"))).toEqual(['a|1']);
  });

  it('to all but one of five who change it under the same ETag at once', async () => {
    const made = await add({ RecordKey: 'a|1' });
    const change = (text: string) =>
      graph.api(`${items}/${made.id}/fields`).header('If-Match', made.eTag).patch({ Plain: text });
    const tries = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(change));
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('with a stale ETag, and leaves the item as it stands', async () => {
    const made = await add({ RecordKey: 'a|1', Status: 'draft' });
    await graph.api(`${items}/${made.id}/fields`).header('If-Match', made.eTag).patch({ Status: 'signed' });
    const again = graph.api(`${items}/${made.id}/fields`).header('If-Match', made.eTag).patch({ Status: 'draft' });
    await expect(again).rejects.toMatchObject({ statusCode: 412 });
    await expect(graph.api(`${items}/${made.id}`).header('If-Match', made.eTag).delete()).rejects.toMatchObject({
      statusCode: 412,
    });
    expect((await graph.api(`${items}/${made.id}/fields`).get()).Status).toBe('signed');
  });

  it('when it is not there, or the body is no object', async () => {
    await expect(graph.api(`${items}/7/fields`).patch({ Plain: 'a' })).rejects.toMatchObject({
      statusCode: 404,
      code: 'itemNotFound',
    });
    await expect(graph.api(items).post('[]')).rejects.toMatchObject({ statusCode: 400 });
    await expect(graph.api(items).post({ fields: {}, folder: 'x' })).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('an item', () => {
  it('is announced when it is made, changed and deleted', async () => {
    const heard: unknown[] = [];
    site.tenant.listen((event) => heard.push(event));
    const made = await add({ RecordKey: 'a|1' });
    await graph.api(`${items}/${made.id}/fields`).patch({ Plain: 'b' });
    await graph.api(`${items}/${made.id}`).delete();
    expect(heard).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ type: 'list', itemId: 1 })));
  });

  it('takes text of exactly the allowed length', async () => {
    const made = await add({ RecordKey: 'k'.repeat(64), Plain: 'p'.repeat(255), Story: 's'.repeat(63_999) });
    expect((await graph.api(`${items}/${made.id}/fields`).get()).Story).toHaveLength(63_999);
  });

  it('begins with the default of a column that has one', async () => {
    const made = await add({ RecordKey: 'a|1' });
    expect(made.fields.Stage).toBe('new');
    expect((await add({ RecordKey: 'a|2', Stage: 'old' })).fields.Stage).toBe('old');
  });

  it('changes only what is named, and clears what is null', async () => {
    const made = await add({ RecordKey: 'a|1', Plain: 'stays', Seq: 3 });
    const next = await graph.api(`${items}/${made.id}/fields`).patch({ Seq: null, Status: 'draft' });
    expect(next).toMatchObject({ Plain: 'stays', Status: 'draft' });
    expect(next).not.toHaveProperty('Seq');
  });

  it('carries an ETag of its id and version, and the clock’s times', async () => {
    site.tenant.clock.set(Temporal.Instant.from('2026-11-23T08:00:00Z'));
    const made = await add({ RecordKey: 'a|1' });
    expect(made.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
    site.tenant.clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'));
    await graph.api(`${items}/${made.id}/fields`).header('If-Match', made.eTag).patch({ Plain: 'b' });
    const read = await graph.api(`${items}/${made.id}`).get();
    expect(read).toMatchObject({
      createdDateTime: '2026-11-23T08:00:00Z',
      lastModifiedDateTime: '2026-11-24T08:00:00Z',
      createdBy: { application: { id: API_APP_ID } },
    });
    expect(read.eTag).toMatch(/,2"$/);
  });

  it('frees its unique key when it is recycled', async () => {
    const made = await add({ RecordKey: 'a|1' });
    await graph.api(`${items}/${made.id}`).delete();
    await expect(graph.api(`${items}/${made.id}`).get()).rejects.toMatchObject({ statusCode: 404 });
    await expect(add({ RecordKey: 'a|1' })).resolves.toMatchObject({ id: '2' });
  });

  it('keeps versions only while the list does', async () => {
    const made = await add({ RecordKey: 'a|1', Plain: 'one' });
    await graph.api(`${items}/${made.id}/fields`).patch({ Plain: 'two' });
    const kept = await graph.api(`${items}/${made.id}/versions`).get();
    expect(kept.value.map((each: { fields: { Plain: string } }) => each.fields.Plain)).toEqual(['two', 'one']);
    site.tenant.db.exec('UPDATE sp_lists SET versioning = 0');
    const other = await add({ RecordKey: 'a|2' });
    expect((await graph.api(`${items}/${other.id}/versions`).get()).value).toEqual([]);
  });
});

describe('a query', () => {
  beforeEach(async () => {
    for (const at of [1, 2, 3, 4])
      await add({
        RecordKey: `it's|${at}`,
        Plain: 'p',
        Seq: at,
        StartsAt: `2026-11-2${at}T09:00:00Z`,
        Status: at > 2 ? 'signed' : 'draft',
      });
  });

  it('is refused on a column without an index, unless the risk is accepted', async () => {
    await expect(filtered("fields/Plain eq 'p'")).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
      message: expect.stringContaining("Field 'Plain' cannot be referenced in filter or orderby as it is not indexed"),
    });
    const risky = graph
      .api(items)
      .filter(encodeURIComponent("fields/Plain eq 'p'"))
      .header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly');
    expect((await risky.get()).value).toHaveLength(4);
  });

  it('is refused on two columns, an unknown one, a parent, a null and an order', async () => {
    for (const wrong of [
      "fields/Seq eq 1 and fields/Status eq 'draft'",
      "fields/Nonsense eq 'x'",
      "parentReference/id eq '1'",
      'fields/Seq eq null',
      "contains(fields/RecordKey,'a')",
      'fields/Seq eq',
    ])
      await expect(filtered(wrong)).rejects.toMatchObject({ statusCode: 400 });
    await expect(graph.api(items).orderby('fields/Seq').get()).rejects.toMatchObject({ statusCode: 400 });
    await expect(graph.api(items).query({ $count: 'true' }).get()).rejects.toMatchObject({ statusCode: 400 });
    await expect(graph.api(items).expand('fields($select=Nonsense)').get()).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each([
    ["fields/RecordKey eq 'it''s|2'", [2]],
    ["fields/Status ne 'draft'", [3, 4]],
    ['fields/Seq lt 2', [1]],
    ['fields/Seq ge 3', [3, 4]],
    ["fields/StartsAt le '2026-11-22T09:00:00Z'", [1, 2]],
    ["startswith(fields/RecordKey,'IT''S|3')", [3]],
  ])('finds by %s', async (expression, wanted) => {
    expect(keysOf(await filtered(expression))).toEqual(wanted.map((at) => `it's|${at}`));
  });

  it('pages on the production host until nothing is left', async () => {
    const first = await graph.api(items).expand('fields($select=RecordKey)').top(3).get();
    expect(first['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/.*\$skiptoken=/);
    const second = await graph.api(first['@odata.nextLink']).get();
    expect([...keysOf(first), ...keysOf(second)]).toEqual(["it's|1", "it's|2", "it's|3", "it's|4"]);
    expect(second).not.toHaveProperty('@odata.nextLink');
    await expect(graph.api(items).query({ $skiptoken: 'nonsense' }).get()).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('delta', () => {
  it('gives everything, then only what changed, with the deleted named as such', async () => {
    const one = await add({ RecordKey: 'a|1' });
    const two = await add({ RecordKey: 'a|2' });
    const first = await graph.api(`${items}/delta`).get();
    expect(first.value.map((each: { id: string }) => each.id)).toEqual(['1', '2']);
    await graph.api(`${items}/${one.id}/fields`).patch({ Plain: 'b' });
    await graph.api(`${items}/${two.id}`).delete();
    const later = await graph.api(first['@odata.deltaLink']).get();
    expect(later.value).toEqual([
      expect.objectContaining({ id: '1' }),
      expect.objectContaining({ id: '2', deleted: { state: 'deleted' } }),
    ]);
    expect((await graph.api(later['@odata.deltaLink']).get()).value).toEqual([]);
  });

  it('begins now when asked for the latest token, and pages', async () => {
    await add({ RecordKey: 'a|1' });
    const latest = await graph.api(`${items}/delta?token=latest`).get();
    expect(latest.value).toEqual([]);
    for (const at of [2, 3, 4]) await add({ RecordKey: `a|${at}` });
    const page = await graph.api(`${latest['@odata.deltaLink']}&$top=2`).get();
    expect(page.value).toHaveLength(2);
    expect((await graph.api(page['@odata.nextLink']).get()).value).toHaveLength(1);
    const whole = await graph.api(`${items}/delta`).top(3).get();
    const rest = await graph.api(whole['@odata.nextLink']).get();
    expect([whole.value.length, rest.value.length]).toEqual([3, 1]);
    expect(rest).toHaveProperty('@odata.deltaLink');
  });

  it('answers 410 with a resync code and a Location to a token it does not know', async () => {
    const wrong = graph.api(`${items}/delta(token='nonsense')`).get();
    await expect(wrong).rejects.toMatchObject({ statusCode: 410, code: 'resyncChangesApplyDifferences' });
    const answer = await site.app.request(`https://graph.microsoft.com/v1.0${items}/delta?token=nonsense`, {
      headers: { authorization: `Bearer ${await site.appToken('graph')}` },
    });
    expect(answer.headers.get('location')).toContain('/items/delta');
  });

  it('costs one unit with a token and two without', async () => {
    const first = await graph.api(`${items}/delta`).get();
    await graph.api(first['@odata.deltaLink']).get();
    expect(
      site.tenant.requests
        .since(0)
        .slice(-2)
        .map((each) => each.units),
    ).toEqual([2, 1]);
  });
});

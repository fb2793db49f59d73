import { beforeAll, describe, expect, it } from 'vitest';
import { shutOutLeavers } from '../../bot/use-cases/people/shut-out-leavers.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { active, approved, ended } from '../../shared/domain/inspections/inspection-moves.ts';
import { anInspection } from '../builders/an-inspection.ts';
import { API_APP_ID, SITE_PATH } from '../tenant/core/ids.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { accessAsApp } from '../tenant/sharepoint/engine/access.ts';
import { addAttachment } from '../tenant/sharepoint/engine/attachments.ts';
import { findItem } from '../tenant/sharepoint/engine/items.ts';
import { listById, updateList } from '../tenant/sharepoint/engine/lists.ts';
import { aCase, anAction, aRecord } from './contents.ts';
import { type LocalService, ORIGIN, provisionedService } from './local-service.ts';
import { serviceApp } from './service-app.ts';
import {
  CONTENT_LISTS,
  type ContentList,
  OF_THE_TRUST,
  PLANS,
  type Reader,
  type SchoolPlan,
  type Written,
} from './who-can-read-plan.ts';
import { on } from './worlds.ts';

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z');
const KEY_COLUMNS: Readonly<Record<ContentList, string>> = {
  'Supervision records': 'RecordKey',
  'Case discussions': 'CaseKey',
  Actions: 'ActionKey',
  'Case references': 'CaseReferenceKey',
};
const ALL_WRITTEN = PLANS.flatMap(({ written }) => written);
const ALL_GONE = PLANS.flatMap(({ gone }) => gone);
const EVERYBODY = [...PLANS.flatMap(({ readers }) => readers), ...OF_THE_TRUST];

let service: LocalService;
let app: ReturnType<typeof serviceApp>;
/** The item id of everything written, what SharePoint calls it in the recycle bin, and where its list is. */
const itemOf = new Map<string, string>();
const binIdOf = new Map<string, string>();
const listOf = new Map<ContentList, { readonly id: string; readonly graphPath: string }>();
const tokens = new Map<string, Promise<string | null>>();

function tokenOf({ person }: Reader, resource: 'api' | 'graph' | 'sharepoint'): Promise<string | null> {
  const known = `${person.id} ${resource}`;
  const token = tokens.get(known) ?? mintUserToken(service.tenant, person.id, resource);
  tokens.set(known, token);
  return token;
}

async function asked(reader: Reader, resource: 'graph' | 'sharepoint', path: string, body?: unknown) {
  const headers = new Headers({
    authorization: `Bearer ${await tokenOf(reader, resource)}`,
    accept: 'application/json',
    'content-type': 'application/json',
  });
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await service.tenant.app().request(`${ORIGIN}${path}`, init);
  return { status: answer.status, text: await answer.text() };
}

async function write(plan: SchoolPlan, { key, list, arrangement, session }: Written): Promise<void> {
  const { records, caseReferences } = service.ports;
  const place = { school: plan.school.key, arrangement };
  const at = session === undefined ? place : { ...place, session };
  const author = plan.arrangements.find((one) => one.key === arrangement)?.supervisors[0] ?? '';
  if (list === 'Supervision records')
    await records.createRecord(at, aRecord(arrangement, { key, session: session ?? null, author, status: 'shared' }));
  else if (list === 'Case discussions') await records.createCaseDiscussion(at, aCase(arrangement, 'r', { key }));
  else if (list === 'Actions') await records.createAction(at, anAction(arrangement, { key, owner: author }));
  else {
    const child = { key, arrangement, reference: 'C-14', plan: 'CIN' as const, sinceOn: on('2026-09-01') };
    await caseReferences.follow(place, { ...child, closedOn: null, lastDiscussedOn: null });
  }
}

async function furnish(plan: SchoolPlan): Promise<void> {
  const { register, records, inspections } = service.ports;
  for (const arrangement of plan.arrangements) await register.createArrangement(arrangement);
  for (const { arrangement, session } of plan.written) {
    if (session === undefined) continue;
    const leaders = plan.arrangements.find((one) => one.key === arrangement)?.supervisors ?? [];
    await records.openSession({ school: plan.school.key, arrangement, session }, [...leaders, ...plan.present]);
  }
  for (const one of [...plan.written, ...plan.gone]) await write(plan, one);
  const [pair] = plan.arrangements;
  for (const { reader, scope, isOver } of plan.inspections) {
    const row = { reader, scope, key: `i-${reader}`, arrangement: pair?.key ?? '', school: plan.school.key };
    const let_in = active(approved(anInspection(row), plan.school.head ?? '', NOW));
    await inspections.create(isOver ? ended(let_in, NOW) : let_in);
    await inspections.letIn(let_in);
    if (isOver) await inspections.shutOut(let_in);
  }
}

/** Where a list is, and the item of each key in it. */
async function find(list: ContentList): Promise<void> {
  const address = await service.ports.store.addresses.of(list);
  listOf.set(list, address);
  const column = KEY_COLUMNS[list];
  const answer = await service.ports.graph.request({
    caller: 'app',
    method: 'GET',
    path: `${address.graphPath}/items`,
    query: { $expand: `fields($select=${column})`, $top: '500' },
  });
  const { value } = answer.body as { value: { id: string; fields: Record<string, string> }[] };
  for (const { id, fields } of value) if (fields[column] !== undefined) itemOf.set(fields[column], id);
}

/** As if somebody had switched attachments on: a file hangs on everything, named after its key and holding it; and one thing of each list is thrown away. */
async function meddle(list: ContentList): Promise<void> {
  const { db } = service.tenant;
  const access = accessAsApp(API_APP_ID);
  const { id, graphPath } = listOf.get(list) ?? { id: '', graphPath: '' };
  updateList(db, access, listById(db, id), { EnableAttachments: true }, NOW.toString());
  const row = listById(db, id);
  for (const { key } of [...ALL_WRITTEN, ...ALL_GONE].filter((one) => one.list === list)) {
    const item = findItem(db, access, row, Number(itemOf.get(key)));
    addAttachment(db, access, row, item, { name: key, bytes: new TextEncoder().encode(`"${key}"`) });
    binIdOf.set(key, item.guid);
  }
  for (const { key } of ALL_GONE.filter((one) => one.list === list))
    await service.ports.graph.request({
      caller: 'app',
      method: 'DELETE',
      path: `${graphPath}/items/${itemOf.get(key)}`,
    });
}

beforeAll(async () => {
  service = await provisionedService();
  const insert = service.tenant.db.prepare('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
  for (const { school } of PLANS) await service.ports.register.saveSchool(school);
  for (const { person } of EVERYBODY) {
    insert.run(person.id, person.name, person.email, person.email);
    await service.ports.register.savePerson(person);
  }
  for (const plan of PLANS) await furnish(plan);
  for (const list of CONTENT_LISTS) await find(list);
  // Before the meddling: the comparison of permissions would switch attachments off again.
  expect(await shutOutLeavers(service.ports, NOW)).toBe(true);
  for (const list of CONTENT_LISTS) await meddle(list);
  app = serviceApp(service);
}, 120_000);

const api = (list: ContentList) => `${SITE_PATH}/_api/web/lists(guid'${listOf.get(list)?.id}')`;
/** Every key of anything written that stands in a text. */
const keysIn = (text: string) =>
  [...ALL_WRITTEN, ...ALL_GONE].filter(({ key }) => text.includes(`"${key}"`)).map(({ key }) => key);
const sorted = (keys: readonly string[]) => [...keys].sort();

/** Each way of asking for a whole list, round the service: what it gives is all there is to be had by it. */
const WAYS: Readonly<Record<string, (reader: Reader, list: ContentList) => Promise<{ status: number; text: string }>>> =
  {
    'Graph, with $expand': (reader, list) =>
      asked(reader, 'graph', `/v1.0${listOf.get(list)?.graphPath}/items?$expand=fields&$top=500`),
    'SharePoint REST, with $expand': (reader, list) =>
      asked(reader, 'sharepoint', `${api(list)}/items?$top=500&$expand=Folder,AttachmentFiles`),
    RenderListDataAsStream: (reader, list) =>
      asked(reader, 'sharepoint', `${api(list)}/RenderListDataAsStream`, {
        parameters: { ViewXml: '<View Scope="RecursiveAll"><RowLimit>500</RowLimit></View>' },
      }),
  };

/** Ways to one item whose id somebody has guessed. */
const DOORS: readonly ((list: ContentList, id: string, key: string) => readonly ['graph' | 'sharepoint', string])[] = [
  (list, id) => ['graph', `/v1.0${listOf.get(list)?.graphPath}/items/${id}?$expand=fields`],
  (list, id) => ['graph', `/v1.0${listOf.get(list)?.graphPath}/items/${id}/versions`],
  (list, id) => ['sharepoint', `${api(list)}/items(${id})`],
  (list, id) => ['sharepoint', `${api(list)}/items(${id})/versions`],
  (list, id) => ['sharepoint', `${api(list)}/items(${id})/AttachmentFiles`],
  (list, id) => ['sharepoint', `${api(list)}/items(${id})/FieldValuesAsText`],
  (list, id) => ['sharepoint', `${api(list)}/items(${id})?$expand=AttachmentFiles`],
  (list, id, key) => ['sharepoint', `${api(list)}/items(${id})/AttachmentFiles('${key}')/$value`],
  (list, id, key) => [
    'sharepoint',
    `${SITE_PATH}/_api/web/getfilebyserverrelativeurl('${SITE_PATH}/Lists/${list}/Attachments/${id}/${key}')/$value`,
  ],
];
/** Lists of content keep no versions: these doors open, and there is nothing behind them. */
const KEEPS_NOTHING = [1, 3];

/** What a reader gets by every way: by Graph of every list, by the others of the records and of one list more, which differs from reader to reader. */
async function readsEverywhere(reader: Reader): Promise<void> {
  const more = CONTENT_LISTS[1 + (EVERYBODY.indexOf(reader) % (CONTENT_LISTS.length - 1))] ?? 'Actions';
  for (const [way, ask] of Object.entries(WAYS)) {
    const lists = way.startsWith('Graph') ? CONTENT_LISTS : (['Supervision records', more] as const);
    const found: string[] = [];
    for (const list of lists) {
      const { status, text } = await ask(reader, list);
      expect([200, 403, 404], `${way}, ${list}`).toContain(status);
      if (status === 200) found.push(...keysIn(text));
    }
    const theirs = ALL_WRITTEN.filter(
      ({ key, list }) => reader.reads.includes(key) && lists.some((one) => one === list),
    );
    expect(sorted(found), way).toEqual(sorted(theirs.map(({ key }) => key)));
  }
}

/** Each thing that is theirs opens by its id too, at both doors that give an item's text and at one more, which differs from thing to thing. */
async function opens(reader: Reader): Promise<void> {
  const theirs = ALL_WRITTEN.filter((one) => reader.reads.includes(one.key));
  for (const [at, { key, list }] of theirs.entries()) {
    const more = (at + EVERYBODY.indexOf(reader)) % DOORS.length;
    for (const number of [0, 2, more]) {
      const [resource, path] = DOORS[number]?.(list, itemOf.get(key) ?? '', key) ?? ['graph', ''];
      const { status, text } = await asked(reader, resource, path);
      const shown = KEEPS_NOTHING.includes(number) ? [] : [key];
      expect([status, keysIn(text)], `${path} for ${reader.role}`).toEqual([200, shown]);
    }
  }
}

async function guesses(reader: Reader, hidden: readonly Written[]): Promise<void> {
  for (const [at, { key, list }] of hidden.entries()) {
    const id = itemOf.get(key) ?? '';
    for (const door of [at, at + 4].map((which) => DOORS[which % DOORS.length])) {
      if (door === undefined) continue;
      const [resource, path] = door(list, id, key);
      const { status, text } = await asked(reader, resource, path);
      expect([403, 404], `${path} for ${reader.role}`).toContain(status);
      expect(keysIn(text)).toEqual([]);
    }
  }
}

/** Nothing that was thrown away is to be had: not by its old number, not in the bin, not in the bin by its id. */
async function findsNothingThrownAway(reader: Reader, gone: readonly Written[]): Promise<void> {
  const bin = await asked(reader, 'sharepoint', `${SITE_PATH}/_api/web/recyclebin`);
  expect([[200, 403].includes(bin.status), keysIn(bin.text), bin.text.includes('gone')]).toEqual([true, [], false]);
  const some = gone[EVERYBODY.indexOf(reader) % gone.length];
  if (some === undefined) return;
  await guesses(reader, [some]);
  const byId = await asked(reader, 'sharepoint', `${SITE_PATH}/_api/web/recyclebin('${binIdOf.get(some.key)}')`);
  expect([[403, 404].includes(byId.status), keysIn(byId.text)]).toEqual([true, []]);
}

/** What the export of an arrangement holds for a reader, whoever's key they put into the address. */
async function exported(reader: Reader, arrangement: string) {
  const headers = { authorization: `Bearer ${await tokenOf(reader, 'api')}`, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ format: 'json' }) };
  const answer = await app.request(`/api/arrangements/${arrangement}/export`, init);
  return { status: answer.status, keys: sorted(keysIn(await answer.text())) };
}

/** The app's own door to a record, by its key. */
async function inTheApp(reader: Reader, key: string): Promise<number> {
  const headers = { authorization: `Bearer ${await tokenOf(reader, 'api')}` };
  return (await app.request(`/api/records/${key}/page`, { headers })).status;
}

const isRecord = ({ list }: Written) => list === 'Supervision records';
const reads = (reader: Reader, key: string) => reader.reads.includes(key);
const ofArrangement = ({ written }: SchoolPlan, arrangement: string) =>
  written.filter((one) => one.arrangement === arrangement).map(({ key }) => key);
/** Which children are followed is no part of an export. */
const isReference = (key: string) => ALL_WRITTEN.some((one) => one.key === key && one.list === 'Case references');
const foreign = (plan: SchoolPlan) => PLANS[(PLANS.indexOf(plan) + 1) % PLANS.length]?.written ?? [];

for (const plan of PLANS) {
  describe(`at the school of ${plan.school.policy}`, () => {
    for (const [number, reader] of plan.readers.entries()) {
      const [mine, all] = [reader.reads.length, plan.written.length];
      it(`the ${reader.role} opens ${mine} of ${mine}, and nothing of the other ${all - mine} or another school, by any way`, async () => {
        await readsEverywhere(reader);
        await opens(reader);
        const hidden = plan.written.filter(({ key }) => !reader.reads.includes(key));
        await guesses(reader, [...hidden, ...foreign(plan).slice(0, 2)]);
        const byInspection = plan.inspections.some((one) => one.reader === reader.person.id);
        const records = plan.written.filter((one) => isRecord(one) && reader.reads.includes(one.key));
        const others = hidden.filter(isRecord).filter((_, at) => at % 2 === number % 2);
        for (const { key } of [...records, ...others, ...foreign(plan).filter(isRecord).slice(0, 1)]) {
          const may = reader.reads.includes(key) && !byInspection;
          const refusal = reader.hasLeft ? 403 : 404;
          expect(await inTheApp(reader, key), `${key} for ${reader.role}`).toBe(may ? 200 : refusal);
        }
        await findsNothingThrownAway(reader, plan.gone);
      });

      it(`the ${reader.role} takes away what they read of an arrangement and nothing of another, whatever its key`, async () => {
        const theirs = plan.arrangements.filter(({ key }) =>
          ofArrangement(plan, key).some((one) => reads(reader, one)),
        );
        const another = plan.arrangements.filter((one) => !theirs.includes(one))[number % 3];
        for (const { key } of [...theirs, ...(another === undefined ? [] : [another])]) {
          const keys = sorted(ofArrangement(plan, key).filter((one) => reads(reader, one)));
          const { status, keys: held } = await exported(reader, key);
          if (keys.length === 0) expect([status, held]).toEqual([reader.hasLeft ? 403 : 404, []]);
          else if (status === 200) expect(held).toEqual(keys.filter((one) => !isReference(one)));
          // Who commissioned external supervision reads its records in the app, and takes away nothing.
          else expect([status, key.endsWith('-external')]).toEqual([404, true]);
        }
      });
    }
  });
}

describe('in the trust', () => {
  it.each(OF_THE_TRUST.map((reader) => [reader.role, reader] as const))(
    'the %s reads nothing of what was said, by any way',
    async (_role, reader) => {
      await readsEverywhere(reader);
      await guesses(
        reader,
        ALL_WRITTEN.filter((_, at) => at % 3 === 0),
      );
      for (const { key } of PLANS.flatMap(({ written }) => written.filter(isRecord).slice(0, 2))) {
        expect(await inTheApp(reader, key)).toBe(404);
      }
      await findsNothingThrownAway(reader, ALL_GONE);
    },
  );

  it('an inspection reads through its own page what its scope says, and its end closes that too', async () => {
    for (const plan of PLANS) {
      const opened = async (role: string) => {
        const reader = plan.readers.find((one) => one.role === role);
        if (reader === undefined) return null;
        const headers = { authorization: `Bearer ${await tokenOf(reader, 'api')}` };
        const answer = await app.request(`/api/inspections/i-${reader.person.id}`, { headers });
        return { status: answer.status, keys: sorted(keysIn(await answer.text())), reads: sorted(reader.reads) };
      };
      for (const role of ['auditor reading records', 'auditor reading about children']) {
        const found = await opened(role);
        const shown = found?.reads.filter((key) => !key.includes('-C1') || key.includes('C16')) ?? [];
        expect([found?.status, found?.keys]).toEqual([200, shown]);
      }
      expect((await opened('auditor whose time is over'))?.status).toBe(403);
    }
  });
});

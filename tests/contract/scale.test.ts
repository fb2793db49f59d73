import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_LISTS } from '../../bot/adapters/sharepoint/lists/index.ts';
import { reminders } from '../../bot/adapters/sharepoint/lists/reminders.ts';
import { sessions } from '../../bot/adapters/sharepoint/lists/sessions.ts';
import { supervisionRecords } from '../../bot/adapters/sharepoint/lists/supervision-records.ts';
import { viewXml } from '../../bot/adapters/sharepoint/provision/view-xml.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchool } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { sent } from '../builders/digest-desk.ts';
import { aWorld } from '../builders/memory-world.ts';
import { API_APP_ID } from '../tenant/core/ids.ts';
import { accessAsApp } from '../tenant/sharepoint/engine/access.ts';
import { camlItems, readViewXml } from '../tenant/sharepoint/engine/caml.ts';
import { findList } from '../tenant/sharepoint/engine/lists.ts';
import { aRecord } from './contents.ts';
import { type LocalService, personOf, provisionedService } from './local-service.ts';
import { daysFrom, manyRows } from './many-rows.ts';

const ROWS = 20_050;
const ARRANGEMENTS = 4_010;
const TODAY = '2026-11-23';
/** Two years back and eight weeks ahead, as sessions lie. */
const SPREAD = daysFrom('(i % 786) - 730');

/** Comparisons that an index answers, as SharePoint and the tenant see it. */
const FIRST = /^(?:<And>)*<(Eq|Lt|Gt|Leq|Geq|BeginsWith)><FieldRef Name="(\w+)"\/>/;

describe('A list of more than 20,000 rows', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService();
    await service.ports.register.saveSchool(aSchool());
    for (const who of ['tess', 'sam'] as const) await service.ports.register.savePerson(personOf(who));
    const arrangement = `'a-' || (i % ${ARRANGEMENTS})`;
    manyRows(service, sessions.title, {
      sample: sessions.toFields(aSession('2026-11-25T15:30:00Z', { key: 's-0', arrangement: 'a-0' })),
      count: ROWS - 1,
      vary: {
        SessionKey: "'s-' || i",
        ArrangementKey: arrangement,
        EventId: "'event-' || i",
        StartsAt: SPREAD,
        EndsAt: SPREAD,
        Status: "CASE WHEN (i % 786) > 730 THEN 'booked' WHEN i % 12 = 0 THEN 'missed' ELSE 'held' END",
        RecordState: "CASE WHEN i % 9 = 0 THEN 'awaiting signatures' ELSE 'signed' END",
      },
    });
    // A policy without signatures leaves its records `shared` for good.
    manyRows(service, supervisionRecords.title, {
      sample: supervisionRecords.toFields(aRecord('a-0', { key: 'r-0', status: 'shared' })),
      count: ROWS - 1,
      vary: {
        RecordKey: "'r-' || i",
        ArrangementKey: arrangement,
        RecordKind: "CASE WHEN i % 60 = 0 THEN 'contract' ELSE 'record' END",
      },
    });
    manyRows(service, reminders.title, {
      sample: reminders.toFields(sent(aWorld(), { arrangement: 'a-0' })),
      count: ROWS - 1,
      vary: {
        ReminderKey: "'m-' || i",
        ArrangementKey: arrangement,
        RecipientId: `'p-' || (i % 300)`,
        SentAt: daysFrom('-(i % 730)'),
        Outcome: "CASE WHEN i % 40 = 0 THEN 'sent' WHEN i % 50 = 0 THEN 'not installed' ELSE 'done' END",
      },
    });
  }, 180_000);

  const unitsOf = async (work: () => Promise<unknown>) => {
    const before = service.tenant.requests.last();
    await work();
    return service.tenant.requests.since(before).map((request) => request.units);
  };

  it('is read by key in one request of 2 units', async () => {
    await service.ports.register.session('s-0');
    const units = await unitsOf(async () => {
      const found = await service.ports.register.session(`s-${ROWS - 1}`);
      expect(found?.value.arrangement).toBe(`a-${(ROWS - 1) % ARRANGEMENTS}`);
    });
    expect(units).toEqual([2]);
  });

  it('gives an arrangement’s sessions in one request', async () => {
    const units = await unitsOf(async () => {
      const found = await service.ports.register.sessionsOf('a-7');
      expect(found.map((each) => each.value.key).sort()).toEqual(['s-12037', 's-16047', 's-4017', 's-7', 's-8027']);
    });
    expect(units).toHaveLength(1);
  });

  it('still books once when the same key comes twice', async () => {
    const session = aSession('2026-11-25T15:30:00Z', { key: 's-fresh', arrangement: 'a-fresh' });
    expect((await service.ports.register.createSession(session, 'lantern-bay')).done).toBe(true);
    expect((await service.ports.register.createSession(session, 'lantern-bay')).done).toBe(false);
  });

  it('is read whole, page by page, for the daily run', async () => {
    const units = await unitsOf(async () => {
      expect((await service.ports.register.allSessions()).length).toBeGreaterThanOrEqual(ROWS);
    });
    expect(units.length).toBeLessThanOrEqual(22);
  }, 120_000);

  it('answers every question of ours without meeting the threshold', async () => {
    const { register, outstanding, records, reminders: log } = service.ports;
    const tess = await service.as('tess');
    expect((await register.sessionsFrom(Temporal.Instant.from('2026-11-23T00:00:00Z'))).length).toBeGreaterThan(1_000);
    expect(await register.sessionsByEvent('event-77')).toHaveLength(1);
    expect((await outstanding.openContracts()).size).toBeGreaterThan(300);
    expect(await outstanding.unfiledIn('a-7')).toBe(0);
    expect(await records.recordsOf(tess, 'a-7')).toEqual([]);
    expect(await log.unfinished()).toEqual([]);
    expect((await log.openAbout('a-40')).length).toBeGreaterThan(0);
    expect((await log.unreached()).size).toBeGreaterThan(0);
  }, 120_000);

  describe.each([sessions, supervisionRecords, reminders].map((list) => [list.title, list] as const))(
    'in SharePoint’s views of %s',
    (title, list) => {
      it.each(list.views.map((view) => [view.title, view] as const))('“%s” is shown', (_title, view) => {
        const { db } = service.tenant;
        const access = accessAsApp(API_APP_ID);
        const asked = { view: readViewXml(viewXml(view)), folder: null, today: TODAY, userId: 0 };
        expect(camlItems(db, access, findList(db, access, { title }), asked).length).toBeGreaterThan(0);
      });
    },
  );

  it('is read by a trust lead in SharePoint itself, who may change nothing in it', async () => {
    const list = "/sites/supervision/_api/web/lists/getByTitle('Sessions')";
    const [view] = sessions.views;
    if (view === undefined) throw new Error('there is no view');
    const read = await service.direct('tess', 'sharepoint', `${list}/RenderListDataAsStream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ parameters: { ViewXml: viewXml(view) } }),
    });
    expect(read.status).toBe(200);
    const change = await service.direct('tess', 'sharepoint', `${list}/items(7)`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
      body: JSON.stringify({ Status: 'held' }),
    });
    expect([403, 404]).toContain(change.status);
  });

  it('would be refused where a view began with a column that has no index', () => {
    const { db } = service.tenant;
    const access = accessAsApp(API_APP_ID);
    const odd = {
      title: 'Odd',
      fields: ['Venue'],
      where: '<Eq><FieldRef Name="Venue"/><Value Type="Text">x</Value></Eq>',
    };
    const asked = { view: readViewXml(viewXml(odd)), folder: null, today: TODAY, userId: 0 };
    expect(() => camlItems(db, access, findList(db, access, { title: 'Sessions' }), asked)).toThrow(/threshold/);
  });
});

describe('Every view of every list', () => {
  it.each(ALL_LISTS.flatMap((list) => list.views.map((view) => [list.title, view.title, list, view] as const)))(
    '%s, “%s” begins with what an index answers, or asks for no filter and no order',
    (_list, _view, list, view) => {
      if (view.where === null) {
        expect([view.orderBy, view.groupBy]).toEqual([undefined, undefined]);
        return;
      }
      const first = FIRST.exec(view.where)?.[2];
      const indexed = list.columns.filter((column) => column.indexed === true).map(({ name }) => name);
      expect(indexed).toContain(first);
    },
  );
});

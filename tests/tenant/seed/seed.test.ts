import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_LISTS } from '../../../bot/adapters/sharepoint/lists/index.ts';
import { provisionSite } from '../../../bot/adapters/sharepoint/provision/provision-site.ts';
import { verifyEverything } from '../../../bot/commands/verify-everything.ts';
import { findDrift } from '../../../bot/use-cases/drift/mend-permissions.ts';
import { outbox } from '../connector/outbox.ts';
import { allUsers } from '../core/directory-table.ts';
import { SEED_ARRANGEMENTS } from './arrangements.ts';
import { seedTrust } from './index.ts';
import { oidOf, SEED_PEOPLE, WITHOUT_APP } from './people.ts';
import { type SeededService, seededService } from './seeded-service.ts';

const HELEN = oidOf(1);
const MARCUS = oidOf(2);
const TOM = oidOf(10);
const NADIA = oidOf(11);
const COLIN = oidOf(12);
const LUCY = oidOf(16);
const CONTENT = ['Supervision records', 'Case discussions', 'Actions', 'Preparation'] as const;

let service: SeededService;
beforeAll(async () => {
  service = await seededService('2026-11-23');
}, 180_000);

async function arrangementsRead(oid: string, list: string): Promise<readonly string[]> {
  const rows = await service.rows(oid, list);
  return [...new Set(rows.map((row) => String(row.ArrangementKey)))].sort();
}

const partOf = (n: number) =>
  SEED_ARRANGEMENTS.filter(({ supervisors, supervisees }) => [...supervisors, ...supervisees].includes(n));

describe('what was seeded', () => {
  it('verifies: every signature, every seal, every line of the audit trail', async () => {
    const { checked, failures } = await verifyEverything(service.ports);
    expect(failures).toEqual([]);
    expect(checked.records).toBeGreaterThan(150);
    expect(checked.caseDiscussions).toBeGreaterThan(200);
    expect(checked.auditLines).toBeGreaterThan(300);
  });

  it('leaves provisioning nothing to repair', async () => {
    const said: string[] = [];
    await provisionSite(service.ports.store, { isDryRun: true, say: (line) => said.push(line) });
    expect(said).toEqual([]);
  });

  it('lets everybody read what is theirs and nobody more, by the night’s comparison', async () => {
    const { drifts } = await findDrift(service.ports, await service.ports.clock.now());
    expect(drifts).toEqual([]);
  });

  it('lets nobody into content but the readers of each arrangement, the authors of drafts, and who a concern is for', () => {
    const rows = service.tenant.db
      .prepare(
        `SELECT DISTINCT l.title AS list, p.title AS who FROM sp_assignments a JOIN sp_scopes s ON s.id = a.scope_id
         JOIN sp_lists l ON l.id = s.list_id JOIN sp_principals p ON p.id = a.principal_id JOIN sp_roles r ON r.id = a.role_id
         WHERE r.name <> 'Limited Access'`,
      )
      .all() as { list: string; who: string }[];
    const content = new Set(ALL_LISTS.filter((list) => list.isContent).map((list) => list.title));
    const readers = new Set(SEED_ARRANGEMENTS.map(({ key }) => `Readers of ${key}`));
    const isReader = (who: string) => readers.has(who) || who.startsWith('Readers of session as-priya-group-');
    const unexpected = rows.filter(({ list, who }) => content.has(list) && !isReader(who));
    const own = unexpected.filter(({ list }) => list !== 'Preparation' && list !== 'Concerns about supervision');
    expect(own).toEqual([]);
    expect(unexpected.map(({ who }) => who).sort()).toEqual(
      ['Dylan Marsh', 'Kwame Boateng', 'Rachel Tennant'].filter((who) => unexpected.some((one) => one.who === who)),
    );
  });

  it('is whole for everybody: each session has its row, each held one of a signed form its sealed record', async () => {
    const sessions = await service.ports.register.allSessions();
    expect(sessions.filter((session) => session.status === 'held' && session.recordState === 'none')).toHaveLength(1);
    expect(new Set(sessions.map((session) => session.status))).toEqual(
      new Set(['held', 'booked', 'proposed', 'missed']),
    );
  });

  it('names no child and no health: only references and invented initials', async () => {
    const cases = service.tenant.db
      .prepare(
        `SELECT i.fields FROM sp_items i JOIN sp_lists l ON l.id = i.list_id WHERE l.title = 'Case discussions' AND is_folder = 0`,
      )
      .all() as { fields: string }[];
    for (const { fields } of cases) {
      const { ChildReference } = JSON.parse(fields) as { ChildReference: string };
      expect(ChildReference).toMatch(/^(?:[A-Z]\.[A-Z]\. \()?(?:LB|BH|MA|AS|KM)-\d{3}\)?$/);
    }
  });

  it('holds no address of where it was made', () => {
    const places = ['sp_items:fields', 'activities:activity_json', 'outbox:card_json', 'events:details'];
    for (const place of places) {
      const [table, column] = place.split(':');
      const found = service.tenant.db
        .prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} LIKE ?`)
        .get('%localhost:1/%');
      expect([place, (found as { n: number }).n]).toEqual([place, 0]);
    }
  });
});

describe('who sees what with their own token', () => {
  it.each(CONTENT)('a trust lead who supervises nobody sees not one row of %s', async (list) => {
    expect(await service.rows(MARCUS, list)).toEqual([]);
    expect(await service.rest(MARCUS, `web/lists/getByTitle('${list}')/items`)).not.toBe(500);
  });

  it('a trust lead sees the row of every arrangement', async () => {
    expect(await service.rows(MARCUS, 'Arrangements')).toHaveLength(SEED_ARRANGEMENTS.length);
  });

  it.each([
    ['Helen, who leads the trust and supervises', HELEN, 1],
    ['Nadia', NADIA, 11],
    ['Colin', COLIN, 12],
    ['Tom, the head, supervised from outside', TOM, 10],
  ])('%s reads the records of their own supervision and no other', async (_who, oid, n) => {
    const own = partOf(n).map(({ key }) => key);
    const withRecords = own.filter((key) => SEED_ARRANGEMENTS.find((one) => one.key === key)?.scenario !== 'new');
    expect(await arrangementsRead(oid, 'Supervision records')).toEqual(withRecords.sort());
  });

  it('a colleague who is in no supervision sees no register and no content', async () => {
    for (const list of [...CONTENT, 'Arrangements', 'Sessions', 'Audit trail'])
      expect([list, await service.rows(LUCY, list)]).toEqual([list, []]);
  });

  it('a head who commissioned supervision from outside reads its records; one who did not reads none', async () => {
    expect(await arrangementsRead(oidOf(30), 'Supervision records')).toEqual(['ma-helen-kwame']);
    expect(await arrangementsRead(oidOf(50), 'Supervision records')).toEqual([]);
  });
});

describe('a group whose people differ from time to time', () => {
  it('leaves who did not come nothing of that session, and the others all of it', async () => {
    const sessions = (await service.ports.register.sessionsOf('as-priya-group')).map((stored) => stored.value);
    const missed = sessions.filter(({ attended }) => attended !== null && !attended.includes(oidOf(45)));
    expect(missed).not.toEqual([]);
    const readBy = async (n: number) =>
      (await service.rows(oidOf(n), 'Supervision records')).map((row) => row.SessionKey);
    const [zoe, simon] = [await readBy(45), await readBy(42)];
    for (const { key } of missed) {
      expect(zoe).not.toContain(key);
      expect(simon).toContain(key);
    }
  });
});

describe('the chats', () => {
  const sentTo = (oid: string) => outbox(service.tenant.db).filter((entry) => entry.person === oid);

  it('hold something for everybody who has the app, and nothing for who has not', () => {
    for (const { n } of SEED_PEOPLE) expect([n, sentTo(oidOf(n)).length > 0]).toEqual([n, !WITHOUT_APP.includes(n)]);
  });

  it.each([
    ['Colin', COLIN],
    ['Nadia', NADIA],
  ])('hold an overdue card with three times for %s', (_name, oid) => {
    const cards = sentTo(oid).filter((entry) => JSON.stringify(entry.card).includes('lb-nadia-colin'));
    const last = JSON.stringify(cards.at(-1)?.card);
    expect(last).toMatch(/overdue/i);
    expect(last.match(/"type":"Action.Execute","title":"[^"]+","verb":"book-time"/g)).toHaveLength(3);
  });

  it.each([
    ['Helen', HELEN],
    ['Nadia', NADIA],
  ])('hold a contract review that is overdue for %s', (_name, oid) => {
    const cards = sentTo(oid).filter((entry) => JSON.stringify(entry.card).includes('lb-helen-nadia'));
    expect(JSON.stringify(cards.at(-1)?.card)).toMatch(/overdue/i);
  });

  it('carry no reference of a child', () => {
    for (const { card } of outbox(service.tenant.db))
      expect(JSON.stringify(card)).not.toMatch(/\b(LB|BH|MA|AS|KM)-\d{3}\b/);
  });
});

describe('seeding again', () => {
  it('puts the same trust in place, whatever was done to it meanwhile', async () => {
    const before = allUsers(service.tenant.db);
    const rows = await service.ports.register.allSessions();
    service.tenant.db.exec("UPDATE users SET name = 'Somebody else'; DELETE FROM sp_values");
    await seedTrust(service.tenant);
    expect(allUsers(service.tenant.db)).toEqual(before);
    expect(await service.ports.register.allSessions()).toEqual(rows);
    expect(service.tenant.clock.now().toString()).toBe('2026-11-23T09:00:00Z');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_LISTS } from '../../../bot/adapters/sharepoint/lists/index.ts';
import { wantedOptions } from '../../../bot/adapters/sharepoint/provision/list-plan.ts';
import type { WholeContent } from '../../../bot/ports/whole-content.ts';
import { exportArrangement } from '../../../bot/use-cases/export/export-arrangement.ts';
import { exportDocument } from '../../../bot/use-cases/export/export-document.ts';
import { exportEverything, type WholeExport } from '../../../bot/use-cases/export/export-everything.ts';
import { exportOversight } from '../../../bot/use-cases/export/export-oversight.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { allowed, eventsOf, inspectedWorld, KEY, later } from '../inspections/inspected-world.ts';

const ROOT = new URL('../../../', import.meta.url);
type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function tablesIn(bytes: Uint8Array): Tables {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { tables: Tables }).tables;
}
const taken = async (world: MemoryWorld, who: string) =>
  tablesIn(granted(await exportArrangement(world, world.as(who), KEY, 'json')).bytes);

describe('one arrangement to take away', () => {
  it('is nobody’s but its parties’, and is not even said to exist', async () => {
    const world = inspectedWorld();
    for (const who of ['lou', 'sid', 'tess', 'otto', 'hana', 'team', 'audrey', 'adam', 'stranger'])
      expect(refusalOf(await exportArrangement(world, world.as(who), KEY, 'json'))).toBe('not-found');
    expect(refusalOf(await exportArrangement(world, world.as('sam'), 'unknown', 'json'))).toBe('not-found');
    expect(await eventsOf(world)).not.toContain('exported');
  });

  it('holds everything of it for either party, and is written down', async () => {
    const world = inspectedWorld();
    for (const who of ['sam', 'ella']) {
      const tables = await taken(world, who);
      expect(Object.entries(tables).map(([name, lines]) => [name, lines.length])).toEqual([
        ['Arrangements', 1],
        ['Sessions', 1],
        ['Records', 1],
        ['Actions', 1],
        ['Case discussions', 1],
      ]);
      expect(tables.Actions?.[0]?.Owner).toBe('Ella');
    }
    expect((await eventsOf(world)).filter((event) => event === 'exported')).toHaveLength(2);
  });

  it('is not handed over when it cannot be written down', async () => {
    const world = inspectedWorld();
    world.audit.append = () => Promise.reject(new Error('down'));
    await expect(exportArrangement(world, world.as('sam'), KEY, 'json')).rejects.toThrow('down');
  });

  it.each([
    ['records', ['Arrangements', 'Sessions', 'Records', 'Actions']],
    ['case discussions', ['Arrangements', 'Sessions', 'Case discussions']],
  ] as const)('during an inspection holds what its scope says: %s', async (scope, names) => {
    const world = inspectedWorld();
    await allowed(world, { scope });
    expect(Object.keys(await taken(world, 'audrey'))).toEqual(names);
    later(world, 24 * 9);
    expect(refusalOf(await exportArrangement(world, world.as('audrey'), KEY, 'json'))).toBe('not-found');
  });

  it('is a workbook with the same tables', async () => {
    const world = inspectedWorld();
    const file = granted(await exportArrangement(world, world.as('ella'), KEY, 'xlsx'));
    const sheets = granted(await world.sheets.read(file.bytes, file.name));
    expect(sheets.map(({ name }) => name)).toEqual(Object.keys(await taken(world, 'ella')));
    expect(file.name).toBe('supervision-arrangement-2026-11-23.xlsx');
  });
});

describe('the whole register to take away', () => {
  it('is for leads, within their reach, and holds nothing that was said', async () => {
    const world = inspectedWorld();
    for (const who of ['sam', 'ella', 'lou', 'hana', 'team', 'audrey', 'adam', 'stranger'])
      expect(refusalOf(await exportOversight(world, world.as(who), null, 'json'))).toBe('not-allowed');
    expect(refusalOf(await exportOversight(world, world.as('otto'), 'lantern-bay', 'json'))).toBe('not-allowed');
    const tables = tablesIn(granted(await exportOversight(world, world.as('tess'), null, 'json')).bytes);
    expect(Object.keys(tables)).toEqual(['Schools', 'People', 'Arrangements', 'Sessions']);
    expect(tables.Sessions).toHaveLength(1);
    const others = tablesIn(granted(await exportOversight(world, world.as('otto'), null, 'json')).bytes);
    expect([others.Sessions, others.Arrangements, others.People]).toEqual([[], [], []]);
  });
});

describe('everything to take away', () => {
  async function* each<T>(all: readonly { readonly value: T }[]): AsyncIterable<T> {
    for (const { value } of all) yield value;
  }
  const contentOf = (world: MemoryWorld): WholeContent => ({
    records: () => each(world.records.recordShelf.all()),
    caseDiscussions: () => each(world.records.caseShelf.all()),
    actions: () => each(world.records.actionShelf.all()),
  });
  const asked = (changes: Partial<WholeExport> = {}): WholeExport => ({
    askedBy: 'adam@trust.example',
    allowedBy: 'tess@trust.example',
    reason: 'change of system',
    school: null,
    ...changes,
  });
  function world(): MemoryWorld {
    const made = inspectedWorld();
    const person = (id: string, standing: 'administrator' | 'trust lead' | 'school lead') =>
      made.add(aPerson({ id, email: `${id}@trust.example`, standing: [standing] }));
    person('adam', 'administrator');
    person('tess', 'trust lead');
    person('sid', 'school lead');
    return made;
  }

  it.each([
    ['somebody unknown', { askedBy: 'nobody@trust.example' }, 'not-allowed asked-by'],
    ['a school lead asks', { askedBy: 'sid@trust.example' }, 'not-allowed asked-by'],
    ['an administrator allows it', { allowedBy: 'adam@trust.example' }, 'not-allowed allowed-by'],
    ['one person does both', { askedBy: 'TESS@trust.example' }, 'not-allowed allowed-by'],
    ['the school is unknown', { school: 'nowhere' }, 'not-found school'],
  ])('is refused when %s, and nothing is read', async (_what, changes, refusal) => {
    const made = world();
    const content = { ...contentOf(made), records: () => expect.fail('records were read') };
    expect(refusalOf(await exportEverything(made, content, asked(changes)))).toBe(refusal);
    expect(await eventsOf(made)).toEqual([]);
  });

  it('is refused from the day after one of the two has left', async () => {
    const made = world();
    const leaving = (leftOn: string) =>
      made.add(
        aPerson({
          id: 'tess',
          email: 'tess@trust.example',
          standing: ['trust lead'],
          leftOn: Temporal.PlainDate.from(leftOn),
        }),
      );
    leaving('2026-11-22');
    expect(refusalOf(await exportEverything(made, contentOf(made), asked()))).toBe('not-allowed allowed-by');
    leaving('2026-11-23');
    expect(granted(await exportEverything(made, contentOf(made), asked()))).toHaveLength(2);
  });

  it('holds all of it, twice, and says in every trail who asked and who allowed it', async () => {
    const made = world();
    const [json, xlsx] = granted(await exportEverything(made, contentOf(made), asked()));
    const tables = tablesIn(json?.bytes ?? new Uint8Array());
    expect(Object.keys(tables)).toEqual([
      'Schools',
      'People',
      'Arrangements',
      'Sessions',
      'Records',
      'Case discussions',
      'Actions',
      'Audit trail',
    ]);
    expect([tables.Records?.length, tables['Case discussions']?.length, tables.Actions?.length]).toEqual([1, 1, 1]);
    expect(tables['Audit trail']?.at(-1)).toMatchObject({
      Event: 'exported',
      About: 'everything, allowed by Tess, reason: change of system',
    });
    expect(xlsx?.name).toBe('supervision-everything-2026-11-23.xlsx');
  });
});

describe('the documentation of exports', () => {
  it('is the page in docs, word for word', () => {
    expect(readFileSync(new URL('docs/export.md', ROOT), 'utf8')).toBe(exportDocument());
  });
});

describe('until a retention rule exists', () => {
  /** Where something may be taken away from Microsoft 365: subscriptions, an event nobody was invited to, and a list of the self-check's own. */
  const MAY = [
    'graph/calendar-changes.ts',
    'graph/calendar.ts',
    'graph/graph-client.ts',
    'sharepoint/provision/try-facts.ts',
  ];

  it('nothing in the service deletes or recycles what lies in a list', () => {
    const adapters = new URL('bot/adapters/', ROOT);
    const files = readdirSync(adapters, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const takesAway = (name: string) =>
      /'DELETE'|\.recycle\(|\.(deleteObject|delete)\(\)/.test(readFileSync(new URL(name, adapters), 'utf8'));
    expect(files.filter(takesAway).filter((name) => !MAY.includes(name))).toEqual([]);
  });

  it('lists refuse attachments, so that an export leaves none behind', () => {
    for (const list of ALL_LISTS) expect(wantedOptions(list).EnableAttachments).toBe(false);
  });
});

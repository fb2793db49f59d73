import { describe, expect, it } from 'vitest';
import type { HandedIn } from '../../../bot/use-cases/import/import-now.ts';
import { checkImport, runImport } from '../../../bot/use-cases/import/run-import.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../../builders/a-school.ts';
import { aWorkbook } from '../../builders/a-workbook.ts';
import { MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const SCHOOL = 'Lantern Bay Primary';
const mail = (name: string) => `${name}@harbourtrust.example`;

function worldWith(names: readonly string[]): MemoryWorld {
  const world = new MemoryWorld().add(aPerson({ id: 'tess', standing: ['trust lead'] }));
  world.register.schoolShelf.set(aSchool({ name: SCHOOL }));
  world.register.calendarShelf.set({ school: 'lantern-bay', calendar: aSchoolCalendar() });
  world.directory.add(...names.map(mail));
  return world;
}

/** At how many points a run is killed. */
const CUTS = 17;
/** Much work on a busy machine. */
const PATIENCE = { timeout: 60_000 };

type Line = Record<string, Cell>;
const person = (name: string, more: Line = {}): Line => ({ name, email: mail(name), school: SCHOOL, ...more });
const pair = (supervisee: string, supervisor: string, more: Line = {}): Line => ({
  school: SCHOOL,
  supervisee: mail(supervisee),
  supervisor: mail(supervisor),
  startedOn: Temporal.PlainDate.from('2026-09-02'),
  ...more,
});

/** Every mistake there is, one to a line, with the column it is in. */
const WRONG_PEOPLE: readonly (readonly [Line, string | null])[] = [
  [{ name: '' }, 'Name'],
  [{ email: '' }, 'Email'],
  [{ email: 'not an address' }, 'Email'],
  [{ email: mail('nobody-knows-me') }, 'Email'],
  [{ email: mail('p0') }, 'Email'],
  [{ school: '' }, 'School'],
  [{ school: 'No such school' }, 'School'],
  [{ standing: 'king' }, 'Responsibilities'],
  [{ trainedOn: '31/02/2026' }, 'Trained to supervise on'],
  [{ trainingExpiresOn: 'next year' }, 'Supervision training renews on'],
  [{ leadRenewalOn: '1/1/1890' }, 'Lead training renews on'],
  [{ account: 'perhaps' }, 'Account'],
  [{ objectId: '42' }, 'Object ID'],
  [{ name: 'x'.repeat(121) }, 'Name'],
];
const WRONG_PAIRS: readonly (readonly [Line, string | null])[] = [
  [{ school: '' }, 'School'],
  [{ school: 'No such school' }, 'School'],
  [{ supervisee: '' }, 'Supervisee'],
  [{ supervisee: mail('nobody-knows-me') }, 'Supervisee'],
  [{ supervisor: '' }, 'Supervisor'],
  [{ supervisor: mail('nobody-knows-me') }, 'Supervisor'],
  [{ supervisor: [mail('p1'), mail('p2'), mail('p3')].join(';') }, 'Supervisor'],
  [{ supervisor: [mail('p1'), mail('p1')].join(';') }, 'Supervisor'],
  [{ kind: 'sometimes' }, 'Kind'],
  [{ startedOn: '' }, 'Started on'],
  [{ startedOn: '2026-13-01' }, 'Started on'],
  [{ startedOn: Temporal.PlainDate.from('2029-01-01') }, 'Started on'],
  [{ minutes: 5 }, 'Minutes'],
  [{ interval: 'now and then' }, 'Agreed interval'],
  [{ lineManager: mail('nobody-knows-me') }, 'Line manager'],
  [{ commissionedBy: mail('nobody-knows-me') }, 'Commissioned by'],
];

const WRONG_CONTRACTS: readonly (readonly [Line, string | null])[] = [
  [{ signedOn: '' }, 'Signed on'],
  [{ signedOn: '10/13/2026' }, 'Signed on'],
  [{ signedOn: Temporal.PlainDate.from('2027-09-01') }, 'Signed on'],
  [{ lastReviewedOn: 'last year' }, 'Last reviewed on'],
  [{ reviewOn: 'never' }, 'Review on'],
  [{ supervisee: mail('p599'), signedOn: '10/09/2026' }, null],
];
const WRONG_SESSIONS: readonly (readonly [Line, string | null])[] = [
  [{ heldOn: '' }, 'Held on'],
  [{ heldOn: '30/02/2026' }, 'Held on'],
  [{ heldOn: Temporal.PlainDate.from('2026-11-24') }, 'Held on'],
  [{ heldOn: '01/09/2026' }, 'Held on'],
  [{ kind: 'clinical', heldOn: '07/10/2026' }, null],
];
const WRONG_COVER: readonly (readonly [Line, string | null])[] = [
  [{ standsIn: '' }, 'Stands in'],
  [{ standsIn: mail('nobody-knows-me') }, 'Stands in'],
  [{ standsIn: mail('tess') }, 'Stands in'],
  [{ fromOn: '' }, 'From'],
  [{ fromOn: '01/09/2026' }, 'From'],
  [{ fromOn: '01/12/2036' }, 'From'],
  [{ toOn: 'Easter' }, 'To'],
  [{ toOn: '30/11/2026' }, 'To'],
];
const WRONG_ABSENCES: readonly (readonly [Line, string | null])[] = [
  [{ person: '' }, 'Person'],
  [{ person: mail('nobody-knows-me') }, 'Person'],
  [{ fromOn: '' }, 'From'],
  [{ fromOn: 'spring' }, 'From'],
  [{ fromOn: '01/01/2020' }, 'From'],
  [{ toOn: '30/11/2026' }, 'To'],
];

/** A good part of `count` lines, with a wrong one after every few; and where the wrong ones are. */
function mixed(
  good: readonly Line[],
  wrong: readonly (readonly [Line, string | null])[],
  every: number,
  base: (at: number) => Line,
): { readonly lines: readonly Line[]; readonly expected: readonly (readonly [number, string | null])[] } {
  const lines: Line[] = [];
  const expected: (readonly [number, string | null])[] = [];
  good.forEach((line, at) => {
    lines.push(line);
    if (at === 0 || at % every !== 0) return;
    const [change, column] = wrong[(at / every - 1) % wrong.length] ?? [{}, null];
    lines.push({ ...base(at), ...change });
    // The first line is the titles'.
    expected.push([lines.length + 1, column]);
  });
  return { lines, expected };
}

describe('2,000 lines with every kind of mistake', () => {
  const names = Array.from({ length: 1200 }, (_, at) => `p${at}`);
  const spare = Array.from({ length: 200 }, (_, at) => `spare${at}`);
  const people = mixed(
    names.map((name) => person(name)),
    WRONG_PEOPLE,
    12,
    (at) => person(spare[at / 12] ?? 'spare'),
  );
  const pairs = mixed(
    names.slice(0, 600).map((name, at) => pair(name, names[600 + at] ?? '')),
    WRONG_PAIRS,
    8,
    (at) => pair(`p${599 + at / 8}`, `p${1100 - at / 8}`),
  );

  const met = (at: number) => pair(`p${at}`, `p${600 + at}`, { startedOn: null });
  const contract = (at: number) => ({ ...met(at), signedOn: '10/09/2026', reviewOn: '10/09/2027' });
  const session = (at: number) => ({ ...met(at), heldOn: '07/10/2026' });
  const cover = (at: number) => ({ ...met(at), standsIn: mail('p599'), fromOn: '01/12/2026' });
  const away = (at: number) => ({ person: mail(`p${at}`), fromOn: '01/12/2026' });
  const first = Array.from({ length: 50 }, (_, at) => at);
  /** The pairs whose own line is good, and that the good lines above a wrong one say nothing about. */
  const other = (at: number) => 200 + at;
  const contracts = mixed(first.map(contract), WRONG_CONTRACTS, 4, (at) => contract(other(at)));
  const sessions = mixed(first.map(session), WRONG_SESSIONS, 4, (at) => session(other(at)));
  const covers = mixed(first.map(cover), WRONG_COVER, 4, (at) => cover(other(at)));
  const absences = mixed(first.map(away), WRONG_ABSENCES, 4, (at) => away(other(at)));

  it('are reported by line and column, exactly, and everything else would be brought in', PATIENCE, async () => {
    const world = worldWith([...names, ...spare]);
    const file = await aWorkbook({
      people: people.lines,
      arrangements: pairs.lines,
      contracts: contracts.lines,
      sessions: sessions.lines,
      cover: covers.lines,
      absences: absences.lines,
    });
    const all = [people, pairs, contracts, sessions, covers, absences].reduce((sum, one) => sum + one.lines.length, 0);
    expect(all).toBeGreaterThan(2000);
    const found = granted(await checkImport(world, world.as('tess'), file));
    const said = found.problems.map(({ sheet, line, column }) => [sheet, line, column]);
    // What goes with another line's mistake is said after the mistakes.
    const inOrder = (places: readonly unknown[]) => places.map((one) => JSON.stringify(one)).sort();
    const expected = [
      ...people.expected.map(([line, column]) => ['People', line, column]),
      ...pairs.expected.map(([line, column]) => ['Arrangements', line, column]),
      ...contracts.expected.map(([line, column]) => ['Contracts', line, column]),
      ...sessions.expected.map(([line, column]) => ['Last sessions', line, column]),
      ...covers.expected.map(([line, column]) => ['Cover', line, column]),
      ...absences.expected.map(([line, column]) => ['Absences', line, column]),
    ];
    expect(inOrder(said)).toEqual(inOrder(expected));
    expect(found.followCount).toBeGreaterThan(0);
    expect(found.problems.findIndex((one) => one.follows)).toBe(said.length - found.followCount);
    expect(found).toMatchObject({
      people: { added: 1200 },
      arrangements: { added: 600 },
      contracts: { added: 50 },
      sessions: { added: 50 },
      cover: { added: 50 },
      absences: { added: 50 },
      left: 1850,
    });
  });
});

describe('a run that is killed and begun again', () => {
  const names = Array.from({ length: 30 }, (_, at) => `p${at}`);
  const lines = {
    people: [...names.map((name, at) => person(name, at > 0 ? { lineManager: mail('p0') } : {})), person('unknown')],
    arrangements: names.slice(1, 6).map((name) => pair(name, 'p0')),
    contracts: [pair('p1', 'p0', { signedOn: '05/09/2026' }), pair('p2', 'p0', { signedOn: '05/09/2026' })],
    sessions: [
      pair('p1', 'p0', { heldOn: '01/10/2026' }),
      pair('p1', 'p0', { heldOn: '01/11/2026' }),
      pair('p3', 'p0', { heldOn: '02/11/2026' }),
    ],
    cover: [
      pair('p1', 'p0', { standsIn: mail('p7'), fromOn: '23/11/2026', toOn: '18/12/2026' }),
      pair('p2', 'p0', { standsIn: mail('p7'), fromOn: '04/01/2027' }),
    ],
    absences: [
      { person: mail('p0'), fromOn: '02/11/2026' },
      { person: mail('p8'), fromOn: '01/12/2026', toOn: '05/12/2026' },
    ],
  };

  const bringIn = async (world: MemoryWorld, file: HandedIn) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (granted(await runImport(world, world.as('tess'), file)).left === 0) return;
    }
    throw new Error('it never ended');
  };
  /** Everything on the register, who may read what, and the trail. */
  const whatStands = async (world: MemoryWorld) => {
    const { register } = world;
    const arrangements = register.arrangementShelf.all().map((one) => one.value);
    const rows = [
      ...register.personShelf.all().map((one) => one.value),
      ...arrangements,
      ...register.partyShelf.all().map((one) => one.value),
      ...register.sessionShelf.all().map((one) => one.value),
      ...register.absenceShelf.all().map((one) => one.value),
      ...(await Promise.all(arrangements.map(async ({ key }) => (await world.audit.of(key)).map((one) => one.event)))),
    ];
    return rows.map((row) => JSON.stringify(row)).sort();
  };

  it('ends as one that was never disturbed, wherever it was killed, and nothing is there twice', PATIENCE, async () => {
    const file = await aWorkbook(lines);
    const undisturbed = worldWith(names);
    await bringIn(undisturbed, file);
    const calls = undisturbed.weather.asked.length;
    const expected = await whatStands(undisturbed);
    expect(undisturbed.register.arrangementShelf.all()).toHaveLength(5);
    for (let cut = 1; cut < calls; cut += Math.ceil(calls / CUTS)) {
      const world = worldWith(names);
      world.weather.cutAfter(cut);
      await expect(bringIn(world, file)).rejects.toThrow();
      world.weather.clear();
      await bringIn(world, file);
      expect(await whatStands(world), `cut after ${cut} calls`).toEqual(expected);
    }
  });

  it('may be gone on with by somebody else, who finishes what was begun', async () => {
    const file = await aWorkbook(lines);
    const world = worldWith(names).add(aPerson({ id: 'tara', standing: ['trust lead'] }));
    world.weather.fail('unavailable', 'write Parties');
    await expect(bringIn(world, file)).rejects.toThrow();
    expect(world.register.arrangementShelf.all()).toHaveLength(1);
    world.weather.clear();
    for (let left = 1; left > 0; ) left = granted(await runImport(world, world.as('tara'), file)).left;
    const { partyShelf, arrangementShelf } = world.register;
    expect([arrangementShelf.all().length, partyShelf.all().length]).toEqual([5, 12]);
  });
});

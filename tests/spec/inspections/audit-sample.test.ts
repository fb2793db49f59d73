import { beforeEach, describe, expect, it } from 'vitest';
import { decideInspection } from '../../../bot/use-cases/inspections/decide-inspection.ts';
import { drawAuditSample } from '../../../bot/use-cases/inspections/draw-audit-sample.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { on } from '../../contract/worlds.ts';
import { later, YES } from './inspected-world.ts';

const SCHOOL = 'lantern-bay';
const ASKED = { key: 'press-0001', count: 3, scope: 'records', days: 7, purpose: '' } as const;
type Asked = Parameters<typeof drawAuditSample>[3];
let world: MemoryWorld;

/** An arrangement in which a session was held on a day. */
function held(key: string, day: string, supervisors: readonly string[] = ['sam']): void {
  const usual = anArrangement({ key, supervisors });
  world.arrange({ ...usual, standing: { ...usual.standing, lastHeldOn: on(day) } });
}

beforeEach(() => {
  world = aWorld({ startedOn: on('2020-09-01') });
  held('lantern-bay-ella', '2025-11-22');
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) held(`pair-${number}`, '2026-10-01');
});
const draw = (who = 'audrey', asked: Partial<Asked> = {}, school = SCHOOL) =>
  drawAuditSample(world, world.as(who), school, { ...ASKED, ...asked });
const keysOf = async (who = 'audrey', asked: Partial<Asked> = {}) =>
  granted(await draw(who, asked)).arrangements.map(({ key }) => key);
const requests = () => world.inspections.shelf.all().map(({ value }) => value);

describe('the audit sample of a school', () => {
  it.each(['sam', 'ella', 'lou', 'otto', 'hana', 'team', 'adam', 'stranger'])('is not for %s', async (who) => {
    expect(refusalOf(await draw(who))).toBe('not-allowed');
    expect(requests()).toEqual([]);
  });

  it('is not drawn for more days than the trust allows, and not at a school there is none of', async () => {
    expect(refusalOf(await draw('audrey', { days: 29 }))).toBe('invalid-field days');
    expect(refusalOf(await draw('tess', {}, 'nowhere'))).toBe('not-found');
  });

  it('asks to read each that is drawn, with its own reason and end, and somebody else decides about each', async () => {
    const sample = granted(await draw());
    expect([sample.outOf, sample.seed, sample.drawnOn]).toEqual([8, 'lantern-bay|2026-11-23', '2026-11-23']);
    expect(requests().map(({ arrangement }) => arrangement)).toEqual(sample.arrangements.map(({ key }) => key));
    for (const [at, one] of requests().entries()) {
      expect(one).toMatchObject({ reader: 'audrey', reason: 'audit', scope: 'records', days: 7, state: 'asked' });
      expect(one.purpose).toBe(`Audit sample of 23 Nov 2026, ${at + 1} of 3 drawn out of 8.`);
    }
    granted(await decideInspection(world, world.as('tess'), 'press-0001-2', YES));
    expect(requests().map(({ state, untilOn }) => [state, untilOn?.toString() ?? null])).toEqual([
      ['asked', null],
      ['active', '2026-11-29'],
      ['asked', null],
    ]);
  });

  it('tells whoever decides once, however many were drawn', async () => {
    await keysOf();
    expect(world.messenger.sent.filter(({ to }) => to === 'tess')).toHaveLength(1);
  });

  it('is the same whoever draws it that day, and however often; a smaller one is its beginning', async () => {
    const first = await keysOf();
    expect(await keysOf('audrey', { key: 'press-0002' })).toEqual(first);
    expect(await keysOf('sid', { key: 'press-0003' })).toEqual(first);
    expect(await keysOf('tess', { key: 'press-0004', count: 1 })).toEqual(first.slice(0, 1));
    expect(requests().filter(({ reader }) => reader === 'audrey')).toHaveLength(3);
  });

  it('is another on another day', async () => {
    const days = new Set<string>();
    for (const _day of [1, 2, 3, 4, 5, 6]) {
      days.add((await keysOf('audrey', { count: 8 })).join());
      later(world, 24 * 8);
    }
    expect(days.size).toBeGreaterThan(1);
  });

  it('holds only where a session was held in the year before, to the day', async () => {
    expect(await keysOf('audrey', { count: 10 })).not.toContain('lantern-bay-ella');
    held('just', '2025-11-23');
    expect(await keysOf('audrey', { key: 'press-0002', count: 10 })).toContain('just');
  });

  it('leaves out what the person is in themselves, and says how many', async () => {
    held('mine', '2026-10-01', ['sid']);
    const sample = granted(await draw('sid', { count: 10 }));
    expect(sample.arrangements.map(({ key }) => key)).not.toContain('mine');
    expect([sample.outOf, sample.leftOut]).toEqual([8, 1]);
  });

  it('does not ask a second time for what is open, and says so', async () => {
    await keysOf();
    expect(granted(await draw('audrey', { key: 'press-0002' })).alreadyOpen).toBe(3);
    expect(granted(await draw()).alreadyOpen).toBe(0);
    expect(requests()).toHaveLength(3);
  });

  it('is written in the school’s trail with its seed and out of how many, once for each who draws', async () => {
    await keysOf();
    await keysOf();
    await keysOf('sid', { key: 'press-0002' });
    const trail = await world.audit.of(`school|${SCHOOL}`);
    expect(trail.map(({ event, by, about }) => [event, by, about])).toEqual([
      ['audit sample drawn', 'audrey', 'lantern-bay|2026-11-23: 3 of 8'],
      ['audit sample drawn', 'sid', 'lantern-bay|2026-11-23: 3 of 8'],
    ]);
  });

  it('says so where nothing was held in the last year', async () => {
    later(world, 24 * 400);
    expect(refusalOf(await draw())).toBe('not-allowed');
  });

  it('cut off half way, asks for the rest when it is pressed again', async () => {
    for (let calls = 1; calls < 40; calls += 3) {
      world.weather.cutAfter(calls);
      await draw().catch(() => undefined);
    }
    world.weather.clear();
    await keysOf();
    expect(requests().map(({ key }) => key)).toEqual(['press-0001-1', 'press-0001-2', 'press-0001-3']);
  });
});

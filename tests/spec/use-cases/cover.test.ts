import { describe, expect, it } from 'vitest';
import { arrangeCover, endCover } from '../../../bot/use-cases/arrange-cover.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { runReminders } from '../../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const december = { person: 'cora', fromOn: '2026-12-01', toOn: '2026-12-11' };

/** The world on another day at nine, with an earlier session’s record to be read. */
function on(world: ReturnType<typeof aWorld>, day: string) {
  world.now = Temporal.Instant.from(`${day}T09:00:00Z`);
  return world;
}
async function written() {
  const world = aWorld();
  world.plan(aSession('2026-11-20T10:00:00Z', { status: 'held' }));
  granted(await beginRecord(world, world.as('sam'), `${KEY}-s1`, { together: true }));
  return world;
}
const access = async (world: ReturnType<typeof aWorld>) =>
  (await world.audit.of(KEY))
    .filter((one) => one.event.startsWith('access'))
    .map((one) => [one.event, one.by, one.about]);

describe('arranging a stand-in', () => {
  it('is refused to the supervisee, to strangers, for a party, and for dates that cannot be', async () => {
    const world = await written();
    const ask = (who: string, asked: Partial<typeof december>) =>
      arrangeCover(world, world.as(who), KEY, { ...december, ...asked });
    expect(refusalOf(await ask('ella', {}))).toBe('not-allowed');
    expect(refusalOf(await ask('stranger', {}))).toBe('not-found');
    expect(refusalOf(await ask('sam', { person: 'ella' }))).toBe('invalid-field person');
    expect(refusalOf(await ask('sam', { person: 'nobody' }))).toBe('invalid-field person');
    expect(refusalOf(await ask('sam', { fromOn: '2026-08-31' }))).toBe('invalid-field fromOn');
    expect(refusalOf(await ask('sam', { toOn: '2026-11-30' }))).toBe('invalid-field toOn');
    granted(await ask('lou', {}));
    expect(refusalOf(await ask('sam', { fromOn: '2026-12-11', toOn: '2026-12-18' }))).toBe('already-done');
    granted(await ask('sid', { fromOn: '2026-12-12', toOn: '2026-12-18' }));
  });

  it.each([
    ['the day before', '2026-11-30', false],
    ['the first day', '2026-12-01', true],
    ['the last day', '2026-12-11', true],
    ['the day after', '2026-12-12', false],
  ])('on %s the record is open to them: %s, %s', async (_, day, isOpen) => {
    const world = await written();
    granted(await arrangeCover(world, world.as('sam'), KEY, december));
    expect(world.folders.letsIn(world.as('cora'), KEY)).toBe(false);
    on(world, day);
    await readArrangement(world, world.as('cora'), KEY);
    const read = await readRecord(world, world.as('cora'), `${KEY}-s1-r`);
    expect(read.ok).toBe(isOpen);
    expect(world.folders.letsIn(world.as('cora'), KEY)).toBe(isOpen);
  });

  it('is opened and closed by the daily run too, each written down once', async () => {
    const world = await written();
    granted(await arrangeCover(world, world.as('sam'), KEY, december));
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-11', '2026-12-14', '2026-12-15'])
      await runReminders(on(world, day));
    expect(await access(world)).toEqual([
      ['access given', 'service', `${KEY}|cora`],
      ['access removed', 'service', `${KEY}|cora`],
    ]);
  });

  it('keeps what the stand-in led when the cover is over, and nothing else', async () => {
    const world = on(await written(), '2026-12-01');
    granted(await arrangeCover(world, world.as('sam'), KEY, december));
    world.plan(aSession('2026-12-01T08:00:00Z', { key: `${KEY}-s2`, organiser: 'cora', status: 'held' }));
    granted(await beginRecord(world, world.as('cora'), `${KEY}-s2`, { together: true }));
    on(world, '2026-12-12');
    granted(await readArrangement(world, world.as('sam'), KEY));
    granted(await readRecord(world, world.as('cora'), `${KEY}-s2-r`));
    granted(await readRecord(world, world.as('sam'), `${KEY}-s2-r`));
    expect(refusalOf(await readRecord(world, world.as('cora'), `${KEY}-s1-r`))).toBe('not-found');
  });
});

describe('ending a cover early', () => {
  it('is refused for somebody who does not stand in, and for a day long gone', async () => {
    const world = on(await written(), '2026-12-03');
    granted(await arrangeCover(world, world.as('sam'), KEY, december));
    expect(refusalOf(await endCover(world, world.as('sam'), KEY, { person: 'lou', toOn: '2026-12-03' }))).toBe(
      'not-found',
    );
    expect(refusalOf(await endCover(world, world.as('sam'), KEY, { person: 'cora', toOn: '2026-12-01' }))).toBe(
      'invalid-field toOn',
    );
  });
  it('closes at once when its last day was yesterday', async () => {
    const world = on(await written(), '2026-12-03');
    granted(await arrangeCover(world, world.as('sam'), KEY, december));
    expect(world.folders.letsIn(world.as('cora'), KEY)).toBe(true);
    granted(await endCover(world, world.as('sam'), KEY, { person: 'cora', toOn: '2026-12-02' }));
    expect(world.folders.letsIn(world.as('cora'), KEY)).toBe(false);
  });
});

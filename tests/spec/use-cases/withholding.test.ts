import { beforeEach, describe, expect, it } from 'vitest';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { refreshStanding } from '../../../bot/use-cases/refresh-standing.ts';
import { makeDigest } from '../../../bot/use-cases/reminders/make-digest.ts';
import { readWithholding } from '../../../bot/use-cases/withholding/read-withholding.ts';
import { withholdPreview } from '../../../bot/use-cases/withholding/withhold-preview.ts';
import type { Withhold } from '../../../shared/contract/withholding.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const ASK: Withhold = { person: 'ella', step: 'ask', reason: 'allegation' };
const APPROVE: Withhold = { person: 'ella', step: 'approve' };
let world: MemoryWorld;

/** Overdue since 23 October; the school lead is told on 9 November, the trust leads on 7 December. */
beforeEach(async () => {
  world = aWorld({ startedOn: Temporal.PlainDate.from('2026-09-03') });
  world.now = Temporal.Instant.from('2026-11-02T09:00:00Z');
  await refreshStanding(world, KEY, world.now);
});

const step = (who: string, asked: Withhold) => withholdPreview(world, world.as(who), KEY, asked);
async function aheadFor(who: string): Promise<readonly string[]> {
  const page = await readArrangement(world, world.as(who), KEY);
  return page.ok ? (page.value.ahead ?? []).map(({ text }) => text) : ['refused'];
}
async function cardOf(who: string): Promise<string> {
  const reminder = {
    recipient: who,
    kind: 'supervision' as const,
    stage: 8,
    arrangement: KEY,
    supervisee: 'ella',
    about: null,
    school: 'lantern-bay',
    dueOn: Temporal.PlainDate.from('2026-10-23'),
  };
  const digest = { recipient: who, on: londonDateOf(world.now), items: [{ reminder, isNew: true }] };
  return JSON.stringify((await makeDigest(world, world.throughTheBot(who), digest)).card);
}

const STEP = 'On 9 Nov 2026, if no session is held by then';

describe('what happens next is shown to whoever it is about', () => {
  it('on the page of both sides and of those who oversee, with names, day and what they see', async () => {
    for (const who of ['ella', 'sam', 'lou']) expect(await aheadFor(who)).toEqual([expect.stringContaining(STEP)]);
    const [words] = await aheadFor('ella');
    expect(words).toMatch(/Sid is told, and on 7 Dec 2026 Tess too\. What they see: .* never what was said\./);
  });
  it('on their card in the same words', async () => {
    expect(await cardOf('ella')).toContain((await aheadFor('ella'))[0]);
  });
  it('to a lead without the step that is their own', async () => {
    const [words] = await aheadFor('sid');
    expect(words).toMatch(/^On 7 Dec 2026/);
  });
  it('and no more once a session was held', async () => {
    world.now = Temporal.Instant.from('2026-11-04T09:00:00Z');
    world.plan(aSession('2026-11-03T10:00:00Z', { status: 'held' }));
    await refreshStanding(world, KEY, world.now);
    expect(await aheadFor('ella')).toEqual([]);
  });
});

describe('withholding it', () => {
  it('is refused to the two, to their manager and to everybody without a part in it, asked or not', async () => {
    for (const time of ['before', 'after']) {
      for (const who of ['ella', 'sam', 'lou']) {
        expect(refusalOf(await readWithholding(world, world.as(who), KEY)), `${who} ${time}`).toBe('not-allowed');
        for (const asked of [ASK, APPROVE]) expect(refusalOf(await step(who, asked))).toBe('not-allowed');
      }
      for (const who of ['otto', 'hana', 'team', 'audrey', 'adam', 'stranger']) {
        expect(refusalOf(await step(who, ASK)), who).toBe('not-found');
      }
      granted(await step('sid', ASK));
    }
  });
  it('is refused to a lead who has a part in it', async () => {
    world.add(aPerson({ id: 'sam', standing: ['trust lead'] }));
    expect(refusalOf(await step('sam', ASK))).toBe('not-allowed');
  });
  it('is not so while only one person has asked, and that one cannot approve', async () => {
    await step('sid', ASK);
    expect(refusalOf(await step('sid', APPROVE))).toBe('not-allowed');
    expect(await aheadFor('ella')).not.toEqual([]);
    expect(await cardOf('ella')).toContain(STEP);
  });
  it('takes it off page and card of that one person for 30 days, and of nobody else', async () => {
    await step('sid', ASK);
    granted(await step('tess', APPROVE));
    expect(await aheadFor('ella')).toEqual([]);
    expect(await cardOf('ella')).not.toContain('is told');
    expect(await aheadFor('sam')).not.toEqual([]);
    world.now = world.now.add({ hours: 24 * 29 });
    expect(await aheadFor('ella')).toEqual([]);
    world.now = world.now.add({ hours: 24 });
    expect(await aheadFor('ella')).not.toEqual([]);
  });
  it('ends at once when a lead ends it', async () => {
    await step('sid', ASK);
    await step('tess', APPROVE);
    granted(await step('sid', { person: 'ella', step: 'end' }));
    expect(await aheadFor('ella')).not.toEqual([]);
  });
  it('is logged by key, and no party sees a trace of it in who has opened what', async () => {
    await step('sid', ASK);
    await step('tess', APPROVE);
    await step('tess', { person: 'ella', step: 'end' });
    const trail = await world.audit.of(KEY);
    expect(
      trail.filter(({ event }) => event.startsWith('withholding')).map(({ by, event, about }) => [by, event, about]),
    ).toEqual([
      ['sid', 'withholding asked', 'withheld|ella'],
      ['tess', 'withholding approved', 'withheld|ella'],
      ['tess', 'withholding ended', 'withheld|ella'],
    ]);
    const openings = await readOpenings(world, world.as('ella'), KEY);
    expect(JSON.stringify(openings)).not.toMatch(/withh/);
    expect(JSON.stringify(await readArrangement(world, world.as('ella'), KEY))).not.toMatch(/withh/);
  });
  it('tells those who could approve that something waits, not about whom, and never a party', async () => {
    await step('sid', ASK);
    await step('sid', ASK);
    expect(world.messenger.sent.map(({ to }) => to)).toEqual(['tess']);
    expect(JSON.stringify(world.messenger.sent)).not.toMatch(/Ella|allegation/);
  });
  it('stays asked for when Teams is down', async () => {
    world.weather.fail('unavailable', 'send card');
    granted(await step('sid', ASK));
  });
  it('asks for a reason, and for somebody of this supervision', async () => {
    expect(refusalOf(await step('sid', { person: 'ella', step: 'ask' }))).toBe('invalid-field reason');
    expect(refusalOf(await step('sid', { ...ASK, person: 'lou' }))).toBe('not-found');
    expect(refusalOf(await step('tess', APPROVE))).toBe('not-found');
  });
  it('two leads at once are one asking; the same press five times is one line in the log', async () => {
    await Promise.all(['sid', 'tess'].map((who) => step(who, ASK)));
    for (let press = 0; press < 5; press += 1) await step('sid', ASK);
    const page = await readWithholding(world, world.as('sid'), KEY);
    expect(page).toMatchObject({ ok: true, value: { withheld: [{ state: 'asked', reason: 'allegation' }] } });
    const asked = (await world.audit.of(KEY)).filter(({ event }) => event === 'withholding asked');
    expect(asked).toHaveLength(1);
  });
});

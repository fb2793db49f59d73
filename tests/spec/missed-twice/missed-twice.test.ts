import { describe, expect, it } from 'vitest';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { changeMembers } from '../../../bot/use-cases/change-members.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { markMissed } from '../../../bot/use-cases/mark-missed.ts';
import { answerMissedTwice } from '../../../bot/use-cases/missed-twice/answer-missed-twice.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { missedPairsOf } from '../../../shared/domain/sessions/missed-twice.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const FIRST = `${KEY}-m1`;
const SECOND = `${KEY}-m2`;

function world_(with_: Partial<Arrangement> = {}): MemoryWorld {
  const world = aWorld({ policy: 'river-tees', ...with_ });
  world.add(aPerson({ id: 'ella', name: 'Ella', lineManager: 'lou' }));
  return world;
}

function session(number: number, day: string) {
  return aSession(`${day}T10:00:00Z`, { key: `${KEY}-m${number}` });
}

/** Ella misses Tuesday 10 and Tuesday 17 November; it is Monday 23 November. */
async function missedTwo(with_: Partial<Arrangement> = {}): Promise<MemoryWorld> {
  const world = world_(with_);
  world.plan(session(1, '2026-11-10'));
  world.plan(session(2, '2026-11-17'));
  for (const key of [FIRST, SECOND]) {
    granted(await markMissed(world, world.as('sam'), key, { missedBy: 'supervisee', reason: 'person unavailable' }));
  }
  return world;
}

const send = { supervisee: 'ella', session: SECOND, answer: 'send' } as const;
const pairsFor = async (world: MemoryWorld, who: string) =>
  granted(await readArrangement(world, world.as(who), KEY)).missedTwice ?? [];
const toDo = async (world: MemoryWorld, who: string, kind = 'missed twice') =>
  granted(await readHome(world, world.as(who))).owed.filter((one) => one.kind === kind);

describe('two presses at once (R-52)', () => {
  it('are one message to the manager and one copy', async () => {
    const world = await missedTwo();
    const press = () => answerMissedTwice(world, world.as('sam'), KEY, send);
    await Promise.all([press(), press(), press()]);
    expect(world.messenger.sent.map((one) => one.to).sort()).toEqual(['ella', 'lou']);
  });
});

describe('two sessions missed in a row (R-52): who may answer', () => {
  it.each([
    ['ella', 'not-allowed'],
    ['lou', 'not-a-party'],
    ['tess', 'not-a-party'],
    ['team', 'not-found'],
    ['stranger', 'not-found'],
  ])('%s is refused with %s', async (who, refusal) => {
    const world = await missedTwo();
    expect(refusalOf(await answerMissedTwice(world, world.as(who), KEY, send))).toBe(refusal);
    expect(world.messenger.sent).toEqual([]);
  });
  it('there is nothing to answer after one, for a session that made no pair, or for another person', async () => {
    const world = world_();
    world.plan(session(1, '2026-11-10'));
    granted(await markMissed(world, world.as('sam'), FIRST, { missedBy: 'supervisee', reason: 'other' }));
    expect(refusalOf(await answerMissedTwice(world, world.as('sam'), KEY, { ...send, session: FIRST }))).toBe(
      'not-found',
    );
    const two = await missedTwo();
    expect(refusalOf(await answerMissedTwice(two, two.as('sam'), KEY, { ...send, session: FIRST }))).toBe('not-found');
    expect(refusalOf(await answerMissedTwice(two, two.as('sam'), KEY, { ...send, supervisee: 'cora' }))).toBe(
      'not-found',
    );
  });
  it('declining needs a reason from the list', async () => {
    const world = await missedTwo();
    const asked = { ...send, answer: 'decline' as const, reason: null };
    expect(refusalOf(await answerMissedTwice(world, world.as('sam'), KEY, asked))).toBe('invalid-field reason');
  });
  it('another policy asks for nothing', async () => {
    const world = await missedTwo({ policy: 'cradley' });
    expect(await pairsFor(world, 'sam')).toEqual([]);
    expect(refusalOf(await answerMissedTwice(world, world.as('sam'), KEY, send))).toBe('not-found');
  });
});

describe('the drafted message', () => {
  it('is drafted for the supervisor, to the manager with the supervisee in copy, and waits on her home page', async () => {
    const world = await missedTwo();
    const [draft] = await pairsFor(world, 'sam');
    expect(draft?.state).toBe('draft');
    expect(draft?.days).toEqual(['2026-11-10', '2026-11-17']);
    expect(draft?.to.map((one) => one.name)).toEqual(['Lou', 'Ella']);
    expect(draft?.words).toContain('Ella was not at safeguarding supervision on 10 Nov 2026 and 17 Nov 2026');
    expect(await toDo(world, 'sam')).toHaveLength(1);
  });
  it('is not shown as a draft to the supervisee or to whoever oversees', async () => {
    const world = await missedTwo();
    for (const who of ['ella', 'lou', 'sid']) {
      expect((await pairsFor(world, who)).map(({ words, to, mayAnswer }) => [words, to, mayAnswer])).toEqual([
        ['', [], false],
      ]);
      expect(await toDo(world, who)).toEqual([]);
    }
  });
  it('goes to both, once, and it is kept to whom and when', async () => {
    const world = await missedTwo();
    const page = granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(world.messenger.sent.map((one) => one.to)).toEqual(['lou', 'ella']);
    expect(page.missedTwice?.[0]).toMatchObject({ state: 'sent', answeredBy: 'Sam', mayAnswer: false });
    expect(page.missedTwice?.[0]?.to.map(({ name, state }) => [name, state])).toEqual([
      ['Lou', 'sent'],
      ['Ella', 'sent'],
    ]);
    granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(world.messenger.sent).toHaveLength(2);
    expect((await world.audit.of(KEY)).filter(({ event }) => event === 'manager told of missed sessions')).toHaveLength(
      1,
    );
    expect(await toDo(world, 'sam')).toEqual([]);
  });
  it('says nothing about a child, a reason or what supervision was about', async () => {
    const world = await missedTwo();
    granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(JSON.stringify(world.messenger.sent)).not.toMatch(/unavailable|child/i);
  });
  it('goes on later with a copy that Teams could not deliver', async () => {
    const world = await missedTwo();
    world.messenger.notInstalledFor.add('lou');
    const page = granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(page.missedTwice?.[0]?.to.map(({ state }) => state)).toEqual(['not reached', 'sent']);
    expect(page.missedTwice?.[0]?.mayAnswer).toBe(true);
    world.messenger.notInstalledFor.delete('lou');
    granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(world.messenger.sent.map((one) => one.to).sort()).toEqual(['ella', 'lou']);
  });
  it('can be declined with a reason, told to nobody, and then no longer sent', async () => {
    const world = await missedTwo();
    const declined = { ...send, answer: 'decline' as const, reason: 'manager knows' as const };
    const page = granted(await answerMissedTwice(world, world.as('sam'), KEY, declined));
    expect(page.missedTwice?.[0]).toMatchObject({ state: 'declined', reason: 'manager knows', to: [] });
    expect(world.messenger.sent).toEqual([]);
    expect(refusalOf(await answerMissedTwice(world, world.as('sam'), KEY, send))).toBe('already-done');
    expect(await toDo(world, 'sam')).toEqual([]);
  });
  it('goes to the head where the supervisor is also the manager', async () => {
    const world = await missedTwo({ lineManager: null });
    world.add(aPerson({ id: 'ella', name: 'Ella', lineManager: 'sam' }));
    expect((await pairsFor(world, 'sam'))[0]?.to.map((one) => one.name)).toEqual(['Hana', 'Ella']);
  });
});

describe('when nobody answers, the safeguarding team sees it from the fifth school day', () => {
  it.each([
    ['2026-11-23T09:00:00Z', 0],
    ['2026-11-24T09:00:00Z', 1],
    ['2026-11-25T09:00:00Z', 1],
  ])('at %s it sees %i', async (now, count) => {
    const world = await missedTwo();
    world.now = Temporal.Instant.from(now);
    const seen = await toDo(world, 'team');
    expect(seen).toHaveLength(count);
    for (const one of seen) expect([one.link, one.dueOn, one.rule]).toEqual(['', '2026-11-17', 'R-52']);
  });
  it('others do not, and the team neither once it is answered', async () => {
    const world = await missedTwo();
    world.now = Temporal.Instant.from('2026-11-30T09:00:00Z');
    for (const who of ['hana', 'audrey', 'stranger']) expect(await toDo(world, who)).toEqual([]);
    granted(await answerMissedTwice(world, world.as('sam'), KEY, send));
    expect(await toDo(world, 'team')).toEqual([]);
  });
});

describe('what makes a pair', () => {
  it('a cancellation with notice in between neither counts nor breaks the run, unless the school counts it', async () => {
    const world = world_();
    world.plan(session(1, '2026-11-10'));
    world.plan({ ...session(2, '2026-11-17'), status: 'cancelled', cancelledBy: 'ella' });
    granted(await markMissed(world, world.as('sam'), FIRST, { missedBy: 'supervisee', reason: 'other' }));
    expect(await pairsFor(world, 'sam')).toEqual([]);
    const sessions = (await world.register.sessionsOf(KEY)).map((one) => one.value);
    expect(missedPairsOf(['ella'], sessions, world.now, false)).toEqual([]);
    expect(missedPairsOf(['ella'], sessions, world.now, true)).toHaveLength(1);
  });
  it('one the supervisor missed ends the run', async () => {
    const world = await missedTwo();
    granted(await markMissed(world, world.as('sam'), SECOND, { missedBy: 'supervisor', reason: 'other' }));
    expect(await pairsFor(world, 'sam')).toEqual([]);
  });
  it('a cancelled session keeps when it was called off', async () => {
    const world = world_();
    world.plan(session(1, '2026-11-26'));
    granted(await cancelSession(world, world.as('ella'), FIRST, { reason: 'school need' }));
    expect((await world.register.session(FIRST))?.value.cancelledAt?.toString()).toBe('2026-11-23T09:00:00Z');
  });
});

describe('in a group, for each member (R-63)', () => {
  function group() {
    const world = world_({ kind: 'group', supervisees: ['ella', 'cora', 'gus'] });
    world.add(aPerson({ id: 'gus', name: 'Gus', lineManager: 'hana' }), aPerson({ id: 'nina', name: 'Nina' }));
    for (const [number, day] of [
      [1, '2026-11-10'],
      [2, '2026-11-17'],
    ] as const) {
      world.plan({ ...session(number, day), kind: 'group' });
    }
    return world;
  }
  it('who was not there twice without a word makes a pair; who sent apologies does not', async () => {
    const world = group();
    granted(await markHeld(world, world.as('sam'), FIRST, { attended: ['ella'], apologies: ['cora'] }));
    granted(await markHeld(world, world.as('sam'), SECOND, { attended: ['ella'], apologies: ['cora'] }));
    const pairs = await pairsFor(world, 'sam');
    expect(pairs.map(({ supervisee, rule }) => [supervisee.id, rule])).toEqual([['gus', 'R-63']]);
    expect(await pairsFor(world, 'ella')).toEqual([]);
    expect((await pairsFor(world, 'gus')).map((one) => one.state)).toEqual(['draft']);
  });
  it('putting the attendance right takes the pair away', async () => {
    const world = group();
    granted(await markHeld(world, world.as('sam'), FIRST, { attended: ['ella'] }));
    granted(await markHeld(world, world.as('sam'), SECOND, { attended: ['ella'] }));
    expect(await pairsFor(world, 'sam')).toHaveLength(2);
    granted(await markHeld(world, world.as('sam'), SECOND, { attended: ['ella', 'gus', 'cora'] }));
    expect(await pairsFor(world, 'sam')).toEqual([]);
  });
  it('who joined afterwards missed nothing', async () => {
    const world = group();
    granted(await markHeld(world, world.as('sam'), FIRST, { attended: ['ella', 'cora', 'gus'] }));
    granted(await markMissed(world, world.as('sam'), SECOND, { missedBy: 'supervisee', reason: 'other' }));
    granted(await changeMembers(world, world.as('sam'), KEY, { person: 'nina', change: 'joins', on: '2026-11-18' }));
    world.plan({ ...session(3, '2026-11-20'), kind: 'group' });
    granted(await markHeld(world, world.as('sam'), `${KEY}-m3`, { attended: ['ella', 'cora', 'gus'] }));
    expect(await pairsFor(world, 'sam')).toEqual([]);
  });
});

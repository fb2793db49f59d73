import { describe, expect, it } from 'vitest';
import { giveApologies } from '../../../bot/use-cases/give-apologies.ts';
import { readAttendance } from '../../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';

/** Sam’s group of three meets on Tuesday 24 November at 14:00; it is Monday 23 November. */
function groupWorld(kind: 'group' | 'one-to-one' = 'group') {
  const world = aWorld({
    kind,
    policy: 'river-tees',
    supervisees: kind === 'group' ? ['ella', 'cora', 'gus'] : ['ella'],
  });
  world.add(aPerson({ id: 'gus', lineManager: 'hana' }));
  world.plan(aSession('2026-11-24T14:00:00Z', { kind }));
  return world;
}
type World = ReturnType<typeof groupWorld>;
const say = (world: World, who: string, comes = false) => giveApologies(world, world.as(who), SESSION, { comes });
const states = async (world: World, who: string) =>
  granted(await readAttendance(world, world.as(who), SESSION)).members.map((one) => one.state);

describe('apologies given beforehand', () => {
  it.each([
    ['stranger', 'not-found'],
    ['sam', 'not-allowed'],
    ['lou', 'not-allowed'],
  ])('%s, who is no member, is refused with %s', async (who, refusal) => {
    expect(refusalOf(await say(groupWorld(), who))).toBe(refusal);
  });

  it('are for groups only, and not for a session that has begun or is called off', async () => {
    expect(refusalOf(await say(groupWorld('one-to-one'), 'ella'))).toBe('invalid-field comes');
    const begun = groupWorld();
    begun.now = Temporal.Instant.from('2026-11-24T14:00:00Z');
    expect(refusalOf(await say(begun, 'ella'))).toBe('already-done');
    const off = groupWorld();
    off.plan(aSession('2026-11-24T14:00:00Z', { kind: 'group', status: 'cancelled', cancelledBy: 'sam' }));
    expect(refusalOf(await say(off, 'ella'))).toBe('already-done');
  });

  it('are taken until it begins, of oneself, and the supervisor sees them', async () => {
    const world = groupWorld();
    world.now = Temporal.Instant.from('2026-11-24T13:59:59Z');
    granted(await say(world, 'ella'));
    expect(await states(world, 'sam')).toEqual(['apologies', 'not said', 'not said']);
  });

  it('said twice are said once, and can be taken back', async () => {
    const world = groupWorld();
    granted(await say(world, 'ella'));
    granted(await say(world, 'ella'));
    granted(await say(world, 'cora'));
    expect((await world.register.session(SESSION))?.value.apologies).toEqual(['ella', 'cora']);
    expect(world.audit.events().filter((event) => event === 'apologies given')).toHaveLength(2);
    granted(await say(world, 'ella', true));
    expect(await states(world, 'ella')).toEqual(['not said', 'apologies', 'not said']);
  });

  it('stand when the session is marked held without saying it again', async () => {
    const world = groupWorld();
    granted(await say(world, 'ella'));
    world.now = Temporal.Instant.from('2026-11-24T16:00:00Z');
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['cora'] }));
    expect(await states(world, 'sam')).toEqual(['apologies', 'attended', 'absent']);
  });

  it('of somebody who came after all are gone', async () => {
    const world = groupWorld();
    granted(await say(world, 'ella'));
    world.now = Temporal.Instant.from('2026-11-24T16:00:00Z');
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella', 'cora'] }));
    expect(await states(world, 'sam')).toEqual(['attended', 'attended', 'absent']);
  });

  it('leave out who sent them where it is not said who came', async () => {
    const world = groupWorld();
    granted(await say(world, 'ella'));
    world.now = Temporal.Instant.from('2026-11-24T16:00:00Z');
    granted(await markHeld(world, world.as('sam'), SESSION, {}));
    expect(await states(world, 'sam')).toEqual(['apologies', 'attended', 'attended']);
  });
});

describe('another group instead (R-59)', () => {
  const OTHER = { kind: 'group', policy: 'river-tees', supervisors: ['hana'], supervisees: ['lou', 'dee'] } as const;
  const elsewhere = async (world: World, who: string) =>
    granted(await readAttendance(world, world.as(who), SESSION)).elsewhere?.sessions.map((one) => one.startsAt);
  function withOthers(): World {
    const world = groupWorld();
    world.arrange(anArrangement({ ...OTHER, key: 'other' }));
    const plan = (key: string, startsAt: string, more: Parameters<typeof aSession>[1] = {}) =>
      world.plan(aSession(startsAt, { arrangement: 'other', kind: 'group', key, ...more }));
    plan('other-s1', '2026-11-23T09:00:00Z');
    plan('other-s2', '2027-01-04T09:00:00Z');
    plan('other-s3', '2027-01-04T09:00:01Z');
    plan('other-s4', '2026-12-01T10:00:00Z', { status: 'proposed' });
    plan('other-s5', '2026-12-02T10:00:00Z');
    return world;
  }

  it('is for whoever has sent apologies, and for nobody else who looks', async () => {
    const world = withOthers();
    granted(await say(world, 'ella'));
    for (const who of ['sam', 'cora', 'lou']) expect(await elsewhere(world, who)).toBeUndefined();
    granted(await say(world, 'ella', true));
    expect(await elsewhere(world, 'ella')).toBeUndefined();
  });

  it('is what is agreed to in the next six weeks to the second, the soonest first, and whom to ask', async () => {
    const world = withOthers();
    granted(await say(world, 'ella'));
    expect(await elsewhere(world, 'ella')).toEqual(['2026-12-02T10:00:00Z', '2027-01-04T09:00:00Z']);
    const page = granted(await readAttendance(world, world.as('ella'), SESSION));
    expect(page.elsewhere?.rule).toBe('R-59');
    expect(page.elsewhere?.sessions[0]?.supervisors.map((one) => one.name)).toEqual(['Hana']);
    expect(JSON.stringify(page.elsewhere)).not.toContain('Dee');
  });

  it('is no group they are in already, none that has ended, and none of another school', async () => {
    const but = async (change: Parameters<typeof anArrangement>[0]) => {
      const world = withOthers();
      world.arrange(anArrangement({ ...OTHER, key: 'other', ...change }));
      granted(await say(world, 'ella'));
      return elsewhere(world, 'ella');
    };
    expect(await but({ supervisees: ['ella', 'dee'] })).toEqual([]);
    expect(await but({ endedOn: Temporal.PlainDate.from('2026-11-20') })).toEqual([]);
    expect(await but({ school: 'kingsmead' })).toEqual([]);
  });

  it('is said by no policy but River Tees', async () => {
    const world = aWorld({ kind: 'group', policy: 'cradley', supervisees: ['ella', 'cora'] });
    world.plan(aSession('2026-11-24T14:00:00Z', { kind: 'group' }));
    granted(await say(world, 'ella'));
    expect(await elsewhere(world, 'ella')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { giveApologies } from '../../../bot/use-cases/give-apologies.ts';
import { readAttendance } from '../../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
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

import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../bot/ports/store-error.ts';
import { tryCalendar } from '../../../bot/use-cases/self-check/try-calendar.ts';
import { aWorld } from '../../builders/memory-world.ts';

const MAILBOX = 'sam@harbourtrust.example';

describe('Trying a calendar', () => {
  it('finds that everything holds, invites nobody and leaves nothing behind', async () => {
    const world = aWorld();
    const facts = await tryCalendar(world, MAILBOX, world.now);
    expect(facts.filter((fact) => fact.fact !== 'It comes with what changed in the calendar' && !fact.holds)).toEqual(
      [],
    );
    expect(world.calendar.live()).toEqual([]);
  });

  it('takes the event away also where Outlook is lost half way', async () => {
    const world = aWorld();
    world.calendar.move = async () => {
      throw new StoreError('unavailable', 'move event', 503);
    };
    await expect(tryCalendar(world, MAILBOX, world.now)).rejects.toThrow('move event');
    expect(world.calendar.live()).toEqual([]);
  });

  it('says of a refusal that the fact does not hold, and goes on', async () => {
    const world = aWorld();
    world.calendar.move = async () => {
      throw new StoreError('refused', 'move event', 400);
    };
    const facts = await tryCalendar(world, MAILBOX, world.now);
    expect(facts.find((fact) => fact.fact === 'It can be moved')?.holds).toBe(false);
    expect(facts.at(-1)).toMatchObject({ fact: 'Called off, it is gone', holds: true });
  });
});

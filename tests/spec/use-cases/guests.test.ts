import { beforeEach, describe, expect, it } from 'vitest';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { inviteGuests } from '../../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readMe } from '../../../bot/use-cases/read-me.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
let world: MemoryWorld;

/** Sam's group of Ella and Cora, with a session booked for Thursday; Lou is in another group of the school, Tess in none. */
beforeEach(async () => {
  const group = { kind: 'group', policy: 'river-tees' } as const;
  world = aWorld({ ...group, supervisees: ['ella', 'cora'], lineManager: null });
  world.arrange(anArrangement({ ...group, key: 'other', supervisors: ['hana'], supervisees: ['lou', 'dee'] }));
  const asked = { key: 'press-0001', startsAt: '2026-11-26T10:00:00Z' };
  granted(await bookSession(world, world.as('sam'), KEY, asked));
});

const invite = (who: string, ...guests: string[]) => inviteGuests(world, world.as(who), SESSION, { guests });
const invited = () => world.calendar.live()[0]?.booking.attendees.map((one) => one.email);
const guestOf = async (who: string) => granted(await readHome(world, world.as(who))).guestOf ?? [];

describe('inviting a guest', () => {
  it('is refused to members, to guests and to strangers, and for somebody of no other group', async () => {
    expect(refusalOf(await invite('ella', 'lou'))).toBe('not-allowed');
    expect(refusalOf(await invite('stranger', 'lou'))).toBe('not-found');
    expect(refusalOf(await invite('sam', 'tess'))).toBe('invalid-field guests');
    granted(await invite('sam', 'lou'));
    expect(refusalOf(await invite('lou', 'lou', 'dee'))).not.toBe('');
  });

  it('puts them on the event in Outlook, and takes them off again', async () => {
    granted(await invite('sam', 'lou'));
    expect(invited()).toContain('lou@harbourtrust.example');
    granted(await invite('sam'));
    expect(invited()).toEqual(['ella@harbourtrust.example', 'cora@harbourtrust.example']);
  });

  it('puts that session on their home page, and no other of the group', async () => {
    granted(await invite('sam', 'lou'));
    expect((await guestOf('lou')).map((one) => one.session.key)).toEqual([SESSION]);
    expect(await guestOf('dee')).toEqual([]);
    const home = granted(await readHome(world, world.as('lou')));
    expect(home.arrangements.map((one) => one.key)).toEqual(['other']);
    expect(granted(await readMe(world, world.as('lou'), 'Trust')).roles).not.toContain('guest');
  });

  it('takes it off their page when they are not expected any more', async () => {
    granted(await invite('sam', 'lou'));
    granted(await invite('sam'));
    expect(await guestOf('lou')).toEqual([]);
    expect(refusalOf(await readSession(world, world.as('lou'), SESSION))).toBe('not-found');
  });

  it('lets them see the session, not what else the group does', async () => {
    granted(await invite('sam', 'lou'));
    const page = granted(await readSession(world, world.as('lou'), SESSION));
    expect(page.may).toEqual({ accept: false, move: false, cancel: false, markHeld: false, addActions: false });
    expect(page.earlier).toEqual([]);
  });

  it('ends when it is over; who was there stays on it', async () => {
    granted(await invite('sam', 'lou'));
    world.now = Temporal.Instant.from('2026-11-26T11:00:00Z');
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella'], guests: ['lou'] }));
    expect(refusalOf(await invite('sam', 'dee'))).toBe('already-done');
    expect((await guestOf('lou')).map((one) => one.session.status)).toEqual(['held']);
  });
});

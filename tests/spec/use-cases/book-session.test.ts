import { beforeEach, describe, expect, it } from 'vitest';
import { acceptSession } from '../../../bot/use-cases/accept-session.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import type { BookSession } from '../../../shared/contract/sessions.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const TUESDAY = '2026-11-24T14:00:00Z';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
});

const book = (who: string, asked: Partial<BookSession> = {}) =>
  bookSession(world, world.as(who), KEY, { key: 'press-0001', startsAt: TUESDAY, ...asked });
const sessions = () => world.register.sessionShelf.all().map((one) => one.value);

describe('booking is refused', () => {
  it('to oversight and to strangers', async () => {
    expect(refusalOf(await book('tess'))).toBe('not-a-party');
    expect(refusalOf(await book('lou'))).toBe('not-a-party');
    expect(refusalOf(await book('stranger'))).toBe('not-found');
  });

  it('to a supervisee who would be booking for others', async () => {
    world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    expect(refusalOf(await book('ella'))).toBe('not-allowed');
  });

  it('a minute ago; in a minute it is taken', async () => {
    expect(refusalOf(await book('sam', { startsAt: '2026-11-23T08:59:00Z' }))).toBe('invalid-field startsAt');
    granted(await book('sam', { startsAt: '2026-11-23T09:01:00Z' }));
  });

  it('when somebody is busy then, unless it is wanted all the same', async () => {
    const at = Temporal.Instant.from(TUESDAY);
    world.calendar.makeBusy('ella@harbourtrust.example', at.add({ minutes: 59 }), at.add({ hours: 2 }));
    expect(refusalOf(await book('sam'))).toBe('time-taken startsAt');
    granted(await book('sam', { evenIfBusy: true }));
  });

  it('when a session nearby answers the need already', async () => {
    granted(await book('sam'));
    expect(refusalOf(await book('ella', { startsAt: '2026-12-07T14:00:00Z' }))).toBe('already-done');
    granted(await book('ella', { startsAt: '2026-12-08T14:00:00Z' }));
  });

  it('with nothing kept when the store is down', async () => {
    world.weather.fail('unavailable', 'Sessions');
    await expect(book('sam')).rejects.toThrow('unavailable');
    expect(sessions()).toEqual([]);
  });
});

describe('a booking', () => {
  it('waits until the other side accepts', async () => {
    expect(granted(await book('sam')).session.status).toBe('proposed');
    expect(refusalOf(await acceptSession(world, world.as('sam'), `${KEY}-s1`))).toBe('not-allowed');
    const accepted = granted(await acceptSession(world, world.as('ella'), `${KEY}-s1`));
    expect(accepted.session.status).toBe('booked');
  });

  it('goes into the supervisor’s calendar under a neutral title, whoever made it', async () => {
    granted(await book('ella'));
    expect(world.calendar.live().map((event) => [event.booking.organiser, event.booking.title])).toEqual([
      ['sam@harbourtrust.example', 'Supervision'],
    ]);
  });

  it('pressed five times at once is one session and one event', async () => {
    const presses = await Promise.all([1, 2, 3, 4, 5].map(() => book('sam')));
    expect(new Set(presses.map((one) => granted(one).session.key)).size).toBe(1);
    expect(sessions()).toHaveLength(1);
    expect(world.calendar.live()).toHaveLength(1);
    granted(await book('sam'));
    expect(sessions()).toHaveLength(1);
  });

  it('by two people at once for different times is one session, and one of them is told of it', async () => {
    const both = await Promise.all([
      book('sam'),
      book('ella', { key: 'press-0002', startsAt: '2026-11-25T10:00:00Z' }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok).map(refusalOf)).toEqual(['already-done']);
    expect(sessions()).toHaveLength(1);
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('by both for the same time is booked and accepted', async () => {
    granted(await book('sam'));
    expect(granted(await book('ella', { key: 'press-0002' })).session.status).toBe('booked');
  });

  it('that died before its event is mended by the next try', async () => {
    world.weather.fail('unavailable', 'create event');
    await expect(book('sam')).rejects.toThrow();
    expect(sessions().map((one) => one.eventId)).toEqual([null]);
    world.weather.clear();
    granted(await book('sam'));
    expect(sessions().map((one) => one.eventId)).toEqual([`event-${KEY}-s1`]);
    expect(world.audit.events()).toEqual(['session booked']);
  });

  it('that died before its event was noted does not make a second event', async () => {
    world.weather.fail('unavailable', 'Audit trail');
    await expect(book('sam')).rejects.toThrow();
    world.weather.clear();
    granted(await book('sam'));
    expect(world.calendar.live()).toHaveLength(1);
    expect(world.audit.events()).toEqual(['session booked']);
  });

  it('can be made again for a time that was cancelled', async () => {
    granted(await book('sam'));
    granted(await cancelSession(world, world.as('ella'), `${KEY}-s1`, { reason: 'school need' }));
    expect(granted(await book('sam')).session.key).toBe(`${KEY}-s2`);
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('says so on the register', async () => {
    granted(await book('sam'));
    const row = world.register.arrangementShelf.get(KEY)?.value.standing;
    expect([row?.nextSession, row?.nextBookedAt?.toString()]).toEqual([`${KEY}-s1`, TUESDAY]);
  });

  it('shorter than an hour or without a contract is flagged, never refused (J-13, J-36)', async () => {
    const { flags } = granted(await book('sam', { durationMinutes: 59 }));
    expect(flags.map((flag) => flag.rule)).toEqual(expect.arrayContaining(['J-36', 'J-13']));
    const full = aWorld();
    const hour = granted(
      await bookSession(full, full.as('sam'), KEY, { key: 'press-0003', startsAt: TUESDAY, durationMinutes: 60 }),
    );
    expect(hour.flags.map((flag) => flag.rule)).not.toContain('J-36');
  });

  it('outside the school’s windows is flagged (J-15)', async () => {
    const { flags } = granted(await book('sam', { startsAt: '2026-11-24T15:01:00Z' }));
    expect(flags.map((flag) => flag.rule)).toContain('J-15');
  });
});

describe('a meeting that has already happened', () => {
  it('waits for the other party to confirm it, and is held then', async () => {
    const asked = { startsAt: '2026-11-20T14:00:00Z', alreadyMet: true };
    expect(granted(await book('sam', asked)).session.status).toBe('unconfirmed');
    expect(world.calendar.live()).toEqual([]);
    expect(granted(await acceptSession(world, world.as('ella'), `${KEY}-s1`)).session.status).toBe('held');
    expect(world.register.arrangementShelf.get(KEY)?.value.standing.heldCount).toBe(1);
  });

  it('cannot lie in the future', async () => {
    expect(refusalOf(await book('sam', { alreadyMet: true }))).toBe('invalid-field startsAt');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { findFreeTimes } from '../../../bot/use-cases/find-free-times.ts';
import { moveSession } from '../../../bot/use-cases/move-session.ts';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readConcerns } from '../../../bot/use-cases/read-concerns.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readMe } from '../../../bot/use-cases/read-me.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { readRegister } from '../../../bot/use-cases/read-register.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { refreshStanding } from '../../../bot/use-cases/refresh-standing.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
});

describe('home', () => {
  it('goes through no list', async () => {
    granted(await readHome(world, world.as('sam')));
    expect(world.weather.asked.filter((asked) => asked.includes('all of'))).toEqual([]);
  });

  it('is empty for somebody who is in no supervision', async () => {
    const page = granted(await readHome(world, world.as('stranger')));
    expect([page.owed, page.arrangements]).toEqual([[], []]);
  });

  it('says what is overdue to both parties and to nobody else', async () => {
    world.now = Temporal.Instant.from('2026-12-21T09:00:00Z');
    await refreshStanding(world, KEY, world.now);
    for (const who of ['sam', 'ella']) {
      expect(granted(await readHome(world, world.as(who))).owed[0]?.kind).toBe('supervision overdue');
    }
    const manager = granted(await readHome(world, world.as('lou')));
    expect([manager.owed, manager.arrangements.map((one) => one.mine)]).toEqual([[], ['line manager']]);
  });

  it('asks the other side to accept, and the supervisor to say whether it was held', async () => {
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-11-24T14:00:00Z' }));
    const kinds = async (who: string) => granted(await readHome(world, world.as(who))).owed.map((one) => one.kind);
    expect(await kinds('ella')).toContain('accept session');
    expect(await kinds('sam')).not.toContain('accept session');
    world.now = Temporal.Instant.from('2026-11-24T15:00:00Z');
    expect(await kinds('sam')).toContain('confirm held');
  });
});

describe('the bot, which has no token', () => {
  it('reads the register of a person’s supervision and no content', async () => {
    world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', recordState: 'shared' }));
    granted(await readHome(world, world.throughTheBot('sam')));
    expect(world.weather.asked.filter((asked) => /records|discussions|Preparation/.test(asked))).toEqual([]);
  });
});

describe('free times', () => {
  it('are inside the school’s windows, at most twelve, and never when somebody is busy', async () => {
    const day = (text: string) => Temporal.Instant.from(text);
    world.calendar.makeBusy('ella@harbourtrust.example', day('2026-11-24T00:00:00Z'), day('2026-12-01T00:00:00Z'));
    const found = granted(await findFreeTimes(world, world.as('sam'), KEY));
    expect(found.state).toBe('found');
    expect(found.times.length).toBeLessThanOrEqual(12);
    expect((found.times[0]?.startsAt ?? '') >= '2026-12-01T09:00:00Z').toBe(true);
  });

  it('are unreadable, not none, when a calendar cannot be read', async () => {
    world.calendar.makeUnreadable('ella@harbourtrust.example');
    expect(granted(await findFreeTimes(world, world.as('sam'), KEY))).toMatchObject({
      state: 'unreadable',
      times: [],
      unreadable: ['Ella'],
    });
  });

  it('are not told to oversight', async () => {
    expect(refusalOf(await findFreeTimes(world, world.as('tess'), KEY))).toBe('not-a-party');
  });
});

describe('a booked session', () => {
  beforeEach(async () => {
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-11-24T14:00:00Z' }));
  });

  it('accepted in Outlook is booked', async () => {
    world.calendar.respond(`event-${KEY}-s1`, 'ella@harbourtrust.example', 'accepted');
    expect(granted(await readSession(world, world.as('sam'), `${KEY}-s1`)).session.status).toBe('booked');
  });

  it('declined in Outlook is cancelled', async () => {
    world.calendar.respond(`event-${KEY}-s1`, 'ella@harbourtrust.example', 'declined');
    expect(granted(await readSession(world, world.as('sam'), `${KEY}-s1`)).session.status).toBe('cancelled');
  });

  it('moved is proposed anew by whoever moved it, and so is the event', async () => {
    const moved = { startsAt: '2026-11-25T10:00:00Z', reason: 'room' as const };
    const page = granted(await moveSession(world, world.as('ella'), `${KEY}-s1`, moved));
    expect([page.session.status, page.session.proposedBy]).toEqual(['proposed', 'ella']);
    expect(world.calendar.live().map((event) => event.startsAt.toString())).toEqual(['2026-11-25T10:00:00Z']);
  });

  it.each([
    ['2028-11-23T10:00:00Z', true],
    ['2028-11-24T10:00:00Z', false],
    ['9999-12-31T10:00:00Z', false],
  ])('is moved within two years: %s', async (startsAt, isMoved) => {
    const asked = { startsAt, reason: 'room' as const, evenIfBusy: true };
    const moved = await moveSession(world, world.as('ella'), `${KEY}-s1`, asked);
    expect(moved.ok ? 'moved' : refusalOf(moved)).toBe(isMoved ? 'moved' : 'invalid-field startsAt');
  });

  it('whose event was deleted in Outlook gets a new one when it is moved', async () => {
    world.calendar.remove(`event-${KEY}-s1`);
    granted(
      await moveSession(world, world.as('sam'), `${KEY}-s1`, { startsAt: '2026-11-25T10:00:00Z', reason: 'room' }),
    );
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('cancelled leaves both calendars, and cannot be moved', async () => {
    granted(await cancelSession(world, world.as('ella'), `${KEY}-s1`, { reason: 'school need' }));
    expect(world.calendar.live()).toEqual([]);
    const late = await moveSession(world, world.as('sam'), `${KEY}-s1`, {
      startsAt: '2026-11-25T10:00:00Z',
      reason: 'room',
    });
    expect(refusalOf(late)).toBe('already-done');
  });
});

describe('an arrangement’s page', () => {
  it('is not-found for a third person, exactly as a key that does not exist', async () => {
    const hidden = await readArrangement(world, world.as('stranger'), KEY);
    const absent = await readArrangement(world, world.as('stranger'), 'no-such-key');
    expect(hidden).toEqual(absent);
  });

  it('names the policy’s clock with its rule (J-34)', async () => {
    const page = granted(await readArrangement(world, world.as('lou'), KEY));
    expect(page.clocks.map((clock) => [clock.id, clock.rule, clock.dueOn])).toEqual([
      ['half-termly', 'J-34', '2026-10-23'],
    ]);
    expect(page.may).toEqual({
      book: false,
      readContent: false,
      snooze: false,
      raiseConcern: false,
      recordAdHoc: false,
      changePeople: true,
    });
  });
});

describe('a dispute about the supervision (J-40, J-41)', () => {
  const raise = (who: string) =>
    raiseConcern(world, world.as(who), KEY, { key: 'concern-01', kind: 'dispute', text: 'We cannot agree.' });

  it('asks the other party first, and the deputy chief executive cannot read it before both agree', async () => {
    const list = granted(await raise('ella'));
    expect(list.concerns.map((one) => [one.addressee.name, one.isAsking])).toEqual([['Sam', true]]);
    expect(granted(await readConcerns(world, world.as('sam'), KEY)).concerns).toHaveLength(1);
    expect(refusalOf(await readConcerns(world, world.as('dee'), KEY))).toBe('not-found');
  });

  it('goes to the chief executive when the deputy is the supervisor', async () => {
    world = aWorld({ supervisors: ['dee'] });
    expect(granted(await raise('ella')).concerns.map((one) => one.addressee.name)).toEqual(['Chris']);
  });

  it('goes past somebody who is absent today', async () => {
    const today = Temporal.PlainDate.from('2026-11-23');
    world.register.absenceShelf.set({ key: 'a', person: 'dee', fromOn: today, toOn: today });
    expect(granted(await raise('ella')).concerns.map((one) => one.addressee.name)).toEqual(['Chris']);
  });

  it('is not raised by oversight', async () => {
    expect(refusalOf(await raise('lou'))).toBe('not-a-party');
  });
});

describe('oversight pages', () => {
  it('the register is given to leads and refused to the rest', async () => {
    for (const who of ['sam', 'ella', 'lou', 'hana', 'team', 'audrey', 'adam', 'stranger']) {
      expect(refusalOf(await readRegister(world, world.as(who), null))).toBe('not-allowed');
    }
    expect(refusalOf(await readRegister(world, world.as('otto'), 'lantern-bay'))).toBe('not-allowed');
    expect(granted(await readRegister(world, world.as('otto'), null)).arrangements).toEqual([]);
    expect(granted(await readRegister(world, world.as('sid'), null)).arrangements).toHaveLength(1);
    expect(granted(await readRegister(world, world.as('tess'), null)).arrangements).toHaveLength(1);
  });

  it('me says which doors are open', async () => {
    expect(granted(await readMe(world, world.as('sam'), 'Harbour Learning Trust')).may).toEqual({
      seeRegister: false,
      editCalendarOf: [],
    });
    const lead = granted(await readMe(world, world.as('sid'), 'Harbour Learning Trust'));
    expect([lead.may.seeRegister, lead.may.editCalendarOf]).toEqual([true, ['lantern-bay']]);
  });

  it('openings are for the parties', async () => {
    expect(refusalOf(await readOpenings(world, world.as('tess'), KEY))).toBe('not-a-party');
    expect(granted(await readOpenings(world, world.as('ella'), KEY)).notice).toContain('administrators');
  });
});

describe('term dates', () => {
  it('that overlap are refused by their place, and a stale page too', async () => {
    const page = granted(await readSchoolCalendar(world, world.as('sid'), 'lantern-bay'));
    const [first, ...rest] = page.terms;
    const wrong = { ...page, terms: [{ ...(first ?? rest[0]), endOn: '2027-01-05' }, ...rest] } as typeof page;
    expect(refusalOf(await saveSchoolCalendar(world, world.as('sid'), 'lantern-bay', wrong))).toMatch(
      /^invalid-field terms/,
    );
    granted(await saveSchoolCalendar(world, world.as('sid'), 'lantern-bay', page));
    expect(refusalOf(await saveSchoolCalendar(world, world.as('hana'), 'lantern-bay', page))).toBe(
      'stale-version version',
    );
  });
});

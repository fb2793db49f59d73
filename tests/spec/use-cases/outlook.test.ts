import { beforeEach, describe, expect, it } from 'vitest';
import { acceptSession } from '../../../bot/use-cases/accept-session.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { moveSession } from '../../../bot/use-cases/move-session.ts';
import { chooseInOutlook } from '../../../bot/use-cases/outlook/choose-in-outlook.ts';
import { hearOutlook } from '../../../bot/use-cases/outlook/hear-outlook.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const EVENT = `event-${SESSION}`;
const at = (text: string) => Temporal.Instant.from(text);
const TUESDAY = '2026-11-24T14:00:00Z';
const WEDNESDAY = '2026-11-25T14:00:00Z';
const THURSDAY = '2026-11-26T15:30:00Z';
let world: MemoryWorld;

const stored = () => world.register.sessionShelf.get(SESSION) ?? expect.fail('no session');
const session = () => stored().value;
const event = () => world.calendar.live().find(({ id }) => id === EVENT);
const trail = async () => (await world.audit.of(KEY)).map(({ event, by }) => `${event} by ${by}`);
const told = (to: string) => world.messenger.sent.filter((card) => card.to === to).map((card) => card.notification);
/** A round of the service half an hour on, when every calendar is asked. */
const round = async (minutes = 31) => {
  world.calendarChanges.real = world.calendarChanges.real.add({ minutes });
  await hearOutlook(world);
};
const move = (who: string, startsAt: string) =>
  moveSession(world, world.as(who), SESSION, { startsAt, reason: 'school need', evenIfBusy: true });

beforeEach(async () => {
  world = aWorld();
  granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: TUESDAY }));
  granted(await acceptSession(world, world.as('ella'), SESSION));
  await hearOutlook(world);
});

describe('A round', () => {
  it('finds nothing to do where both say the same', async () => {
    const before = stored();
    await round();
    expect(stored()).toEqual(before);
    expect(world.messenger.sent).toEqual([]);
  });

  it('is not begun twice within a quarter of a minute', async () => {
    const before = world.weather.asked.length;
    await hearOutlook(world);
    expect(world.weather.asked.slice(before)).toEqual(['read Service state']);
  });

  it('asks a calendar twice an hour, going on from where it was; a token too old begins anew', async () => {
    await round(29);
    expect(world.calendarChanges.asked).toHaveLength(1);
    await round(2);
    expect(world.calendarChanges.asked.map(({ token }) => token)).toEqual([null, 'token-1']);
    world.calendarChanges.isTokenTooOld = true;
    world.calendar.drag(EVENT, at(THURSDAY));
    await round();
    expect(world.calendarChanges.asked.slice(2).map(({ token }) => token)).toEqual(['token-2', null]);
    expect(session().startsAt).toEqual(at(THURSDAY));
  });

  it('renews a watch three days before it ends, not earlier, and makes one anew that is gone', async () => {
    const before = world.calendarChanges.promises.get('sam');
    await round(60 * (167 - 73));
    expect(world.calendarChanges.promises.get('sam')).toEqual(before);
    await round(2 * 60);
    const renewed = world.calendarChanges.promises.get('sam');
    expect(renewed?.id).toBe(before?.id);
    expect(renewed?.until).not.toEqual(before?.until);
    world.calendarChanges.promises.delete('sam');
    await round(60 * (167 - 71));
    expect(world.calendarChanges.promises.get('sam')?.id).toBe('subscription-2');
  });
});

describe('Followed in the register', () => {
  it('moved by the organiser: proposed anew, counted, written down once, and the other asked', async () => {
    world.calendar.drag(EVENT, at(THURSDAY));
    await round();
    await round();
    expect(session()).toMatchObject({ startsAt: at(THURSDAY), status: 'proposed', rescheduledCount: 1 });
    expect((await trail()).filter((line) => line.startsWith('session moved'))).toEqual(['session moved by sam']);
    expect(told('ella')).toEqual(['Supervision was moved in Outlook']);
    expect(told('sam')).toEqual([]);
    expect(JSON.stringify(world.messenger.sent[0]?.card)).toContain('accept-session');
    granted(await acceptSession(world, world.as('ella'), SESSION));
    expect(session().status).toBe('booked');
  });

  it('declined: called off in the decliner’s name, the other told with new times, and the event taken out', async () => {
    world.calendar.respond(EVENT, 'ella@harbourtrust.example', 'declined');
    await round();
    await round();
    expect(session()).toMatchObject({ status: 'cancelled', cancelledBy: 'ella', reason: 'other' });
    expect(await trail()).toContain('session cancelled by ella');
    expect(told('sam')).toEqual(['Supervision was called off in Outlook']);
    expect(JSON.stringify(world.messenger.sent[0]?.card)).toContain('book-time');
    expect(event()).toBeUndefined();
    expect(world.register.arrangementShelf.get(KEY)?.value.standing.nextSession).toBeNull();
  });

  it('deleted: called off in the organiser’s name', async () => {
    world.calendar.remove(EVENT);
    await round();
    expect(session()).toMatchObject({ status: 'cancelled', cancelledBy: 'sam' });
    expect(told('ella')).toEqual(['Supervision was called off in Outlook']);
  });

  it('“perhaps” is shown on the page and changes nothing', async () => {
    world.calendar.respond(EVENT, 'ella@harbourtrust.example', 'tentative');
    await round();
    const page = granted(await readSession(world, world.as('sam'), SESSION));
    expect(page.outlook?.answers.map(({ person, answer }) => [person.name, answer])).toEqual([['Ella', 'tentative']]);
    expect(session().status).toBe('booked');
  });

  it('and told although Teams cannot reach somebody', async () => {
    world.calendar.drag(EVENT, at(THURSDAY));
    world.weather.fail('throttled', 'send card');
    await round();
    expect(session()).toMatchObject({ startsAt: at(THURSDAY) });
    expect(session().outlook).toBeUndefined();
  });

  it('by the next process where one died before it was passed on', async () => {
    world.calendar.drag(EVENT, at(THURSDAY));
    world.weather.fail('unavailable', 'Audit');
    await round();
    expect(session().outlook?.news?.what).toBe('moved');
    world.weather.clear();
    await round(1);
    expect(session().outlook).toBeUndefined();
    expect((await trail()).filter((line) => line.startsWith('session moved'))).toEqual(['session moved by sam']);
    expect(told('ella')).toHaveLength(1);
  });
});

describe('Changed in both places at once', () => {
  beforeEach(async () => {
    world.weather.fail('unavailable', 'move event');
    await expect(move('ella', WEDNESDAY)).rejects.toThrow('unavailable');
    world.weather.clear();
    world.calendar.drag(EVENT, at(THURSDAY));
    await round();
  });
  const choose = (who: string, keep: 'outlook' | 'here', outlookStartsAt: string | null = THURSDAY) =>
    chooseInOutlook(world, world.as(who), SESSION, { keep, outlookStartsAt });

  it('nothing is overwritten, both are told and both see both times', async () => {
    expect(session().startsAt).toEqual(at(WEDNESDAY));
    expect(event()?.startsAt).toEqual(at(THURSDAY));
    for (const who of ['sam', 'ella']) {
      expect(told(who)).toEqual(['Supervision was changed in two places']);
      const page = granted(await readSession(world, world.as(who), SESSION));
      expect(page.outlook).toMatchObject({ trouble: 'both changed', times: { startsAt: THURSDAY } });
    }
    await round();
    expect(world.messenger.sent).toHaveLength(2);
  });

  it('others may not choose, nor anybody who saw something else', async () => {
    expect(refusalOf(await choose('lou', 'here'))).toBe('not-a-party');
    expect(refusalOf(await choose('stranger', 'here'))).toBe('not-found');
    expect(refusalOf(await choose('sam', 'here', TUESDAY))).toBe('stale-version');
    expect(refusalOf(await choose('sam', 'outlook', null))).toBe('stale-version');
  });

  it('what stands here can be kept: Outlook follows', async () => {
    granted(await choose('sam', 'here'));
    expect(event()?.startsAt).toEqual(at(WEDNESDAY));
    expect(session()).toMatchObject({ startsAt: at(WEDNESDAY) });
    expect(session().outlook).toBeUndefined();
    expect(refusalOf(await choose('ella', 'outlook'))).toBe('already-done');
  });

  it('or what Outlook says: the session follows', async () => {
    granted(await choose('ella', 'outlook'));
    expect(session()).toMatchObject({ startsAt: at(THURSDAY), proposedBy: 'ella', status: 'proposed' });
    expect(event()?.startsAt).toEqual(at(THURSDAY));
    await round();
    expect(session().startsAt).toEqual(at(THURSDAY));
  });
});

describe('Somebody whose mailbox is no more', () => {
  it('leaves the session standing with a flag, the other told once, and nothing asked there for a day', async () => {
    world.calendar.closeMailbox('sam@harbourtrust.example');
    world.calendarChanges.closed.add('sam');
    await round();
    await round();
    expect(session()).toMatchObject({ status: 'booked', outlook: { trouble: 'no mailbox', news: null } });
    expect(told('ella')).toEqual(['Supervision has to be booked again']);
    granted(await cancelSession(world, world.as('ella'), SESSION, { reason: 'person unavailable' }));
    expect(session().status).toBe('cancelled');
  });

  it('because they have left is noticed the day after their last, not before', async () => {
    const leaving = (leftOn: string) => world.add(aPerson({ id: 'sam', leftOn: Temporal.PlainDate.from(leftOn) }));
    leaving('2026-11-23');
    await round();
    expect(session().outlook).toBeUndefined();
    leaving('2026-11-22');
    await round();
    expect(session().outlook?.trouble).toBe('no mailbox');
    expect(told('ella')).toEqual(['Supervision has to be booked again']);
    expect(told('sam')).toEqual([]);
  });
});

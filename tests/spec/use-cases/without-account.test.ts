import { convertIcsCalendar } from 'ts-ics';
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarFiles } from '../../../bot/adapters/calendar-files.ts';
import { acceptSession } from '../../../bot/use-cases/accept-session.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { moveSession } from '../../../bot/use-cases/move-session.ts';
import { readCalendarFile } from '../../../bot/use-cases/read-calendar-file.ts';
import { readSessionLetters, sendSessionLetter } from '../../../bot/use-cases/session-letters.ts';
import type { BookSession } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const KIT = 'local:kit';
const TUESDAY = '2026-11-24T14:00:00Z';
const THURSDAY = '2026-11-26T10:00:00Z';
let world: MemoryWorld;

/** Sam supervises Kit, who comes from an agency and has no account. */
function worldWithKit(
  with_: Partial<Arrangement> = {},
  contactEmail: string | null = 'kit@agency.example',
): MemoryWorld {
  const made = aWorld({ supervisees: [KIT], ...with_ });
  const address = contactEmail === null ? {} : { contactEmail };
  made.add(aPerson({ id: KIT, name: 'Kit Marsden', email: null, ...address }));
  return made;
}

beforeEach(() => {
  world = worldWithKit();
  world.settings.set('trust', { mailAllowed: true });
});

const book = (who = 'sam', asked: Partial<BookSession> = {}) =>
  bookSession(world, world.as(who), KEY, { key: 'press-0001', startsAt: TUESDAY, ...asked });
const move = () => moveSession(world, world.as('sam'), SESSION, { startsAt: THURSDAY, reason: 'room' });
const cancel = () => cancelSession(world, world.as('sam'), SESSION, { reason: 'room' });
const letters = () => world.mail.letters;
const fileOf = (at: number) => letters()[at]?.enclosures[0]?.text ?? '';
const kit = async () => granted(await readSessionLetters(world, world.as('sam'), SESSION)).people[0];

describe('a booking with somebody who has no account', () => {
  it('is booked at once: nobody has to accept it here', async () => {
    expect(granted(await book()).session.status).toBe('booked');
  });

  it('waits as ever where somebody of a group has an account', async () => {
    world = worldWithKit({ supervisees: [KIT, 'ella'], kind: 'group' });
    world.settings.set('trust', { mailAllowed: true });
    expect(granted(await book()).session.status).toBe('proposed');
    expect(letters()).toEqual([]);
    granted(await acceptSession(world, world.as('ella'), SESSION));
    expect(letters()).toHaveLength(1);
  });

  it('that has happened already counts as held', async () => {
    const met = await book('sam', { startsAt: '2026-11-20T14:00:00Z', alreadyMet: true });
    expect(granted(met).session.status).toBe('held');
    expect(letters()).toEqual([]);
  });

  it('by a supervisee whose supervisor has none stands in the supervisee’s own calendar', async () => {
    world = aWorld({ supervisors: [KIT] }).add(
      aPerson({ id: KIT, name: 'Kit Marsden', email: null, contactEmail: 'kit@agency.example' }),
    );
    world.settings.set('trust', { mailAllowed: true });
    expect(granted(await book('ella')).session.status).toBe('booked');
    expect(world.calendar.live().map(({ booking }) => booking.organiser)).toEqual(['ella@harbourtrust.example']);
    expect(letters().map(({ from, to }) => [from, to.email])).toEqual([
      ['ella@harbourtrust.example', 'kit@agency.example'],
    ]);
    granted(await cancelSession(world, world.as('ella'), SESSION, { reason: 'room' }));
    expect(world.calendar.live()).toEqual([]);
  });
});

describe('the letter', () => {
  it('is not sent while the trust has not allowed it, and the file is there to hand over', async () => {
    world.settings.set('trust', { mailAllowed: false });
    granted(await book());
    expect(letters()).toEqual([]);
    expect(await kit()).toMatchObject({ state: 'not asked', hasAddress: true });
    expect(granted(await readCalendarFile(world, world.as('sam'), SESSION)).text).toContain('METHOD:REQUEST');
  });

  it('goes once from the organiser’s mailbox, however often the booking is repeated', async () => {
    await book();
    await book();
    await Promise.all([book(), book()]);
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toMatchObject({
      from: 'sam@harbourtrust.example',
      to: { email: 'kit@agency.example', name: 'Kit Marsden' },
      subject: 'Supervision on Tue 24 Nov 2026, 14:00',
    });
  });

  it('goes again for each move and for the cancellation, each once', async () => {
    await book();
    await move();
    await move();
    await cancel();
    await cancel();
    expect(letters().map((letter) => letter.subject)).toEqual([
      'Supervision on Tue 24 Nov 2026, 14:00',
      'New time: supervision on Thu 26 Nov 2026, 10:00',
      'Cancelled: supervision on Thu 26 Nov 2026, 10:00',
    ]);
    expect(await kit()).toMatchObject({ state: 'sent' });
  });

  it('is not sent to somebody whose address nobody knows', async () => {
    world = worldWithKit({}, null);
    world.settings.set('trust', { mailAllowed: true });
    granted(await book());
    expect(world.mail.tried).toEqual([]);
    expect(await kit()).toMatchObject({ state: 'not asked', hasAddress: false });
  });

  it('does not call off what they never heard of', async () => {
    world.settings.set('trust', { mailAllowed: false });
    await book();
    world.settings.set('trust', { mailAllowed: true });
    await cancel();
    expect(letters()).toEqual([]);
  });

  it('holds no name of a child, no note, and nobody’s record', async () => {
    await book();
    const whole = JSON.stringify(letters());
    expect(whole).not.toMatch(/record|note|child’s name|lantern-bay-ella-s1-r/i);
    expect(letters()[0]?.text).toContain('Tue 24 Nov 2026, 14:00 to 15:00 (UK time)');
  });

  it.each([
    ['refused', 'not sent'],
    ['bad address', 'not sent'],
    ['busy', 'not sent'],
    ['unsure', 'unsure'],
  ] as const)('that is %s leaves the booking whole and says "%s"', async (fate, state) => {
    world.mail.fare(fate);
    expect(granted(await book()).session.status).toBe('booked');
    expect(await kit()).toMatchObject({ state });
  });

  it('that died on its way shows as perhaps sent, and is not sent again by itself', async () => {
    world.weather.fail('unavailable', 'settle letter');
    await expect(book()).rejects.toThrow('settle letter');
    world.weather.clear();
    granted(await book());
    expect(letters()).toHaveLength(1);
    expect(await kit()).toMatchObject({ state: 'unsure' });
  });
});

describe('sending it once more', () => {
  const again = (who: string, key = 'again-0001', person = KIT) =>
    sendSessionLetter(world, world.as(who), SESSION, { key, person });
  beforeEach(async () => {
    world.mail.fare('busy');
    await book();
    world.mail.fare('sent');
  });

  it('is refused to strangers and to oversight', async () => {
    expect(refusalOf(await again('stranger'))).toBe('not-found');
    expect(refusalOf(await again('tess'))).toBe('not-a-party');
    expect(refusalOf(await readSessionLetters(world, world.as('tess'), SESSION))).toBe('not-a-party');
    expect(refusalOf(await readCalendarFile(world, world.as('lou'), SESSION))).toBe('not-a-party');
  });

  it('is refused while the trust does not allow it, for others than those without an account, and once it is over', async () => {
    expect(refusalOf(await again('sam', 'again-0001', 'sam'))).toBe('invalid-field person');
    expect(refusalOf(await again('sam', 'again-0001', 'local:nobody'))).toBe('invalid-field person');
    world.settings.set('trust', { mailAllowed: false });
    expect(refusalOf(await again('sam'))).toBe('not-allowed');
    world.settings.set('trust', { mailAllowed: true });
    world.now = Temporal.Instant.from(TUESDAY);
    expect(refusalOf(await again('sam'))).toBe('not-allowed');
  });

  it('sends it, once for each time somebody asks', async () => {
    expect(granted(await again('sam')).people[0]).toMatchObject({ state: 'sent' });
    await again('sam');
    expect(letters()).toHaveLength(1);
    await again('sam', 'again-0002');
    expect(letters()).toHaveLength(2);
  });
});

describe('the calendar file', () => {
  const parts = {
    organiser: { name: 'Sam Test', email: 'sam@harbourtrust.example' },
    attendee: null,
    now: Temporal.Instant.from(TUESDAY),
  };
  const eventIn = (text: string) => convertIcsCalendar(undefined, text).events?.[0];

  it('keeps its UID, raises its SEQUENCE with each move, and calls off at last', async () => {
    await book();
    await move();
    await cancel();
    expect([0, 1, 2].map((at) => eventIn(fileOf(at))?.uid)).toEqual(Array(3).fill(`${SESSION}@supervision`));
    expect([0, 1, 2].map((at) => eventIn(fileOf(at))?.sequence ?? 0)).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((at) => convertIcsCalendar(undefined, fileOf(at)).method)).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
  });

  it('is private, neutral, and at the same moment in winter and in summer', () => {
    const winter = eventIn(calendarFiles.of({ ...parts, session: aSession('2026-11-24T14:00:00Z') }).text);
    const summer = eventIn(calendarFiles.of({ ...parts, session: aSession('2027-06-24T13:00:00Z') }).text);
    expect(winter).toMatchObject({ summary: 'Supervision', class: 'PRIVATE', status: 'CONFIRMED' });
    expect(winter?.start.date.toISOString()).toBe('2026-11-24T14:00:00.000Z');
    expect(summer?.start.date.toISOString()).toBe('2027-06-24T13:00:00.000Z');
  });

  it('cannot be broken out of by a name or a place', () => {
    const session = aSession(TUESDAY, { venue: 'Room 2\r\nATTENDEE:MAILTO:x@y.example' });
    const organiser = { name: 'Sam "X";EVIL=1:\nBEGIN:VEVENT, Test', email: 'sam@harbourtrust.example' };
    const { text } = calendarFiles.of({ ...parts, session, organiser });
    expect(text.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VEVENT|EVIL)/.test(line))).toEqual(['BEGIN:VEVENT']);
    expect(eventIn(text)?.organizer?.email).toBe('sam@harbourtrust.example');
  });
});

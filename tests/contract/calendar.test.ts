import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalService, personOf, provisionedService } from './local-service.ts';
import { at, freshKey, memoryWorld, type World } from './worlds.ts';

const mailbox = (who: Parameters<typeof personOf>[0]) => personOf(who).email ?? '';
const FROM = at('2026-11-25T15:30:00Z');
const UNTIL = at('2026-11-25T16:30:00Z');

const booking = (session: string) => ({
  session,
  organiser: mailbox('sam'),
  attendees: [{ email: mailbox('ella'), name: 'Ella Test' }],
  title: 'Supervision',
  startsAt: FROM,
  endsAt: UNTIL,
  venue: 'Meeting room 2',
  link: 'https://teams.example/l/sessions/s-1?a=1&b=2',
});

let service: LocalService;
const CALENDARS: readonly (readonly [string, () => Promise<Pick<World, 'ports'>>])[] = [
  [
    'over the local tenant',
    async () => {
      service = await provisionedService();
      return { ports: service.ports };
    },
  ],
  ['in memory', memoryWorld],
];

describe.each(CALENDARS)('The calendar %s', (_where, begin) => {
  let world: Pick<World, 'ports'>;
  beforeAll(async () => {
    world = await begin();
  });
  const calendar = () => world.ports.calendar;

  it('has no event under an id never given', async () => {
    expect(await calendar().find(mailbox('sam'), 'AAMkNever')).toBeNull();
  });

  it('does not mind cancelling an event that is gone', async () => {
    await expect(calendar().cancel(mailbox('sam'), 'AAMkNever', 'Supervision is cancelled.')).resolves.toBeUndefined();
  });

  it('books an event at the times given, and finds it again', async () => {
    const booked = await calendar().book(booking(freshKey('s')));
    const found = await calendar().find(mailbox('sam'), booked.id);
    expect(found).toMatchObject({ id: booked.id, startsAt: FROM, endsAt: UNTIL, isCancelled: false });
    expect(found?.responses.map((each) => [each.email, each.response])).toEqual([[mailbox('ella'), 'none']]);
    await calendar().cancel(mailbox('sam'), booked.id, 'Supervision is cancelled.');
  });

  it('books once for a session, however often it is tried', async () => {
    const session = freshKey('s');
    const first = await calendar().book(booking(session));
    expect((await calendar().book(booking(session))).id).toBe(first.id);
    await calendar().cancel(mailbox('sam'), first.id, 'Supervision is cancelled.');
  });

  it('moves an event, and the time it took is free again', async () => {
    const booked = await calendar().book(booking(freshKey('s')));
    const moved = await calendar().move(
      mailbox('sam'),
      booked.id,
      at('2026-11-26T10:00:00Z'),
      at('2026-11-26T11:00:00Z'),
    );
    expect(moved).toMatchObject({ startsAt: at('2026-11-26T10:00:00Z'), endsAt: at('2026-11-26T11:00:00Z') });
    const [free] = await calendar().availability(mailbox('sam'), [mailbox('sam')], FROM, UNTIL);
    expect(free).toMatchObject({ state: 'read', busy: [] });
    await calendar().cancel(mailbox('sam'), booked.id, 'Supervision is cancelled.');
  });

  it('invites exactly the people it is told, and keeps what the others have answered', async () => {
    const booked = await calendar().book(booking(freshKey('s')));
    const ella = { email: mailbox('ella'), name: 'Ella Test' };
    const lou = { email: mailbox('lou'), name: 'Lou Test' };
    const invited = async () => (await calendar().find(mailbox('sam'), booked.id))?.responses.map((each) => each.email);
    await calendar().invite(mailbox('sam'), booked.id, [ella, lou]);
    expect(await invited()).toEqual([mailbox('ella'), mailbox('lou')]);
    const [read] = await calendar().availability(mailbox('sam'), [mailbox('lou')], FROM, UNTIL);
    expect(read).toMatchObject({ state: 'read', busy: [{ startsAt: FROM, endsAt: UNTIL }] });
    await calendar().invite(mailbox('sam'), booked.id, [ella]);
    expect(await invited()).toEqual([mailbox('ella')]);
    await calendar().cancel(mailbox('sam'), booked.id, 'Supervision is cancelled.');
  });

  it('does not mind inviting to an event that is gone', async () => {
    await expect(calendar().invite(mailbox('sam'), 'AAMkNever', [])).resolves.toBeUndefined();
  });

  it('knows a cancelled event as cancelled or gone', async () => {
    const booked = await calendar().book(booking(freshKey('s')));
    await calendar().cancel(mailbox('sam'), booked.id, 'Supervision is cancelled.');
    const found = await calendar().find(mailbox('sam'), booked.id);
    expect(found === null || found.isCancelled).toBe(true);
  });

  it('says when people are busy, in the order asked for', async () => {
    const booked = await calendar().book(booking(freshKey('s')));
    const asked = [mailbox('ella'), mailbox('sam'), mailbox('lou')];
    const read = await calendar().availability(
      mailbox('sam'),
      asked,
      at('2026-11-25T00:00:00Z'),
      at('2026-11-26T00:00:00Z'),
    );
    expect(read.map((each) => each.email)).toEqual(asked);
    const [, sam, lou] = read;
    expect(sam).toMatchObject({ state: 'read', busy: [{ startsAt: FROM, endsAt: UNTIL }] });
    expect(lou).toMatchObject({ state: 'read', busy: [] });
    await calendar().cancel(mailbox('sam'), booked.id, 'Supervision is cancelled.');
  });
});

describe('Outlook itself', () => {
  beforeAll(async () => {
    service = await provisionedService();
  });
  const rawEvent = async (id: string) => {
    const path = `/users/${mailbox('sam')}/events/${id}`;
    return (await service.ports.graph.request({ caller: 'app', method: 'GET', path })).body;
  };

  it('shows others a private event with a neutral title', async () => {
    const booked = await service.ports.calendar.book(booking(freshKey('s')));
    expect(await rawEvent(booked.id)).toMatchObject({ subject: 'Supervision', sensitivity: 'private', showAs: 'busy' });
  });

  it('is asked about many people in portions of twenty, and about a long time in portions of 61 days', async () => {
    const emails = Array.from({ length: 21 }, (_, index) =>
      index === 20 ? mailbox('lou') : `nobody${index}@harbourtrust.example`,
    );
    const before = service.tenant.requests.last();
    const read = await service.ports.calendar.availability(
      mailbox('sam'),
      emails,
      at('2026-09-01T00:00:00Z'),
      at('2026-12-01T00:00:00Z'),
    );
    expect(service.tenant.requests.since(before).filter((each) => each.path.includes('getSchedule'))).toHaveLength(4);
    expect(read.at(-1)).toMatchObject({ email: mailbox('lou'), state: 'read' });
  });

  it('says of an unknown mailbox that it is unreadable, never that it is free', async () => {
    const [read] = await service.ports.calendar.availability(mailbox('sam'), ['nobody@elsewhere.example'], FROM, UNTIL);
    expect(read).toEqual({ email: 'nobody@elsewhere.example', state: 'unreadable' });
  });

  it('makes one event when the answer to the first try is lost', async () => {
    service.tenant.faults.set([{ match: '/events', times: 1, drop: 'after' }]);
    const session = freshKey('s');
    const booked = await service.ports.calendar.book(booking(session));
    expect((await service.ports.calendar.book(booking(session))).id).toBe(booked.id);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '../../control/people.ts';
import { type Answer, type Asking, askingTenant } from '../core/ask.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';
const CAT = 'c0000000-0000-4000-8000-000000000003';
const ghost = 'd0000000-0000-4000-8000-000000000004';
const mailOf = {
  [ANA]: 'ana@harbourtrust.example',
  [BEN]: 'ben@harbourtrust.example',
  [CAT]: 'cat@harbourtrust.example',
};

let asking: Asking;
beforeEach(async () => {
  asking = await askingTenant([
    { oid: ANA, name: 'Ana Reed', mail: mailOf[ANA] ?? null },
    { oid: BEN, name: 'Ben Moss', mail: mailOf[BEN] ?? null },
    { oid: CAT, name: 'Cat Lowe', mail: mailOf[CAT] ?? null },
    { oid: ghost, name: 'Dee Nomail', mail: null },
  ]);
});

const meeting = (more: Record<string, unknown> = {}) => ({
  subject: 'Supervision session',
  sensitivity: 'private',
  start: { dateTime: '2026-11-05T15:30:00', timeZone: 'GMT Standard Time' },
  end: { dateTime: '2026-11-05T16:30:00', timeZone: 'GMT Standard Time' },
  attendees: [{ type: 'required', emailAddress: { address: mailOf[BEN], name: 'Ben Moss' } }],
  ...more,
});
const book = (more: Record<string, unknown> = {}): Promise<Answer> =>
  asking.graph('app', 'POST', `/users/${ANA}/events`, meeting(more));
async function eventsOf(oid: string): Promise<Record<string, unknown>[]> {
  return (await asking.graph('app', 'GET', `/users/${oid}/events`)).body.value as Record<string, unknown>[];
}
const codeOf = (answer: Answer): string => (answer.body.error as { code: string }).code;

describe('who may open a calendar', () => {
  it('is nobody without a token', async () => {
    expect((await asking.graph(null, 'GET', `/users/${ANA}/events`)).status).toBe(401);
  });

  it('is not the service for a mailbox outside the Exchange scope', async () => {
    changePerson(asking.tenant, ANA, { inMailboxScope: false });
    const refused = await book();
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ErrorAccessDenied']);
  });

  it('is not another person', async () => {
    expect((await asking.graph(BEN, 'GET', `/users/${ANA}/events`)).status).toBe(403);
  });

  it('is not a person whose token lacks the scope', async () => {
    const narrow = await askingTenant(
      [{ oid: ANA, name: 'Ana Reed', mail: 'ana@harbourtrust.example' }],
      ['User.Read'],
    );
    expect((await narrow.graph(ANA, 'GET', '/me/events')).status).toBe(403);
  });

  it('is nobody where there is no mailbox', async () => {
    const refused = await asking.graph('app', 'GET', `/users/${ghost}/events`);
    expect([refused.status, codeOf(refused)]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  });

  it('is the service for a mailbox in scope, and a person for their own', async () => {
    expect((await asking.graph('app', 'GET', `/users/${ANA}/events`)).status).toBe(200);
    expect((await asking.graph(ANA, 'GET', '/me/events')).status).toBe(200);
  });
});

describe('an event', () => {
  it.each([
    [
      { end: { dateTime: '2026-11-05T15:29:00', timeZone: 'GMT Standard Time' } },
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ],
    [{ start: { dateTime: '2026-11-05T15:30:00', timeZone: 'Narnia Standard Time' } }, 'TimeZoneNotSupportedException'],
    [{ start: { dateTime: 'soon', timeZone: 'UTC' } }, 'ErrorPropertyValidationFailure'],
    [{ sensitivity: 'secret' }, 'ErrorPropertyValidationFailure'],
    [{ subject: 'x'.repeat(256) }, 'ErrorPropertyValidationFailure'],
    [{ attendees: [{ emailAddress: { address: 'nobody' } }] }, 'ErrorInvalidRecipients'],
    [{ isAllDay: true }, 'ErrorInvalidRequest'],
    [{ colour: 'red' }, 'RequestBodyRead'],
  ])('is refused with %j', async (more, code) => {
    const refused = await book(more);
    expect([refused.status, codeOf(refused)]).toEqual([400, code]);
  });

  it('is created once however often its transactionId is sent', async () => {
    const first = await book({ transactionId: 'session-1' });
    const second = await book({ transactionId: 'session-1' });
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect(await eventsOf(ANA)).toHaveLength(1);
    expect(await eventsOf(BEN)).toHaveLength(1);
  });

  it('lies in the invited person’s calendar, unanswered', async () => {
    const { body } = await book();
    expect(await eventsOf(BEN)).toMatchObject([
      {
        subject: 'Supervision session',
        sensitivity: 'private',
        isOrganizer: false,
        iCalUId: body.iCalUId,
        responseStatus: { response: 'notResponded' },
        organizer: { emailAddress: { address: mailOf[ANA] } },
      },
    ]);
  });

  it('has a join address when it is an online meeting', async () => {
    const { body } = await book({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
    expect((body.onlineMeeting as { joinUrl: string }).joinUrl).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//,
    );
  });

  it('keeps its extended property out of sight until it is expanded, and can be found by it', async () => {
    const id = 'String {6d1c0f4e-2b7a-4c59-8f3d-1e0a9b8c7d6e} Name SessionKey';
    const { body } = await book({ singleValueExtendedProperties: [{ id, value: 's-1' }] });
    expect(body.singleValueExtendedProperties).toBeUndefined();
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${id}')`);
    const read = await asking.graph('app', 'GET', `/users/${ANA}/events/${body.id}?$expand=${expand}`);
    expect(read.body.singleValueExtendedProperties).toEqual([{ id, value: 's-1' }]);
    const find = (value: string) =>
      asking.graph(
        'app',
        'GET',
        `/users/${ANA}/events?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq '${value}')`)}`,
      );
    expect((await find('s-1')).body.value).toHaveLength(1);
    expect((await find('s-2')).body.value).toHaveLength(0);
  });

  it('is refused a change against a version that has passed', async () => {
    const { body, headers } = await book();
    const path = `/users/${ANA}/events/${body.id}`;
    const etag = headers.get('etag') ?? '';
    await asking.graph('app', 'PATCH', path, { subject: 'One' }, { 'if-match': etag });
    expect((await asking.graph('app', 'PATCH', path, { subject: 'Two' }, { 'if-match': etag })).status).toBe(412);
  });

  it('that is moved moves for everybody and is unanswered again', async () => {
    const { body } = await book();
    const [copy] = await eventsOf(BEN);
    await asking.graph(BEN, 'POST', `/me/events/${copy?.id}/accept`, { sendResponse: true });
    expect((await eventsOf(ANA))[0]?.attendees).toMatchObject([{ status: { response: 'accepted' } }]);
    await asking.graph('app', 'PATCH', `/users/${ANA}/events/${body.id}`, {
      start: { dateTime: '2026-11-06T09:00:00', timeZone: 'GMT Standard Time' },
      end: { dateTime: '2026-11-06T10:00:00', timeZone: 'GMT Standard Time' },
    });
    expect((await eventsOf(ANA))[0]?.attendees).toMatchObject([{ status: { response: 'none' } }]);
    expect(await eventsOf(BEN)).toMatchObject([
      {
        id: copy?.id,
        start: { dateTime: '2026-11-06T09:00:00.0000000' },
        responseStatus: { response: 'notResponded' },
      },
    ]);
  });
});

describe('an invitation', () => {
  const answer = async (word: string) => {
    await book();
    const [copy] = await eventsOf(BEN);
    return asking.graph(BEN, 'POST', `/me/events/${copy?.id}/${word}`, {});
  };

  it('cannot be answered by the organiser', async () => {
    const { body } = await book();
    expect((await asking.graph(ANA, 'POST', `/me/events/${body.id}/accept`, {})).status).toBe(400);
  });

  it.each([
    ['accept', 'accepted', 'busy'],
    ['tentativelyAccept', 'tentativelyAccepted', 'tentative'],
  ])('answered with %s tells the organiser %s', async (word, response, showAs) => {
    expect((await answer(word)).status).toBe(202);
    expect((await eventsOf(ANA))[0]?.attendees).toMatchObject([{ status: { response } }]);
    expect(await eventsOf(BEN)).toMatchObject([{ showAs, responseStatus: { response } }]);
  });

  it('that is declined, or deleted, leaves the calendar and tells the organiser', async () => {
    await answer('decline');
    expect(await eventsOf(BEN)).toEqual([]);
    expect((await eventsOf(ANA))[0]?.attendees).toMatchObject([{ status: { response: 'declined' } }]);
  });

  it('cannot be cancelled by the invited person', async () => {
    await book();
    const [copy] = await eventsOf(BEN);
    expect((await asking.graph(BEN, 'POST', `/me/events/${copy?.id}/cancel`, {})).status).toBe(400);
  });

  it.each([
    ['POST', '/cancel', 202],
    ['DELETE', '', 204],
  ])('called off by %s %s is gone for the organiser and marked for the invited', async (method, end, status) => {
    const { body } = await book();
    expect(
      (
        await asking.graph(
          'app',
          method,
          `/users/${ANA}/events/${body.id}${end}`,
          method === 'POST' ? { comment: 'Moved' } : undefined,
        )
      ).status,
    ).toBe(status);
    expect(await eventsOf(ANA)).toEqual([]);
    expect(await eventsOf(BEN)).toMatchObject([{ isCancelled: true, showAs: 'free' }]);
    expect((await asking.graph('app', 'GET', `/users/${ANA}/events/${body.id}`)).status).toBe(404);
  });
});

describe('times', () => {
  it.each([
    ['the day before the clocks go forward', '2026-03-28T09:00:00', '2026-03-28T09:00:00.0000000'],
    ['the day the clocks go forward', '2026-03-29T09:00:00', '2026-03-29T08:00:00.0000000'],
    ['an hour the spring change skips', '2026-03-29T01:30:00', '2026-03-29T01:30:00.0000000'],
    ['the day before the clocks go back', '2026-10-24T09:00:00', '2026-10-24T08:00:00.0000000'],
    ['the day the clocks go back', '2026-10-25T09:00:00', '2026-10-25T09:00:00.0000000'],
    ['an hour the autumn change repeats', '2026-10-25T01:30:00', '2026-10-25T00:30:00.0000000'],
  ])('given in London are answered in UTC on %s', async (_day, given, utc) => {
    const at = { dateTime: given, timeZone: 'GMT Standard Time' };
    const { body } = await book({ start: at, end: at });
    expect(body.start).toEqual({ dateTime: utc, timeZone: 'UTC' });
  });

  it('are answered in London when that is preferred', async () => {
    const { body } = await book({
      start: { dateTime: '2026-07-01T14:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-07-01T15:00:00', timeZone: 'UTC' },
    });
    const prefer = { prefer: 'outlook.timezone="GMT Standard Time"' };
    const read = await asking.graph('app', 'GET', `/users/${ANA}/events/${body.id}`, undefined, prefer);
    expect(read.body.start).toEqual({ dateTime: '2026-07-01T15:00:00.0000000', timeZone: 'GMT Standard Time' });
    expect(read.headers.get('preference-applied')).toContain('GMT Standard Time');
  });
});

describe('calendarView', () => {
  const view = (from: string, until: string, more = '') =>
    asking.graph('app', 'GET', `/users/${ANA}/calendarView?startDateTime=${from}&endDateTime=${until}${more}`);

  it('needs both ends of the window', async () => {
    expect(
      (await asking.graph('app', 'GET', `/users/${ANA}/calendarView?startDateTime=2026-11-01T00:00:00Z`)).status,
    ).toBe(400);
  });

  it.each([
    ['ends when the event begins', '2026-11-05T14:00:00Z', '2026-11-05T15:30:00Z', 0],
    ['ends a minute later', '2026-11-05T14:00:00Z', '2026-11-05T15:31:00Z', 1],
    ['begins a minute before the event ends', '2026-11-05T16:29:00Z', '2026-11-05T18:00:00Z', 1],
    ['begins when the event ends', '2026-11-05T16:30:00Z', '2026-11-05T18:00:00Z', 0],
  ])('of a window that %s', async (_what, from, until, found) => {
    await book();
    expect((await view(from, until)).body.value).toHaveLength(found);
  });

  it('comes in pages, each with a link to the next on the production host', async () => {
    for (const key of ['1', '2', '3']) await book({ transactionId: key });
    const { body } = await view('2026-11-05T00:00:00Z', '2026-11-06T00:00:00Z', '&$top=2');
    expect(body.value).toHaveLength(2);
    const next = new URL(String(body['@odata.nextLink']));
    expect(next.origin).toBe('https://graph.microsoft.com');
    const second = await asking.graph('app', 'GET', next.pathname.replace('/v1.0', '') + next.search);
    expect(second.body.value).toHaveLength(1);
    expect(second.body['@odata.nextLink']).toBeUndefined();
  });
});

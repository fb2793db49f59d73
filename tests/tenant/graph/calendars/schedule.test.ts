import { beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { changePerson } from '../../control/people.ts';
import { type Asking, askingTenant } from '../core/ask.ts';
import { addBusy } from './add-busy.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';
const ana = 'ana@harbourtrust.example';
const ben = 'ben@harbourtrust.example';
const at = (text: string) => Temporal.Instant.from(text);

let asking: Asking;
beforeEach(async () => {
  asking = await askingTenant([
    { oid: ANA, name: 'Ana Reed', mail: ana },
    { oid: BEN, name: 'Ben Moss', mail: ben },
  ]);
});

const body = (more: Record<string, unknown> = {}) => ({
  schedules: [ana, ben],
  startTime: { dateTime: '2026-11-23T08:00:00', timeZone: 'GMT Standard Time' },
  endTime: { dateTime: '2026-11-23T12:00:00', timeZone: 'GMT Standard Time' },
  availabilityViewInterval: 60,
  ...more,
});
const ask = (more: Record<string, unknown> = {}, as = 'app') =>
  asking.graph(as, 'POST', `/users/${ANA}/calendar/getSchedule`, body(more));
async function schedules(more: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  return (await ask(more)).body.value as Record<string, unknown>[];
}

describe('getSchedule', () => {
  it.each([
    ['no mailbox', { schedules: [] }],
    ['21 mailboxes', { schedules: Array.from({ length: 21 }, (_, index) => `p${index}@harbourtrust.example`) }],
    ['a window of 62 days', { endTime: { dateTime: '2027-01-24T08:00:00', timeZone: 'GMT Standard Time' } }],
    ['an end before the start', { endTime: { dateTime: '2026-11-23T07:59:00', timeZone: 'GMT Standard Time' } }],
    ['an interval of 4 minutes', { availabilityViewInterval: 4 }],
    ['an interval of 1441 minutes', { availabilityViewInterval: 1441 }],
  ])('refuses %s', async (_what, more) => {
    expect((await ask(more)).status).toBe(400);
  });

  it('takes 20 mailboxes and a window a minute under 62 days', async () => {
    const answer = await ask({
      schedules: Array.from({ length: 20 }, () => ana),
      endTime: { dateTime: '2027-01-24T07:59:00', timeZone: 'GMT Standard Time' },
    });
    expect(answer.status).toBe(200);
  });

  it('is refused to the service through a mailbox outside the scope', async () => {
    changePerson(asking.tenant, ANA, { inMailboxScope: false });
    expect((await ask()).status).toBe(403);
  });

  it('answers 200 and an error of its own for a mailbox that is not there or not readable', async () => {
    changePerson(asking.tenant, BEN, { inMailboxScope: false });
    const [, second, third] = await schedules({ schedules: [ana, ben, 'nobody@harbourtrust.example'] });
    expect(second).toMatchObject({ scheduleId: ben, error: { responseCode: 'ErrorNoFreeBusyAccess' } });
    expect(third).toMatchObject({ error: { responseCode: 'ErrorMailRecipientNotFound' } });
  });

  it('shows when people are taken, hides what is private, and gives working hours', async () => {
    addBusy(asking.tenant, ana, {
      startsAt: at('2026-11-23T09:00:00Z'),
      endsAt: at('2026-11-23T10:00:00Z'),
      subject: 'Governors',
    });
    addBusy(asking.tenant, ben, {
      startsAt: at('2026-11-23T10:30:00Z'),
      endsAt: at('2026-11-23T11:00:00Z'),
      subject: 'Clinic',
      isPrivate: true,
    });
    const [first, second] = await schedules();
    expect(first).toMatchObject({
      scheduleId: ana,
      availabilityView: '0200',
      scheduleItems: [
        {
          status: 'busy',
          subject: 'Governors',
          start: { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' },
          end: { dateTime: '2026-11-23T10:00:00.0000000', timeZone: 'UTC' },
        },
      ],
      workingHours: {
        daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startTime: '08:00:00.0000000',
        endTime: '17:00:00.0000000',
        timeZone: { name: 'GMT Standard Time' },
      },
    });
    expect(second).toMatchObject({ availabilityView: '0020', scheduleItems: [{ isPrivate: true }] });
    expect(JSON.stringify(second)).not.toContain('Clinic');
  });

  it.each([
    ['ends as the window begins', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', 0],
    ['ends a minute into it', '2026-11-23T07:00:00Z', '2026-11-23T08:01:00Z', 1],
    ['begins as the window ends', '2026-11-23T12:00:00Z', '2026-11-23T13:00:00Z', 0],
  ])('counts an engagement that %s as it should', async (_what, startsAt, endsAt, count) => {
    addBusy(asking.tenant, ana, { startsAt: at(startsAt), endsAt: at(endsAt), subject: 'Governors' });
    expect((await schedules())[0]?.scheduleItems).toHaveLength(count);
  });

  it('leaves out a meeting that was cancelled', async () => {
    const made = await asking.graph('app', 'POST', `/users/${ANA}/events`, {
      subject: 'Supervision session',
      start: body().startTime,
      end: body().endTime,
      attendees: [{ emailAddress: { address: ben } }],
    });
    expect((await schedules()).map((each) => each.availabilityView)).toEqual(['2222', '1111']);
    await asking.graph('app', 'POST', `/users/${ANA}/events/${made.body.id}/cancel`, {});
    expect((await schedules()).map((each) => each.availabilityView)).toEqual(['0000', '0000']);
  });

  it('gives the working hours a person has set', async () => {
    await asking.graph('app', 'PATCH', `/users/${BEN}/mailboxSettings`, {
      workingHours: { daysOfWeek: ['monday'], startTime: '09:00:00.0000000' },
    });
    expect((await schedules())[1]?.workingHours).toMatchObject({
      daysOfWeek: ['monday'],
      startTime: '09:00:00.0000000',
    });
  });
});

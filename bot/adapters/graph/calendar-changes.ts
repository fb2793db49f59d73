import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { CalendarChanges, Changes, Subscribed } from '../../ports/calendar-changes.ts';
import { StoreError } from '../../ports/store-error.ts';
import { eventFrom, eventShape } from './event-json.ts';
import { type GraphAnswer, type GraphClient, refusalOf } from './graph-client.ts';
import { isMailboxGone } from './mailbox-gone.ts';

/** Events may be subscribed to for less than seven days; an hour is kept back for clocks that differ (platform D3). */
const LIFE_HOURS = 7 * 24 - 1;
const PREFER = { prefer: 'odata.maxpagesize=200, outlook.timezone="UTC"' };
const CHANGE_TYPES = 'created,updated,deleted';

const subscription = z.object({ id: z.string(), expirationDateTime: z.iso.datetime({ offset: true }) });
const subscriptions = z.object({
  value: z.array(z.object({ id: z.string(), resource: z.string() })),
  '@odata.nextLink': z.string().optional(),
});
const page = z.object({
  value: z.array(z.union([z.object({ id: z.string(), '@removed': z.object({}) }), eventShape])),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Where Microsoft tells us of changes, without a slash at the end, and what the time really is. */
interface Listening {
  readonly publicUrl: string;
  readonly realNow?: () => Instant;
}

class OutlookChanges implements CalendarChanges {
  constructor(
    private readonly graph: GraphClient,
    private readonly listening: Listening,
  ) {}

  realNow(): Instant {
    return this.listening.realNow?.() ?? Temporal.Now.instant();
  }

  async subscribe(mailbox: string, secret: string): Promise<Subscribed | 'no mailbox'> {
    const doing = 'subscribe to a calendar';
    let answer = await this.create(mailbox, secret);
    if (answer.status === 409) {
      await this.removeEarlier(mailbox);
      answer = await this.create(mailbox, secret);
    }
    if (isMailboxGone(answer)) return 'no mailbox';
    if (answer.status !== 201) throw refusalOf(answer.status, doing);
    return this.subscribed(answer, doing);
  }

  async renew(id: string): Promise<Subscribed | null> {
    const doing = 'renew a subscription';
    const answer = await this.graph.request({
      caller: 'app',
      method: 'PATCH',
      path: `/subscriptions/${encodeURIComponent(id)}`,
      body: { expirationDateTime: this.expiry() },
    });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw refusalOf(answer.status, doing);
    return this.subscribed(answer, doing);
  }

  async since(mailbox: string, window: { from: Instant; until: Instant }, token: string | null): Promise<Changes> {
    const doing = 'read changes of a calendar';
    const changed = [];
    const removed: string[] = [];
    let path = token;
    for (;;) {
      const answer = await this.ask(mailbox, window, path);
      if (answer.status === 410 || (token !== null && answer.status === 400)) return { is: 'too old' };
      if (isMailboxGone(answer)) return { is: 'no mailbox' };
      if (answer.status !== 200) throw refusalOf(answer.status, doing);
      const read = page.safeParse(answer.body);
      if (!read.success) throw new StoreError('nonsense', doing, answer.status);
      for (const each of read.data.value) {
        if ('@removed' in each) removed.push(each.id);
        else changed.push(eventFrom(each));
      }
      const done = read.data['@odata.deltaLink'];
      if (done !== undefined) return { is: 'read', changed, removed, token: done };
      path = read.data['@odata.nextLink'] ?? null;
      if (path === null) throw new StoreError('nonsense', doing, answer.status);
    }
  }

  /** `$select` and the like are refused here, so whole events come (platform D3). */
  private ask(mailbox: string, { from, until }: { from: Instant; until: Instant }, path: string | null) {
    if (path !== null) return this.graph.request({ caller: 'app', method: 'GET', path, headers: PREFER });
    return this.graph.request({
      caller: 'app',
      method: 'GET',
      path: `/users/${encodeURIComponent(mailbox)}/calendarView/delta`,
      query: { startDateTime: from.toString(), endDateTime: until.toString() },
      headers: PREFER,
    });
  }

  private create(mailbox: string, secret: string): Promise<GraphAnswer> {
    const url = `${this.listening.publicUrl}/api/notifications`;
    return this.graph.request({
      caller: 'app',
      method: 'POST',
      path: '/subscriptions',
      body: {
        changeType: CHANGE_TYPES,
        notificationUrl: url,
        lifecycleNotificationUrl: url,
        resource: resourceOf(mailbox),
        expirationDateTime: this.expiry(),
        clientState: secret,
      },
    });
  }

  /** One of ours for the same calendar, whose secret nobody remembers: Microsoft allows one, so it gives way. */
  private async removeEarlier(mailbox: string): Promise<void> {
    let path: string | undefined = '/subscriptions';
    while (path !== undefined) {
      const answer: GraphAnswer = await this.graph.request({ caller: 'app', method: 'GET', path });
      const read = subscriptions.safeParse(answer.body);
      if (!read.success) throw refusalOf(answer.status, 'read subscriptions');
      for (const each of read.data.value.filter((one) => isSameResource(one.resource, mailbox))) {
        const gone = await this.graph.request({
          caller: 'app',
          method: 'DELETE',
          path: `/subscriptions/${encodeURIComponent(each.id)}`,
        });
        if (gone.status >= 300 && gone.status !== 404) throw refusalOf(gone.status, 'remove a subscription');
      }
      path = read.data['@odata.nextLink'];
    }
  }

  private expiry(): string {
    return this.realNow().add({ hours: LIFE_HOURS }).toString({ smallestUnit: 'second' });
  }

  private subscribed(answer: GraphAnswer, doing: string): Subscribed {
    const read = subscription.safeParse(answer.body);
    if (!read.success) throw new StoreError('nonsense', doing, answer.status);
    return { id: read.data.id, until: Temporal.Instant.from(read.data.expirationDateTime) };
  }
}

function resourceOf(mailbox: string): string {
  return `/users/${mailbox}/events`;
}

/** Graph hands a resource back with or without its first slash. */
function isSameResource(resource: string, mailbox: string): boolean {
  return resource.replace(/^\//, '').toLowerCase() === resourceOf(mailbox).slice(1).toLowerCase();
}

/** Change notifications and delta of people's calendars, as the app. `publicUrl` + `/api/notifications` is told (platform D3). */
export function createCalendarChanges(graph: GraphClient, listening: Listening): CalendarChanges {
  return new OutlookChanges(graph, listening);
}

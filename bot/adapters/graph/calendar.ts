import { z } from 'zod';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Availability, BookedEvent, Calendar, EventFound } from '../../ports/calendar.ts';
import { StoreError } from '../../ports/store-error.ts';
import { attendeesTo, eventFrom, eventShape, eventTo, SESSION_PROPERTY, timeTo } from './event-json.ts';
import { type GraphAnswer, type GraphClient, type GraphRequest, refusalOf } from './graph-client.ts';
import { isMailboxGone } from './mailbox-gone.ts';
import { availabilityIn, type Schedule, schedulesShape } from './schedule-json.ts';

/** Limits of getSchedule (platform D2). */
const MAILBOXES_PER_CALL = 20;
const DAYS_PER_CALL = 61;

const IN_UTC = { prefer: 'outlook.timezone="UTC"' };
const EVENT_FIELDS = { $select: 'id,start,end,isCancelled,attendees' };

function eventIn(answer: GraphAnswer, doing: string): BookedEvent {
  const parsed = eventShape.safeParse(answer.body);
  if (!parsed.success) throw new StoreError('nonsense', doing, answer.status);
  return eventFrom(parsed.data);
}

function windowsOf(from: Instant, until: Instant): readonly { readonly from: Instant; readonly until: Instant }[] {
  const windows = [];
  for (let start = from; start.epochMilliseconds < until.epochMilliseconds; ) {
    const full = start.add({ hours: 24 * DAYS_PER_CALL });
    const end = full.epochMilliseconds < until.epochMilliseconds ? full : until;
    windows.push({ from: start, until: end });
    start = end;
  }
  return windows;
}

function firstIn(answer: GraphAnswer): BookedEvent | null {
  const found = z.object({ value: z.array(eventShape) }).safeParse(answer.body);
  if (!found.success) throw new StoreError('nonsense', 'find event', answer.status);
  const [first] = found.data.value;
  return first === undefined ? null : eventFrom(first);
}

function foundIn(event: BookedEvent): EventFound {
  return event.isCancelled ? { is: 'gone' } : { is: 'there', event };
}

class OutlookCalendar implements Calendar {
  constructor(private readonly graph: GraphClient) {}

  async availability(
    organiser: string,
    emails: readonly string[],
    from: Instant,
    until: Instant,
  ): Promise<readonly Availability[]> {
    const found: Availability[] = [];
    for (let start = 0; start < emails.length; start += MAILBOXES_PER_CALL) {
      const some = emails.slice(start, start + MAILBOXES_PER_CALL);
      const windows: ReadonlyMap<string, Schedule>[] = [];
      for (const window of windowsOf(from, until)) windows.push(await this.schedules(organiser, some, window));
      found.push(
        ...some.map((email) =>
          availabilityIn(
            email,
            windows.map((each) => each.get(email.toLowerCase()) ?? null),
          ),
        ),
      );
    }
    return found;
  }

  async book(event: Parameters<Calendar['book']>[0]): Promise<BookedEvent> {
    const doing = 'create event';
    const answer = await this.ask({
      method: 'POST',
      path: `/users/${encodeURIComponent(event.organiser)}/events`,
      body: eventTo(event),
    });
    if (answer.status === 200 || answer.status === 201) return eventIn(answer, doing);
    const earlier = answer.status === 409 ? await this.bySession(event.organiser, event.session) : null;
    if (earlier === null) throw refusalOf(answer.status, doing);
    return earlier;
  }

  async find(organiser: string, eventId: string): Promise<BookedEvent | null> {
    const answer = await this.ask({ method: 'GET', path: pathOf(organiser, eventId), query: EVENT_FIELDS });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw refusalOf(answer.status, 'read event');
    return eventIn(answer, 'read event');
  }

  async look(organiser: string, wanted: Parameters<Calendar['look']>[1]): Promise<EventFound> {
    const doing = 'read event';
    if (wanted.eventId !== null) {
      const answer = await this.ask({ method: 'GET', path: pathOf(organiser, wanted.eventId), query: EVENT_FIELDS });
      if (answer.status === 200) return foundIn(eventIn(answer, doing));
      if (isMailboxGone(answer)) return { is: 'no mailbox' };
      if (answer.status !== 404) throw refusalOf(answer.status, doing);
    }
    const answer = await this.askBySession(organiser, wanted.session);
    if (isMailboxGone(answer)) return { is: 'no mailbox' };
    if (answer.status !== 200) throw refusalOf(answer.status, doing);
    const event = firstIn(answer);
    return event === null ? { is: 'gone' } : foundIn(event);
  }

  async move(organiser: string, eventId: string, startsAt: Instant, endsAt: Instant): Promise<BookedEvent> {
    const body = { start: timeTo(startsAt), end: timeTo(endsAt) };
    const answer = await this.ask({ method: 'PATCH', path: pathOf(organiser, eventId), body });
    if (answer.status !== 200) throw refusalOf(answer.status, 'move event');
    return eventIn(answer, 'move event');
  }

  async invite(
    organiser: string,
    eventId: string,
    attendees: readonly { email: string; name: string }[],
  ): Promise<void> {
    const body = { attendees: attendeesTo(attendees) };
    const answer = await this.ask({ method: 'PATCH', path: pathOf(organiser, eventId), body });
    if (answer.status !== 200 && answer.status !== 404) throw refusalOf(answer.status, 'invite to event');
  }

  async cancel(organiser: string, eventId: string, comment: string): Promise<void> {
    const path = `${pathOf(organiser, eventId)}/cancel`;
    const answer = await this.ask({ method: 'POST', path, body: { Comment: comment } });
    if (answer.status < 300 || answer.status === 404 || isMailboxGone(answer)) return;
    const standing = await this.find(organiser, eventId);
    if (standing === null || standing.isCancelled) return;
    // Outlook calls off meetings only; an event to which nobody was invited is none.
    const isAlone = answer.status === 400 && standing.responses.length === 0;
    const removed = isAlone ? await this.ask({ method: 'DELETE', path: pathOf(organiser, eventId) }) : answer;
    if (removed.status >= 300 && removed.status !== 404) throw refusalOf(removed.status, 'cancel event');
  }

  private ask(request: Pick<GraphRequest, 'method' | 'path' | 'query' | 'body'>): Promise<GraphAnswer> {
    return this.graph.request({ ...request, caller: 'app', headers: IN_UTC });
  }

  /** The event made earlier for a session, by its extended property. */
  private async bySession(organiser: string, session: string): Promise<BookedEvent | null> {
    const answer = await this.askBySession(organiser, session);
    if (answer.status !== 200) throw refusalOf(answer.status, 'find event');
    return firstIn(answer);
  }

  private askBySession(organiser: string, session: string): Promise<GraphAnswer> {
    const literal = session.replaceAll("'", "''");
    return this.ask({
      method: 'GET',
      path: `/users/${encodeURIComponent(organiser)}/events`,
      query: {
        ...EVENT_FIELDS,
        $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${SESSION_PROPERTY}' and ep/value eq '${literal}')`,
      },
    });
  }

  /** One call to getSchedule. A mailbox it may not ask through makes everybody in it unreadable, not free. */
  private async schedules(
    organiser: string,
    emails: readonly string[],
    window: { readonly from: Instant; readonly until: Instant },
  ): Promise<ReadonlyMap<string, Schedule>> {
    const answer = await this.ask({
      method: 'POST',
      path: `/users/${encodeURIComponent(organiser)}/calendar/getSchedule`,
      body: {
        schedules: emails,
        startTime: timeTo(window.from),
        endTime: timeTo(window.until),
        availabilityViewInterval: 30,
      },
    });
    if (answer.status === 403 || answer.status === 404) return new Map();
    if (answer.status !== 200) throw refusalOf(answer.status, 'read free and busy times');
    const parsed = schedulesShape.safeParse(answer.body);
    if (!parsed.success) throw new StoreError('nonsense', 'read free and busy times', answer.status);
    return new Map(parsed.data.value.map((each) => [each.scheduleId.toLowerCase(), each]));
  }
}

function pathOf(organiser: string, eventId: string): string {
  return `/users/${encodeURIComponent(organiser)}/events/${encodeURIComponent(eventId)}`;
}

/** Outlook through Graph, as the app (platform D1 and D2). */
export function createCalendar(graph: GraphClient): Calendar {
  return new OutlookCalendar(graph);
}

import type { Context } from 'hono';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, pageOf, select, topOf } from '../core/graph-route.ts';
import { contextOf } from '../directory/user-view.ts';
import { eventFilter } from './event-filter.ts';
import { eventsBetween, eventsOf, type StoredEvent } from './event-store.ts';
import { answerZone, etagOf, eventView, expandedProperty } from './event-view.ts';
import { queryInstant } from './zones.ts';

const ORDERS: Record<string, (one: StoredEvent, other: StoredEvent) => number> = {
  'start/datetime': (one, other) => one.startsAt.epochMilliseconds - other.startsAt.epochMilliseconds,
  'end/datetime': (one, other) => one.endsAt.epochMilliseconds - other.endsAt.epochMilliseconds,
  createddatetime: (one, other) => one.createdAt.localeCompare(other.createdAt),
  lastmodifieddatetime: (one, other) => one.modifiedAt.localeCompare(other.modifiedAt),
  subject: (one, other) => one.details.subject.localeCompare(other.details.subject),
};

function ordered(events: readonly StoredEvent[], orderBy: string | undefined): readonly StoredEvent[] {
  if (orderBy === undefined) return events;
  const [name = '', direction = 'asc'] = orderBy.trim().split(/\s+/);
  const order = ORDERS[name.toLowerCase()];
  if (order === undefined)
    throw new GraphRefusal(400, 'ErrorInvalidUrlQuery', `The local tenant cannot order events by ${orderBy}.`);
  return events.toSorted((one, other) => (direction.toLowerCase() === 'desc' ? order(other, one) : order(one, other)));
}

function answerMany(context: Context, events: readonly StoredEvent[], mailbox: string): Response {
  const { zone, headers } = answerZone(context);
  const expanded = expandedProperty(context);
  const chosen = ordered(events.filter(eventFilter(context.req.query('$filter'))), context.req.query('$orderby'));
  const page = pageOf(context, chosen, topOf(context, 10, 1000));
  return Response.json(
    {
      '@odata.context': contextOf(`users('${mailbox}')/events`),
      ...page,
      value: page.value.map((event) => select(eventView(event, zone, expanded), context.req.query('$select'), ['id'])),
    },
    { headers },
  );
}

/** One event, with its ETag. */
export function answerOne(context: Context, event: StoredEvent, status = 200): Response {
  const { zone, headers } = answerZone(context);
  const view = select(eventView(event, zone, expandedProperty(context)), context.req.query('$select'), ['id']);
  return Response.json(
    { '@odata.context': contextOf(`users('${event.mailbox}')/events/$entity`), ...view },
    { status, headers: { ...headers, ETag: etagOf(event) } },
  );
}

/** `GET …/events`: everything in the mailbox, ten to a page unless asked. */
export function listEvents(tenant: Tenant, context: Context, mailbox: string): Response {
  return answerMany(context, eventsOf(tenant, mailbox), mailbox);
}

/** `GET …/calendarView`: what overlaps the window, earliest first. */
export function calendarView(tenant: Tenant, context: Context, mailbox: string): Response {
  const from = queryInstant(context.req.query('startDateTime'), 'StartDateTime');
  const until = queryInstant(context.req.query('endDateTime'), 'EndDateTime');
  if (until.epochMilliseconds < from.epochMilliseconds)
    throw new GraphRefusal(400, 'ErrorInvalidParameter', 'The EndDateTime must not be before the StartDateTime.');
  return answerMany(context, eventsBetween(tenant, mailbox, from, until), mailbox);
}

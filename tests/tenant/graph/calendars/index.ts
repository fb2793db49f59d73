import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, graphRoute, jsonBody } from '../core/graph-route.ts';
import { calendarDelta, DELTA_SCHEMA } from './delta.ts';
import { readEventChange } from './event-input.ts';
import { EVENT_SCHEMA, findEvent, type Reply, type StoredEvent } from './event-store.ts';
import { etagOf } from './event-view.ts';
import { MAILBOX_SCHEMA, openMailbox, READ_CALENDAR, WRITE_CALENDAR } from './mailbox.ts';
import { mailboxSettingsRoutes } from './mailbox-settings.ts';
import { startNotifying } from './notify.ts';
import { answerOne, calendarView, listEvents } from './read-events.ts';
import { getSchedule } from './schedule.ts';
import { SUBSCRIPTION_SCHEMA } from './subscription-store.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { cancelEvent, changeEvent, createEvent, deleteEvent, replyToEvent } from './write-event.ts';

export const SCHEMA = EVENT_SCHEMA + DELTA_SCHEMA + MAILBOX_SCHEMA + SUBSCRIPTION_SCHEMA;

type Owner = ReturnType<typeof openMailbox>;

const REPLIES = {
  accept: 'accepted',
  tentativelyAccept: 'tentativelyAccepted',
  decline: 'declined',
} as const satisfies Record<string, Reply>;

function eventOf(tenant: Tenant, context: Context, owner: Owner): StoredEvent {
  const event = findEvent(tenant, owner.oid, context.req.param('event') ?? '');
  if (event === null)
    throw new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

function requireMatch(context: Context, event: StoredEvent): void {
  const match = context.req.header('if-match');
  if (match !== undefined && match !== '*' && match !== etagOf(event))
    throw new GraphRefusal(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
}

async function create(tenant: Tenant, context: Context, owner: Owner): Promise<Response> {
  return answerOne(context, createEvent(tenant, owner, readEventChange(await jsonBody(context))), 201);
}

async function change(tenant: Tenant, context: Context, owner: Owner): Promise<Response> {
  const event = eventOf(tenant, context, owner);
  requireMatch(context, event);
  return answerOne(context, changeEvent(tenant, event, readEventChange(await jsonBody(context))));
}

function mailboxRoutes(tenant: Tenant, base: '/v1.0/me' | '/v1.0/users/{id}'): readonly Route[] {
  const open = (context: Context, caller: Caller, scopes: readonly string[]): Owner =>
    openMailbox(tenant, caller, base === '/v1.0/me' ? null : (context.req.param('id') ?? ''), scopes);
  type Answer = (context: Context, owner: Owner, caller: Caller) => Response | Promise<Response>;
  const reads = (path: string, answer: Answer): Route =>
    graphRoute('GET', base + path, (context, caller) => answer(context, open(context, caller, READ_CALENDAR), caller));
  const writes = (method: Route['method'], path: string, answer: Answer): Route =>
    graphRoute(method, base + path, (context, caller) =>
      answer(context, open(context, caller, WRITE_CALENDAR), caller),
    );
  const done = (status: number): Response => new Response(null, { status });
  return [
    reads('/events', (context, owner) => listEvents(tenant, context, owner.oid)),
    writes('POST', '/events', (context, owner) => create(tenant, context, owner)),
    writes('POST', '/calendar/events', (context, owner) => create(tenant, context, owner)),
    reads('/events/{event}', (context, owner) => answerOne(context, eventOf(tenant, context, owner))),
    writes('PATCH', '/events/{event}', (context, owner) => change(tenant, context, owner)),
    writes('DELETE', '/events/{event}', (context, owner) => {
      deleteEvent(tenant, eventOf(tenant, context, owner), owner);
      return done(204);
    }),
    writes('POST', '/events/{event}/cancel', (context, owner) => {
      cancelEvent(tenant, eventOf(tenant, context, owner));
      return done(202);
    }),
    ...Object.entries(REPLIES).map(([word, reply]) =>
      writes('POST', `/events/{event}/${word}`, (context, owner) => {
        replyToEvent(tenant, eventOf(tenant, context, owner), owner, reply);
        return done(202);
      }),
    ),
    reads('/calendarView', (context, owner) => calendarView(tenant, context, owner.oid)),
    reads('/calendarView/delta', (context, owner) => calendarDelta(tenant, context, owner.oid)),
    graphRoute('POST', `${base}/calendar/getSchedule`, (context, caller) => {
      open(context, caller, [...READ_CALENDAR, 'Calendars.ReadBasic']);
      return getSchedule(tenant, context, caller);
    }),
  ];
}

/** Events, calendarView and its delta, getSchedule, mailbox settings, subscriptions. */
export function routes(tenant: Tenant): readonly Route[] {
  startNotifying(tenant);
  return [
    ...mailboxRoutes(tenant, '/v1.0/me'),
    ...mailboxRoutes(tenant, '/v1.0/users/{id}'),
    ...mailboxSettingsRoutes(tenant),
    ...subscriptionRoutes(tenant),
  ];
}

import type { Context } from 'hono';
import { z } from 'zod';
import type { Caller } from '../../core/caller.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, graphRoute, jsonBody, requireOneOf } from '../core/graph-route.ts';
import { contextOf } from '../directory/user-view.ts';
import { openMailbox, READ_CALENDAR } from './mailbox.ts';
import { removeSubscription, type Subscription, saveSubscription, subscriptions } from './subscription-store.ts';

const MINUTE_MS = 60_000;
/** Longest lives in minutes: under seven days for events, under thirty for lists. Shorter than 45 minutes is raised to 45. */
const LONGEST_MINUTES = { calendar: 10_080, list: 42_300 };
const SHORTEST_MINUTES = 45;
const VALIDATION_MS = 10_000;

const CREATE = z.object({
  changeType: z.string().regex(/^(created|updated|deleted)(,(created|updated|deleted))*$/),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().optional(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
});
const RENEW = z.object({ expirationDateTime: z.iso.datetime({ offset: true }) });

function invalid(message: string): GraphRefusal {
  return new GraphRefusal(400, 'InvalidRequest', message);
}

function targetOf(tenant: Tenant, caller: Caller, resource: string): string {
  const events = resource.match(/^\/?(?:users\/([^/]+)|me)\/(?:calendar\/)?events$/i);
  if (events) return `calendar|${openMailbox(tenant, caller, events[1] ?? null, READ_CALENDAR).oid}`;
  const list = resource.match(/^\/?sites\/[^/]+\/lists\/([^/]+)$/i);
  if (list?.[1] !== undefined) {
    requireOneOf(caller, ['Sites.Selected'], ['Sites.Selected']);
    return `list|${list[1]}`;
  }
  throw invalid(`The local tenant cannot subscribe to '${resource}'.`);
}

function expiryOf(text: string, target: string): number {
  const kind = target.startsWith('list') ? 'list' : 'calendar';
  const at = Date.parse(text);
  const now = Date.now();
  if (at <= now) throw invalid('Subscription expiration can only be in the future.');
  if (at > now + LONGEST_MINUTES[kind] * MINUTE_MS)
    throw invalid(`Subscription expiration can only be ${LONGEST_MINUTES[kind]} minutes in the future.`);
  return Math.max(at, now + SHORTEST_MINUTES * MINUTE_MS);
}

/** The receiver must hand back the token it is given, as plain text, within ten seconds. */
async function validate(url: string): Promise<void> {
  const refusal = new GraphRefusal(
    400,
    'ValidationError',
    'Subscription validation request failed. The response must be the validation token as plain text.',
  );
  if (!/^(https:\/\/|http:\/\/localhost[:/])/.test(url))
    throw invalid('The notification address must be https (or this machine).');
  const token = `Validation: Testing client application reachability. Request-Id: ${crypto.randomUUID()}`;
  const asked = new URL(url);
  asked.searchParams.set('validationToken', token);
  const answer = await fetch(asked, { method: 'POST', signal: AbortSignal.timeout(VALIDATION_MS) }).catch(() => null);
  if (answer?.status !== 200 || (await answer.text()) !== token) throw refusal;
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/plain')) throw refusal;
}

function view(subscription: Subscription): Record<string, unknown> {
  return {
    id: subscription.id,
    applicationId: subscription.appId,
    changeType: subscription.changeType,
    clientState: subscription.clientState,
    creatorId: subscription.creator,
    expirationDateTime: new Date(subscription.expiresAtMs).toISOString(),
    latestSupportedTlsVersion: 'v1_2',
    lifecycleNotificationUrl: subscription.lifecycleUrl,
    notificationUrl: subscription.notificationUrl,
    resource: subscription.resource,
  };
}

async function create(tenant: Tenant, context: Context, caller: Caller): Promise<Response> {
  const read = CREATE.safeParse(await jsonBody(context));
  if (!read.success)
    throw invalid(`${read.error.issues[0]?.path.join('/') ?? ''}: ${read.error.issues[0]?.message ?? ''}`);
  const given = read.data;
  const target = targetOf(tenant, caller, given.resource);
  const expiresAtMs = expiryOf(given.expirationDateTime, target);
  const isTwice = subscriptions(tenant).some(
    (each) => each.appId === caller.appId && each.target === target && each.changeType === given.changeType,
  );
  if (isTwice)
    throw new GraphRefusal(409, 'Conflict', 'A subscription for this resource and change type exists already.');
  for (const url of [given.notificationUrl, given.lifecycleNotificationUrl]) if (url !== undefined) await validate(url);
  const subscription: Subscription = {
    id: crypto.randomUUID(),
    appId: caller.appId,
    resource: given.resource,
    target,
    changeType: given.changeType,
    notificationUrl: given.notificationUrl,
    lifecycleUrl: given.lifecycleNotificationUrl ?? null,
    clientState: given.clientState ?? null,
    expiresAtMs,
    creator: caller.kind === 'user' ? caller.oid : caller.appId,
  };
  saveSubscription(tenant, subscription);
  return Response.json(
    { '@odata.context': contextOf('subscriptions/$entity'), ...view(subscription) },
    { status: 201 },
  );
}

function own(tenant: Tenant, context: Context, caller: Caller): Subscription {
  const id = context.req.param('id') ?? '';
  const found = subscriptions(tenant).find((each) => each.id === id && each.appId === caller.appId);
  if (found === undefined)
    throw new GraphRefusal(404, 'ResourceNotFound', `The object was not found: subscription ${id}.`);
  return found;
}

async function renew(tenant: Tenant, context: Context, caller: Caller): Promise<Response> {
  const subscription = own(tenant, context, caller);
  const read = RENEW.safeParse(await jsonBody(context));
  if (!read.success) throw invalid('expirationDateTime must be a date and time.');
  const renewed = { ...subscription, expiresAtMs: expiryOf(read.data.expirationDateTime, subscription.target) };
  saveSubscription(tenant, renewed);
  return Response.json({ '@odata.context': contextOf('subscriptions/$entity'), ...view(renewed) });
}

/** Change notifications: made after a handshake, renewed, read and removed by the app that owns them. */
export function subscriptionRoutes(tenant: Tenant): readonly Route[] {
  return [
    graphRoute('POST', '/v1.0/subscriptions', (context, caller) => create(tenant, context, caller)),
    graphRoute('GET', '/v1.0/subscriptions', (_context, caller) =>
      Response.json({
        '@odata.context': contextOf('subscriptions'),
        value: subscriptions(tenant)
          .filter((each) => each.appId === caller.appId)
          .map(view),
      }),
    ),
    graphRoute('GET', '/v1.0/subscriptions/{id}', (context, caller) =>
      Response.json({ '@odata.context': contextOf('subscriptions/$entity'), ...view(own(tenant, context, caller)) }),
    ),
    graphRoute('PATCH', '/v1.0/subscriptions/{id}', (context, caller) => renew(tenant, context, caller)),
    graphRoute('POST', '/v1.0/subscriptions/{id}/reauthorize', (context, caller) => {
      own(tenant, context, caller);
      return new Response(null, { status: 204 });
    }),
    graphRoute('DELETE', '/v1.0/subscriptions/{id}', (context, caller) => {
      removeSubscription(tenant, own(tenant, context, caller).id);
      return new Response(null, { status: 204 });
    }),
  ];
}

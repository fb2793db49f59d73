import { TENANT_ID } from '../../core/ids.ts';
import type { Tenant, TenantEvent } from '../../core/tenant.ts';
import { expireDeltaTokens } from './delta.ts';
import { removeSubscription, type Subscription, subscriptions } from './subscription-store.ts';

/** A receiver must answer 2xx in this time, or the delivery is tried again. */
const ANSWER_MS = 3_000;
const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 15_000, 60_000];

export const LIFECYCLE_EVENTS = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const;
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number];

async function post(url: string, body: unknown): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Delivers, and tries again a few times when the receiver does not take it. Retries do not keep the process alive. */
async function deliver(url: string, body: unknown, attempt = 0): Promise<void> {
  if (await post(url, body)) return;
  const wait = RETRY_AFTER_MS[attempt];
  if (wait === undefined) return;
  setTimeout(() => void deliver(url, body, attempt + 1), wait).unref();
}

function frame(subscription: Subscription): Record<string, unknown> {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: new Date(subscription.expiresAtMs).toISOString(),
    clientState: subscription.clientState,
    tenantId: TENANT_ID,
  };
}

function eventNotice(subscription: Subscription, event: Extract<TenantEvent, { type: 'calendar' }>): unknown {
  const resource = `Users/${event.person}/Events/${event.eventId}`;
  return {
    ...frame(subscription),
    changeType: event.change,
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, id: event.eventId },
  };
}

function hear(tenant: Tenant, event: TenantEvent): void {
  if (event.type === 'reset') expireDeltaTokens(tenant);
  if (event.type !== 'calendar' && event.type !== 'list') return;
  const target = event.type === 'calendar' ? `calendar|${event.person}` : `list|${event.listId}`;
  const change = event.type === 'calendar' ? event.change : 'updated';
  for (const each of subscriptions(tenant)) {
    if (each.target !== target || !each.changeType.split(',').includes(change)) continue;
    const notice =
      event.type === 'calendar'
        ? eventNotice(each, event)
        : { ...frame(each), changeType: 'updated', resource: each.resource, resourceData: null };
    void deliver(each.notificationUrl, { value: [notice] });
  }
}

const heard = new WeakSet<Tenant>();

/** Begins to tell subscribers of what happens in this tenant; asking twice changes nothing. */
export function startNotifying(tenant: Tenant): void {
  if (heard.has(tenant)) return;
  heard.add(tenant);
  tenant.listen((event) => hear(tenant, event));
}

/** Sends a lifecycle notification on demand; `subscriptionRemoved` removes the subscription too. False = it has no lifecycle address. */
export async function sendLifecycle(
  tenant: Tenant,
  subscription: Subscription,
  event: LifecycleEvent,
): Promise<boolean> {
  if (event === 'subscriptionRemoved') removeSubscription(tenant, subscription.id);
  if (subscription.lifecycleUrl === null) return false;
  await deliver(subscription.lifecycleUrl, { value: [{ ...frame(subscription), lifecycleEvent: event }] });
  return true;
}

import type { Tenant } from '../../core/tenant.ts';

export const SUBSCRIPTION_SCHEMA = `
CREATE TABLE IF NOT EXISTS subscriptions (
  id TEXT PRIMARY KEY, app_id TEXT NOT NULL, resource TEXT NOT NULL, target TEXT NOT NULL, change_type TEXT NOT NULL,
  notification_url TEXT NOT NULL, lifecycle_url TEXT, client_state TEXT, expires_at INTEGER NOT NULL, creator TEXT NOT NULL);
`;

/** Who wants to be told of changes, and until when (real time). */
export interface Subscription {
  readonly id: string;
  readonly appId: string;
  /** As it was asked for. */
  readonly resource: string;
  /** `calendar|<oid>` or `list|<list id>`. */
  readonly target: string;
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly lifecycleUrl: string | null;
  readonly clientState: string | null;
  readonly expiresAtMs: number;
  readonly creator: string;
}

interface SubscriptionRow {
  readonly id: string;
  readonly app_id: string;
  readonly resource: string;
  readonly target: string;
  readonly change_type: string;
  readonly notification_url: string;
  readonly lifecycle_url: string | null;
  readonly client_state: string | null;
  readonly expires_at: number;
  readonly creator: string;
}

function read(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    appId: row.app_id,
    resource: row.resource,
    target: row.target,
    changeType: row.change_type,
    notificationUrl: row.notification_url,
    lifecycleUrl: row.lifecycle_url,
    clientState: row.client_state,
    expiresAtMs: row.expires_at,
    creator: row.creator,
  };
}

/** Subscriptions still alive in real time. */
export function subscriptions(tenant: Tenant): readonly Subscription[] {
  const rows = tenant.db.prepare('SELECT * FROM subscriptions WHERE expires_at > ? ORDER BY id').all(Date.now());
  return (rows as SubscriptionRow[]).map(read);
}

export function saveSubscription(tenant: Tenant, subscription: Subscription): void {
  tenant.db
    .prepare('INSERT OR REPLACE INTO subscriptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      subscription.id,
      subscription.appId,
      subscription.resource,
      subscription.target,
      subscription.changeType,
      subscription.notificationUrl,
      subscription.lifecycleUrl,
      subscription.clientState,
      subscription.expiresAtMs,
      subscription.creator,
    );
}

export function removeSubscription(tenant: Tenant, id: string): void {
  tenant.db.prepare('DELETE FROM subscriptions WHERE id = ?').run([id]);
}

import { z } from 'zod';
import type { Db } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';
import type { ConversationRow } from './conversations.ts';
import { addToOutbox, type OutboxEntry } from './outbox.ts';

export const ACTIVITY_SCHEMA = `
CREATE TABLE IF NOT EXISTS activities (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
  from_bot INTEGER NOT NULL, at TEXT NOT NULL, updated_at TEXT, activity_json TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS activities_of ON activities (conversation_id, sequence);
CREATE TABLE IF NOT EXISTS card_views (activity_id TEXT NOT NULL, oid TEXT NOT NULL, card_json TEXT NOT NULL, PRIMARY KEY (activity_id, oid));
`;

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What the bot may send; everything else in it is kept as given. */
export const OutgoingActivity = z.looseObject({
  type: z.string().default('message'),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
});
export type OutgoingActivity = z.infer<typeof OutgoingActivity>;

export interface ActivityRow {
  readonly sequence: number;
  readonly id: string;
  readonly conversation_id: string;
  readonly from_bot: number;
  readonly at: string;
  readonly updated_at: string | null;
  readonly activity_json: string;
}

/** Ids are milliseconds in Teams; here they also never repeat. */
let lastId = 0;
export function newActivityId(): string {
  lastId = Math.max(Date.now(), lastId + 1);
  return String(lastId);
}

export function findActivity(db: Db, id: string): ActivityRow | null {
  return (db.prepare('SELECT * FROM activities WHERE id = ?').get(id) as ActivityRow | undefined) ?? null;
}

export function activitiesOf(db: Db, conversationId: string): readonly ActivityRow[] {
  return db
    .prepare('SELECT * FROM activities WHERE conversation_id = ? ORDER BY sequence')
    .all(conversationId) as ActivityRow[];
}

export function cardOf(activity: OutgoingActivity): unknown {
  return activity.attachments?.find((each) => each.contentType === CARD_TYPE)?.content ?? null;
}

/** The card one person sees in a message: their own refreshed one, else the one sent to all; null when it has no card. */
export function cardSeenBy(db: Db, oid: string, row: ActivityRow): unknown {
  const view = db.prepare('SELECT card_json FROM card_views WHERE activity_id = ? AND oid = ?').get(row.id, oid) as
    | { card_json: string }
    | undefined;
  return view === undefined
    ? cardOf(OutgoingActivity.parse(JSON.parse(row.activity_json)))
    : JSON.parse(view.card_json);
}

/** A card the bot answered an invoke with: it replaces the sent one for this person only. */
export function replaceCardFor(tenant: Tenant, oid: string, activityId: string, card: unknown): void {
  const json = JSON.stringify(card);
  const known = tenant.db.prepare('SELECT 1 FROM card_views WHERE activity_id = ? AND oid = ? AND card_json = ?');
  if (known.get(activityId, oid, json) !== undefined) return;
  tenant.db
    .prepare('INSERT OR REPLACE INTO card_views (activity_id, oid, card_json) VALUES (?, ?, ?)')
    .run(activityId, oid, json);
  tenant.announce({ type: 'chat', person: oid });
}

/** Puts a message into a chat and tells open pages. */
export function keepActivity(
  tenant: Tenant,
  conversation: ConversationRow,
  activity: Record<string, unknown>,
  options: { readonly fromBot: boolean; readonly at?: string },
): string {
  const id = newActivityId();
  const at = options.at ?? tenant.clock.now().toString();
  tenant.db
    .prepare('INSERT INTO activities (id, conversation_id, from_bot, at, activity_json) VALUES (?, ?, ?, ?, ?)')
    .run(id, conversation.id, options.fromBot ? 1 : 0, at, JSON.stringify(activity));
  tenant.announce({ type: 'chat', person: conversation.oid });
  return id;
}

function post(
  tenant: Tenant,
  to: ConversationRow,
  id: string,
  kind: OutboxEntry['kind'],
  activity: OutgoingActivity,
): void {
  addToOutbox(tenant.db, {
    at: tenant.clock.now().toString(),
    person: to.oid,
    conversationId: to.id,
    activityId: id,
    kind,
    summary: activity.summary ?? activity.text ?? null,
    card: cardOf(activity),
  });
}

/** A message from the bot reaches the person; also how a seed puts cards of an earlier day (`at`) into a chat. Returns the activity id. */
export function sendFromBot(tenant: Tenant, to: ConversationRow, activity: OutgoingActivity, at?: string): string {
  const id = keepActivity(tenant, to, activity, at === undefined ? { fromBot: true } : { fromBot: true, at });
  post(tenant, to, id, 'send', activity);
  return id;
}

/** The bot replaces a message it sent; everybody sees the new one. */
export function updateFromBot(tenant: Tenant, to: ConversationRow, id: string, activity: OutgoingActivity): void {
  tenant.db.transaction(() => {
    tenant.db
      .prepare('UPDATE activities SET activity_json = ?, updated_at = ? WHERE id = ?')
      .run(JSON.stringify(activity), tenant.clock.now().toString(), id);
    tenant.db.prepare('DELETE FROM card_views WHERE activity_id = ?').run(id);
    post(tenant, to, id, 'update', activity);
  })();
  tenant.announce({ type: 'chat', person: to.oid });
}

/** The bot takes a message back. */
export function deleteFromBot(tenant: Tenant, to: ConversationRow, id: string): void {
  tenant.db.transaction(() => {
    tenant.db.prepare('DELETE FROM activities WHERE id = ?').run(id);
    tenant.db.prepare('DELETE FROM card_views WHERE activity_id = ?').run(id);
    post(tenant, to, id, 'delete', { type: 'message' });
  })();
  tenant.announce({ type: 'chat', person: to.oid });
}

import type { Db } from '../core/database.ts';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { newActivityId } from './activities.ts';
import { BOT_ACCOUNT } from './identity.ts';

export const GROUP_CHAT_SCHEMA = `
CREATE TABLE IF NOT EXISTS group_chats (id TEXT PRIMARY KEY, topic TEXT NOT NULL, kind TEXT NOT NULL, has_app INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS group_chat_members (chat_id TEXT NOT NULL, oid TEXT NOT NULL, PRIMARY KEY (chat_id, oid));
`;

/** A chat of people; the bot is in it only where the app was added. */
export interface GroupChatRow {
  readonly id: string;
  readonly topic: string;
  readonly kind: 'group' | 'meeting' | 'two';
  readonly has_app: number;
}

export function findGroupChat(db: Db, id: string): GroupChatRow | null {
  return (db.prepare('SELECT * FROM group_chats WHERE id = ?').get(id) as GroupChatRow | undefined) ?? null;
}

/** The chats a person is in, by topic. */
export function groupChatsOf(db: Db, oid: string): readonly GroupChatRow[] {
  return db
    .prepare(
      'SELECT c.* FROM group_chats c JOIN group_chat_members m ON m.chat_id = c.id WHERE m.oid = ? ORDER BY c.topic',
    )
    .all(oid) as GroupChatRow[];
}

/** Everybody in a chat, by name. */
export function membersOfGroup(db: Db, id: string): readonly UserRow[] {
  const rows = db.prepare('SELECT oid FROM group_chat_members WHERE chat_id = ?').all(id) as { oid: string }[];
  return rows.flatMap(({ oid }) => findUser(db, oid) ?? []).sort((one, other) => one.name.localeCompare(other.name));
}

/** Makes a chat of people, as the seed and tests do. A chat of two takes its id from both, as in Teams. */
export function makeGroupChat(
  tenant: Tenant,
  chat: { readonly id: string; readonly topic: string; readonly kind: GroupChatRow['kind']; readonly hasApp: boolean },
  members: readonly string[],
): GroupChatRow {
  const id = chat.kind === 'two' ? `19:${members.join('_')}@unq.gbl.spaces` : chat.id;
  const { db } = tenant;
  db.prepare('INSERT INTO group_chats (id, topic, kind, has_app) VALUES (?, ?, ?, ?)').run(
    id,
    chat.topic,
    chat.kind,
    chat.hasApp ? 1 : 0,
  );
  for (const oid of members) db.prepare('INSERT INTO group_chat_members (chat_id, oid) VALUES (?, ?)').run(id, oid);
  return { id, topic: chat.topic, kind: chat.kind, has_app: chat.hasApp ? 1 : 0 };
}

/** Puts a message into a chat of people and tells everybody's open pages; `from` null = the bot's. */
export function keepInGroup(
  tenant: Tenant,
  chat: GroupChatRow,
  activity: Record<string, unknown>,
  from: string | null,
): string {
  const id = newActivityId();
  tenant.db
    .prepare('INSERT INTO activities (id, conversation_id, from_bot, at, activity_json) VALUES (?, ?, ?, ?, ?)')
    .run(id, chat.id, from === null ? 1 : 0, tenant.clock.now().toString(), JSON.stringify({ ...activity, by: from }));
  for (const { oid } of membersOfGroup(tenant.db, chat.id)) tenant.announce({ type: 'chat', person: oid });
  return id;
}

/** How Teams names the chat in an activity that comes from it. */
export function conversationOf({ id, kind }: GroupChatRow): Record<string, unknown> {
  if (kind === 'two') return { conversationType: 'personal', tenantId: TENANT_ID, id };
  return { isGroup: true, conversationType: 'groupChat', tenantId: TENANT_ID, id };
}

/** What Teams adds for a meeting's chat. */
export function channelDataOf({ id, kind }: GroupChatRow): Record<string, unknown> {
  const tenant = { id: TENANT_ID };
  return kind === 'meeting' ? { tenant, meeting: { id: Buffer.from(id).toString('base64') } } : { tenant };
}

export function setInGroup(tenant: Tenant, chat: GroupChatRow, hasApp: boolean): void {
  tenant.db.prepare('UPDATE group_chats SET has_app = ? WHERE id = ?').run(hasApp ? 1 : 0, chat.id);
  for (const { oid } of membersOfGroup(tenant.db, chat.id)) tenant.announce({ type: 'chat', person: oid });
}

/** A mention of the bot, as Teams writes it into a message. */
export const MENTION = `<at>${BOT_ACCOUNT.name}</at>`;

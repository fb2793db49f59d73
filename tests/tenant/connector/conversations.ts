import { createHash } from 'node:crypto';
import type { Db } from '../core/database.ts';
import { findUser, type UserRow } from '../core/directory-table.ts';
import type { Tenant } from '../core/tenant.ts';
import { mriOf } from './identity.ts';

export const CONVERSATION_SCHEMA = `
CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, oid TEXT NOT NULL UNIQUE, mri TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS blocked_chats (oid TEXT PRIMARY KEY);
`;

/** The one-to-one chat of a person and the bot. */
export interface ConversationRow {
  readonly id: string;
  readonly oid: string;
  readonly mri: string;
  readonly created_at: string;
}

export function findConversation(db: Db, id: string): ConversationRow | null {
  return (db.prepare('SELECT * FROM conversations WHERE id = ?').get(id) as ConversationRow | undefined) ?? null;
}

export function conversationWith(db: Db, oid: string): ConversationRow | null {
  return (db.prepare('SELECT * FROM conversations WHERE oid = ?').get(oid) as ConversationRow | undefined) ?? null;
}

/** The person's chat with the bot; made when there is none. The same person always gets the same one, as in Teams. */
export function openConversation(tenant: Tenant, oid: string): ConversationRow {
  const id = `a:1${createHash('sha256').update(`chat|${oid}`).digest('base64url')}`;
  tenant.db
    .prepare('INSERT OR IGNORE INTO conversations (id, oid, mri, created_at) VALUES (?, ?, ?, ?)')
    .run(id, oid, mriOf(oid), tenant.clock.now().toString());
  const row = conversationWith(tenant.db, oid);
  if (row === null) throw new Error('The conversation just made is gone');
  return row;
}

/** The person a member id names: an Entra object id or a Teams id. E-mail addresses are not accepted, as in Teams. */
export function memberNamed(db: Db, id: string): UserRow | null {
  const user = id.includes('@') ? null : findUser(db, id);
  if (user !== null) return user;
  const known = db.prepare('SELECT oid FROM conversations WHERE mri = ?').get(id) as { oid: string } | undefined;
  return known === undefined ? null : findUser(db, known.oid);
}

export function isBlocked(db: Db, oid: string): boolean {
  return db.prepare('SELECT 1 FROM blocked_chats WHERE oid = ?').get(oid) !== undefined;
}

/** The person blocks the bot's messages, or takes the block back. */
export function setBlocked(db: Db, oid: string, blocked: boolean): void {
  if (blocked) db.prepare('INSERT OR IGNORE INTO blocked_chats (oid) VALUES (?)').run(oid);
  else db.prepare('DELETE FROM blocked_chats WHERE oid = ?').run(oid);
}

export function isInstalledFor(db: Db, oid: string): boolean {
  return findUser(db, oid)?.app_installed === 1;
}

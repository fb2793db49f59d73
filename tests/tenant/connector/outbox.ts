import type { Db } from '../core/database.ts';

export const OUTBOX_SCHEMA = `
CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, person TEXT NOT NULL, conversation_id TEXT NOT NULL,
  activity_id TEXT NOT NULL, kind TEXT NOT NULL, summary TEXT, card_json TEXT);
`;

/** One thing the bot sent, changed or took back, and to whom (`GET /_local/outbox`). */
export interface OutboxEntry {
  readonly id: number;
  /** The tenant's clock. */
  readonly at: string;
  /** Entra object id. */
  readonly person: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly kind: 'send' | 'update' | 'delete';
  /** The notification line; the text of a message without one. */
  readonly summary: string | null;
  readonly card: unknown;
}

interface OutboxRow {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly conversation_id: string;
  readonly activity_id: string;
  readonly kind: OutboxEntry['kind'];
  readonly summary: string | null;
  readonly card_json: string | null;
}

/** What the bot sent to whom, oldest first. */
export function outbox(db: Db): readonly OutboxEntry[] {
  return (db.prepare('SELECT * FROM outbox ORDER BY id').all() as OutboxRow[]).map((row) => ({
    id: row.id,
    at: row.at,
    person: row.person,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    kind: row.kind,
    summary: row.summary,
    card: row.card_json === null ? null : JSON.parse(row.card_json),
  }));
}

export function addToOutbox(db: Db, entry: Omit<OutboxEntry, 'id'>): void {
  db.prepare(
    'INSERT INTO outbox (at, person, conversation_id, activity_id, kind, summary, card_json) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    entry.at,
    entry.person,
    entry.conversationId,
    entry.activityId,
    entry.kind,
    entry.summary,
    entry.card === null || entry.card === undefined ? null : JSON.stringify(entry.card),
  );
}

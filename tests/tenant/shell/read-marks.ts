import type { Db } from '../core/database.ts';

export const READ_MARK_SCHEMA = `
CREATE TABLE IF NOT EXISTS chat_read (oid TEXT PRIMARY KEY, sequence INTEGER NOT NULL);
`;

/** The person has seen everything in their chat up to now. */
export function markRead(db: Db, oid: string): void {
  db.prepare(
    `INSERT OR REPLACE INTO chat_read (oid, sequence)
     SELECT ?, coalesce(max(a.sequence), 0) FROM activities a JOIN conversations c ON c.id = a.conversation_id WHERE c.oid = ?`,
  ).run(oid, oid);
}

/** How many messages of the bot each person has not seen; people with none are left out. */
export function unreadCounts(db: Db): ReadonlyMap<string, number> {
  const rows = db
    .prepare(
      `SELECT c.oid AS oid, count(*) AS unread FROM activities a JOIN conversations c ON c.id = a.conversation_id
       LEFT JOIN chat_read r ON r.oid = c.oid WHERE a.from_bot = 1 AND a.sequence > coalesce(r.sequence, 0) GROUP BY c.oid`,
    )
    .all() as { oid: string; unread: number }[];
  return new Map(rows.map((row) => [row.oid, row.unread]));
}

import type { Db } from './database.ts';
import { MAIL_DOMAIN } from './ids.ts';

/** The directory's tables; read by Entra, Graph, SharePoint and the shell alike. */
export const DIRECTORY_SCHEMA = `
CREATE TABLE IF NOT EXISTS users (
  oid TEXT PRIMARY KEY, name TEXT NOT NULL, upn TEXT NOT NULL UNIQUE, mail TEXT, job_title TEXT, office TEXT, manager_oid TEXT,
  enabled INTEGER NOT NULL DEFAULT 1, photo_hue INTEGER NOT NULL DEFAULT 0, app_installed INTEGER NOT NULL DEFAULT 1, demo_roles TEXT NOT NULL DEFAULT '[]', demo_school TEXT);
CREATE TABLE IF NOT EXISTS groups (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS group_members (group_id TEXT NOT NULL, oid TEXT NOT NULL, PRIMARY KEY (group_id, oid));
`;

export interface UserRow {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly mail: string | null;
  readonly job_title: string | null;
  readonly office: string | null;
  readonly manager_oid: string | null;
  readonly enabled: number;
  readonly photo_hue: number;
  readonly app_installed: number;
  /** JSON list of the words of design section 9, for `/_local/people` only. */
  readonly demo_roles: string;
  readonly demo_school: string | null;
}

/** A user by object id, user principal name or mail; null when unknown. */
export function findUser(db: Db, id: string): UserRow | null {
  const row = db
    .prepare('SELECT * FROM users WHERE oid = ? OR lower(upn) = lower(?) OR lower(mail) = lower(?)')
    .get(id, id, id);
  return (row as UserRow | undefined) ?? null;
}

export function allUsers(db: Db): readonly UserRow[] {
  return db.prepare('SELECT * FROM users ORDER BY name').all() as UserRow[];
}

/** Ids of the groups a person is in. */
export function groupsOf(db: Db, oid: string): readonly string[] {
  return (db.prepare('SELECT group_id FROM group_members WHERE oid = ?').all(oid) as { group_id: string }[]).map(
    (row) => row.group_id,
  );
}

/** A person to put into the directory; the user principal name is the mail address, or made of the object id. */
export interface NewUser {
  readonly oid: string;
  readonly name: string;
  readonly mail: string | null;
  readonly jobTitle?: string;
  readonly manager?: string;
}

/** Adds people to the directory; for tests that need a few and no whole trust. */
export function addUsers(db: Db, people: readonly NewUser[]): void {
  const insert = db.prepare(
    'INSERT INTO users (oid, name, upn, mail, job_title, manager_oid) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const each of people)
    insert.run(
      each.oid,
      each.name,
      each.mail ?? `${each.oid}@${MAIL_DOMAIN}`,
      each.mail,
      each.jobTitle ?? 'Teacher',
      each.manager ?? null,
    );
}

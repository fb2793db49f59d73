import { z } from 'zod';
import { allUsers, findUser, type UserRow } from '../core/directory-table.ts';
import type { Tenant } from '../core/tenant.ts';

/** People whose mailbox lies outside the Exchange scope "Supervision mailboxes". Everybody else's lies inside. */
export const PEOPLE_SCHEMA = 'CREATE TABLE IF NOT EXISTS mailboxes_out_of_scope (oid TEXT PRIMARY KEY);';

const CHANGES = z.strictObject({
  enabled: z.boolean().optional(),
  appInstalled: z.boolean().optional(),
  inMailboxScope: z.boolean().optional(),
  hasMailbox: z.boolean().optional(),
});

/** A demo person, for the shell's picker and for tests. */
export interface DemoPerson {
  readonly oid: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly school: string | null;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly enabled: boolean;
  readonly appInstalled: boolean;
}

function demoPerson(user: UserRow): DemoPerson {
  return {
    oid: user.oid,
    name: user.name,
    roles: JSON.parse(user.demo_roles) as string[],
    school: user.demo_school,
    email: user.mail,
    jobTitle: user.job_title,
    enabled: user.enabled === 1,
    appInstalled: user.app_installed === 1,
  };
}

export function demoPeople(tenant: Tenant): readonly DemoPerson[] {
  return allUsers(tenant.db).map(demoPerson);
}

/** Whether the service may open this person's mailbox as itself (Exchange RBAC for applications). */
export function isInMailboxScope(tenant: Tenant, oid: string): boolean {
  return tenant.db.prepare('SELECT 1 AS out FROM mailboxes_out_of_scope WHERE oid = ?').get(oid) === undefined;
}

function setScope(tenant: Tenant, oid: string, isIn: boolean): void {
  const sql = isIn
    ? 'DELETE FROM mailboxes_out_of_scope WHERE oid = ?'
    : 'INSERT OR IGNORE INTO mailboxes_out_of_scope (oid) VALUES (?)';
  tenant.db.prepare(sql).run(oid);
}

/** Changes what tests want changed about a person: account, app installation, mailbox, mailbox scope. */
export function changePerson(tenant: Tenant, oid: string, body: unknown): DemoPerson | 'unknown' | 'malformed' {
  const read = CHANGES.safeParse(body);
  if (!read.success) return 'malformed';
  const user = findUser(tenant.db, oid);
  if (user === null) return 'unknown';
  const { enabled, appInstalled, inMailboxScope, hasMailbox } = read.data;
  const set = (column: string, value: number | string | null): void => {
    tenant.db.prepare(`UPDATE users SET ${column} = ? WHERE oid = ?`).run(value, user.oid);
  };
  if (enabled !== undefined) set('enabled', enabled ? 1 : 0);
  if (appInstalled !== undefined) set('app_installed', appInstalled ? 1 : 0);
  if (hasMailbox !== undefined) set('mail', hasMailbox ? user.upn : null);
  if (inMailboxScope !== undefined) setScope(tenant, user.oid, inMailboxScope);
  return demoPerson(findUser(tenant.db, user.oid) ?? user);
}

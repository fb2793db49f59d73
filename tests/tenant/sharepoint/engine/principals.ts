import type { Db } from '../../core/database.ts';
import { findUser, groupsOf } from '../../core/directory-table.ts';
import { TENANT_ID } from '../../core/ids.ts';
import { noPrincipal, Refusal } from './refusal.ts';
import { all, one, run } from './statements.ts';

type PrincipalKind = 'user' | 'app' | 'group' | 'site group';

export interface Principal {
  readonly id: number;
  readonly kind: PrincipalKind;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  /** Entra object id of a user or group; the app id of an application; null for a SharePoint group. */
  readonly directory_id: string | null;
  readonly description: string;
}

const USER_PREFIX = 'i:0#.f|membership|';
const GROUP_PREFIX = 'c:0t.c|tenant|';

export function principalById(db: Db, id: number): Principal {
  const found = one<Principal>(db, 'SELECT * FROM sp_principals WHERE id = ?', id);
  if (found === undefined) throw noPrincipal(String(id));
  return found;
}

export function principalByLogin(db: Db, login: string): Principal | null {
  return one<Principal>(db, 'SELECT * FROM sp_principals WHERE login = ?', login) ?? null;
}

export function principals(db: Db, kinds: readonly PrincipalKind[]): readonly Principal[] {
  return all<Principal>(db, 'SELECT * FROM sp_principals ORDER BY id').filter((each) => kinds.includes(each.kind));
}

function add(db: Db, wanted: Omit<Principal, 'id'>): Principal {
  const id = Math.max(10, one<{ id: number | null }>(db, 'SELECT max(id) AS id FROM sp_principals')?.id ?? 10) + 1;
  run(
    db,
    'INSERT INTO sp_principals (id, kind, login, title, email, directory_id, description) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    wanted.kind,
    wanted.login,
    wanted.title,
    wanted.email,
    wanted.directory_id,
    wanted.description,
  );
  return { id, ...wanted };
}

function ensureGroup(db: Db, login: string): Principal {
  const id = login.slice(GROUP_PREFIX.length);
  const group = one<{ id: string; name: string }>(db, 'SELECT id, name FROM groups WHERE id = ?', id);
  if (group === undefined) throw noPrincipal(login);
  return add(db, { kind: 'group', login, title: group.name, email: '', directory_id: group.id, description: '' });
}

/** The site's principal for a sign-in name: a person by claim, user principal name or mail, or an Entra security group by claim. */
export function ensureUser(db: Db, logonName: string): Principal {
  const known = principalByLogin(db, logonName);
  if (known !== null) return known;
  if (logonName.toLowerCase().startsWith(GROUP_PREFIX)) return ensureGroup(db, logonName);
  const name = logonName.toLowerCase().startsWith(USER_PREFIX) ? logonName.slice(USER_PREFIX.length) : logonName;
  const user = name.includes('@') ? findUser(db, name) : null;
  if (user === null) throw noPrincipal(logonName);
  const login = USER_PREFIX + user.upn.toLowerCase();
  return (
    principalByLogin(db, login) ??
    add(db, { kind: 'user', login, title: user.name, email: user.mail ?? '', directory_id: user.oid, description: '' })
  );
}

/** The site's principal of a person by Entra object id; null when the directory does not know them. */
export function principalOfPerson(db: Db, oid: string): Principal | null {
  const known = one<Principal>(db, "SELECT * FROM sp_principals WHERE kind = 'user' AND directory_id = ?", oid);
  if (known !== undefined) return known;
  const user = one<{ upn: string }>(db, 'SELECT upn FROM users WHERE oid = ?', oid);
  return user === undefined ? null : ensureUser(db, USER_PREFIX + user.upn);
}

/** The site's principal an application writes as. */
export function principalOfApp(db: Db, appId: string): Principal {
  const login = `i:0i.t|ms.sp.ext|${appId}@${TENANT_ID}`;
  const name = one<{ name: string }>(db, 'SELECT name FROM sp_grants WHERE app_id = ?', appId)?.name;
  return (
    principalByLogin(db, login) ??
    add(db, { kind: 'app', login, title: name ?? 'SharePoint App', email: '', directory_id: appId, description: '' })
  );
}

/** Every principal a person acts through: themselves, their Entra groups, and the SharePoint groups any of those is in. */
export function principalsOfPerson(db: Db, oid: string): readonly number[] {
  const own = one<{ id: number }>(db, "SELECT id FROM sp_principals WHERE kind = 'user' AND directory_id = ?", oid);
  const direct = own === undefined ? [] : [own.id];
  for (const group of groupsOf(db, oid)) {
    const known = one<{ id: number }>(db, 'SELECT id FROM sp_principals WHERE login = ?', GROUP_PREFIX + group);
    if (known !== undefined) direct.push(known.id);
  }
  const through = direct.flatMap((id) =>
    all<{ group_id: number }>(db, 'SELECT group_id FROM sp_group_members WHERE principal_id = ?', id).map(
      (row) => row.group_id,
    ),
  );
  return [...new Set([...direct, ...through])];
}

export function addSiteGroup(db: Db, title: string, description: string): Principal {
  if (principalByLogin(db, title) !== null)
    throw new Refusal(
      400,
      'invalidRequest',
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use. Please try again with a new name.',
      {},
      500,
    );
  return add(db, { kind: 'site group', login: title, title, email: '', directory_id: null, description });
}

export function siteGroup(db: Db, by: { id: number } | { name: string }): Principal {
  const found = 'id' in by ? principalById(db, by.id) : principalByLogin(db, by.name);
  if (found?.kind !== 'site group')
    throw new Refusal(404, 'itemNotFound', '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
  return found;
}

/** How a group's membership is kept. */
export interface GroupSettings {
  readonly membersEdit: boolean;
  readonly membersViewOnly: boolean;
}

export function groupSettings(db: Db, group: number): GroupSettings {
  const row = one<{ members_edit: number; members_view_only: number }>(
    db,
    'SELECT members_edit, members_view_only FROM sp_group_settings WHERE group_id = ?',
    group,
  );
  return { membersEdit: row?.members_edit === 1, membersViewOnly: row?.members_view_only !== 0 };
}

export function setGroupSettings(db: Db, group: number, settings: GroupSettings): void {
  run(
    db,
    'INSERT OR REPLACE INTO sp_group_settings (group_id, members_edit, members_view_only) VALUES (?, ?, ?)',
    group,
    settings.membersEdit ? 1 : 0,
    settings.membersViewOnly ? 1 : 0,
  );
}

/** Removes a group with everything it was granted; for a sharing link's group that ends the link. */
export function removeSiteGroup(db: Db, group: number): void {
  for (const table of ['sp_group_members', 'sp_group_settings'])
    run(db, `DELETE FROM ${table} WHERE group_id = ?`, group);
  run(db, 'DELETE FROM sp_assignments WHERE principal_id = ?', group);
  run(db, 'DELETE FROM sp_principals WHERE id = ?', group);
}

/** Whether a person or group administers the site collection: they open everything, whatever the lists say (platform facts B4). */
export function isSiteAdmin(db: Db, principal: number): boolean {
  return one(db, 'SELECT 1 FROM sp_site_admins WHERE principal_id = ?', principal) !== undefined;
}

export function siteGroupMembers(db: Db, group: number): readonly Principal[] {
  return all<Principal>(
    db,
    'SELECT p.* FROM sp_group_members m JOIN sp_principals p ON p.id = m.principal_id WHERE m.group_id = ? ORDER BY p.id',
    group,
  );
}

export function addSiteGroupMember(db: Db, group: number, logonName: string): Principal {
  const member = ensureUser(db, logonName);
  run(db, 'INSERT OR IGNORE INTO sp_group_members (group_id, principal_id) VALUES (?, ?)', group, member.id);
  return member;
}

export function removeSiteGroupMember(db: Db, group: number, principal: number): void {
  run(db, 'DELETE FROM sp_group_members WHERE group_id = ? AND principal_id = ?', group, principal);
}

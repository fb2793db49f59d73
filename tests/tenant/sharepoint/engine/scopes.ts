import type { Db } from '../../core/database.ts';
import { type Access, authorOf, demand, WEB_SCOPE } from './access.ts';
import { findFolder, type ItemRow, pathOf } from './items.ts';
import { type ListRow, listById } from './lists.ts';
import { principalById } from './principals.ts';
import { invalid, noPrincipal, Refusal } from './refusal.ts';
import { FULL_CONTROL, LIMITED_ACCESS, RIGHT, type RoleDefinition, roleDefinitions } from './rights.ts';
import { all, one, run, together } from './statements.ts';

/** Something permissions can be set on: the web, a list, or a folder or item in it. */
export type Securable =
  | { readonly kind: 'web' }
  | { readonly kind: 'list'; readonly list: ListRow }
  | { readonly kind: 'item'; readonly list: ListRow; readonly item: ItemRow };

/** Platform facts B4. */
export const MOST_SCOPES = 50_000;
export const MOST_ITEMS_TO_BREAK = 100_000;

/** The scope that decides about a securable: its own, or its nearest ancestor's. */
export function scopeOf(securable: Securable): number {
  if (securable.kind === 'web') return WEB_SCOPE;
  return securable.kind === 'list' ? securable.list.scope_id : securable.item.scope_id;
}

function keyOf(securable: Securable): [string, number] {
  if (securable.kind === 'web') return ['', 0];
  return securable.kind === 'list' ? [securable.list.id, 0] : [securable.list.id, securable.item.id];
}

export function hasOwnScope(db: Db, securable: Securable): boolean {
  if (securable.kind === 'web') return true;
  return one(db, 'SELECT 1 FROM sp_scopes WHERE list_id = ? AND item_id = ?', ...keyOf(securable)) !== undefined;
}

/** The condition for what lies below a list or folder, with its parameters. */
function below(securable: Securable): { sql: string; values: (string | number)[] } {
  if (securable.kind === 'web') return { sql: '0', values: [] };
  if (securable.kind === 'list') return { sql: 'list_id = ?', values: [securable.list.id] };
  const { list, item } = securable;
  const path = pathOf(item);
  return item.is_folder === 1
    ? {
        sql: 'list_id = ? AND (id = ? OR dir = ? OR (dir > ? AND dir < ?))',
        values: [list.id, item.id, path, `${path}/`, `${path}0`],
      }
    : { sql: 'list_id = ? AND id = ?', values: [list.id, item.id] };
}

/** Hands what lies below from one scope to another; with `clears`, whatever scope it had. */
function handOver(db: Db, securable: Securable, from: number, to: number, clears: boolean): void {
  const { sql, values } = below(securable);
  if (clears) {
    const [listId, itemId] = keyOf(securable);
    const own = `SELECT id FROM sp_scopes WHERE list_id = ? AND item_id <> 0 AND item_id <> ? AND item_id IN (SELECT id FROM sp_items WHERE ${sql})`;
    run(db, `DELETE FROM sp_assignments WHERE scope_id IN (${own})`, listId, itemId, ...values);
    run(db, `DELETE FROM sp_scopes WHERE id IN (${own})`, listId, itemId, ...values);
    run(db, `UPDATE sp_items SET scope_id = ? WHERE ${sql}`, to, ...values);
  } else run(db, `UPDATE sp_items SET scope_id = ? WHERE scope_id = ? AND ${sql}`, to, from, ...values);
  if (securable.kind === 'list') run(db, 'UPDATE sp_lists SET scope_id = ? WHERE id = ?', to, securable.list.id);
}

function checkLimits(db: Db, securable: Exclude<Securable, { kind: 'web' }>): void {
  const { sql, values } = below(securable);
  const held =
    one<{ n: number }>(db, `SELECT count(*) AS n FROM sp_items WHERE ${sql} AND deleted_at IS NULL`, ...values)?.n ?? 0;
  if (held > MOST_ITEMS_TO_BREAK)
    throw new Refusal(
      429,
      'tooManyRequests',
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the number of items whose inheritance can be broken.',
      { 'Retry-After': '120' },
    );
  const scopes =
    one<{ n: number }>(db, 'SELECT count(*) AS n FROM sp_scopes WHERE list_id = ?', securable.list.id)?.n ?? 0;
  if (scopes >= MOST_SCOPES)
    throw new Refusal(
      400,
      'invalidRequest',
      '-2146232832, Microsoft.SharePoint.SPException',
      'You cannot break inheritance for this item because there are too many items with unique permissions in this list.',
      {},
      500,
    );
}

/**
 * Gives a list, folder or item permissions of its own. Without `copies` only the caller keeps access (platform facts B3). Repeating it changes
 * nothing but, with `clears`, resets what lies below. Needs the right to manage permissions.
 */
export function breakInheritance(db: Db, access: Access, securable: Securable, copies: boolean, clears: boolean): void {
  const before = scopeOf(securable);
  demand(db, access, before, RIGHT.managePermissions);
  if (securable.kind === 'web') throw invalid('The web already has permissions of its own.');
  together(db, () => {
    if (hasOwnScope(db, securable)) {
      if (clears) handOver(db, securable, before, before, true);
      return;
    }
    checkLimits(db, securable);
    const scope =
      Math.max(one<{ id: number | null }>(db, 'SELECT max(id) AS id FROM sp_scopes')?.id ?? 1, WEB_SCOPE) + 1;
    run(db, 'INSERT INTO sp_scopes (id, list_id, item_id) VALUES (?, ?, ?)', scope, ...keyOf(securable));
    if (copies)
      run(
        db,
        'INSERT INTO sp_assignments (scope_id, principal_id, role_id) SELECT ?, principal_id, role_id FROM sp_assignments WHERE scope_id = ? AND role_id <> ?',
        scope,
        before,
        LIMITED_ACCESS,
      );
    else assign(db, scope, authorOf(db, access), FULL_CONTROL);
    handOver(db, securable, before, scope, clears);
  });
}

/** Lets a list, folder or item inherit again. */
export function resetInheritance(db: Db, access: Access, securable: Securable): void {
  const own = scopeOf(securable);
  demand(db, access, own, RIGHT.managePermissions);
  if (securable.kind === 'web') throw invalid('The web has nothing to inherit from.');
  if (!hasOwnScope(db, securable)) return;
  together(db, () => {
    handOver(db, securable, own, parentScope(db, securable), false);
    run(db, 'DELETE FROM sp_assignments WHERE scope_id = ?', own);
    run(db, 'DELETE FROM sp_scopes WHERE id = ?', own);
  });
}

function parentScope(db: Db, securable: Exclude<Securable, { kind: 'web' }>): number {
  if (securable.kind === 'list') return WEB_SCOPE;
  const folder = parentFolder(db, securable.list, securable.item);
  return folder?.scope_id ?? listById(db, securable.list.id).scope_id;
}

const UNTRIMMED: Access = {
  grant: RIGHT.viewItems,
  principals: null,
  caller: { kind: 'app', appId: '', roles: [], byCertificate: true },
};

function parentFolder(db: Db, list: ListRow, item: ItemRow): ItemRow | null {
  return item.dir === '' ? null : findFolder(db, UNTRIMMED, list, item.dir);
}

/** Every scope above a securable's own, up to the web. */
function scopesAbove(db: Db, securable: Securable): readonly number[] {
  if (securable.kind === 'web') return [];
  const found = new Set<number>([WEB_SCOPE]);
  if (securable.kind === 'item') {
    found.add(listById(db, securable.list.id).scope_id);
    for (
      let at = parentFolder(db, securable.list, securable.item);
      at !== null;
      at = parentFolder(db, securable.list, at)
    )
      found.add(at.scope_id);
  }
  found.delete(scopeOf(securable));
  return [...found];
}

function assign(db: Db, scope: number, principal: number, role: number): void {
  const sql = 'INSERT OR IGNORE INTO sp_assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)';
  run(db, sql, scope, principal, role);
}

function checkRole(db: Db, id: number): void {
  if (!roleDefinitions(db).some((each) => each.id === id))
    throw new Refusal(404, 'itemNotFound', '-2147024809, System.ArgumentException', 'Role definition not found.');
  if (id === LIMITED_ACCESS) throw invalid('You cannot grant a user the limited access permission level.');
}

/** Gives a principal a role on a securable with permissions of its own; parents get Limited Access for them (platform facts B4). */
export function addRole(db: Db, access: Access, securable: Securable, principal: number, role: number): void {
  demand(db, access, scopeOf(securable), RIGHT.managePermissions);
  checkRole(db, role);
  principalById(db, principal);
  if (!hasOwnScope(db, securable))
    throw new Refusal(
      400,
      'invalidRequest',
      '-2146232832, System.InvalidOperationException',
      'You can not grant permissions on this object because it inherits them. Break role inheritance first.',
      {},
      500,
    );
  together(db, () => {
    assign(db, scopeOf(securable), principal, role);
    for (const scope of scopesAbove(db, securable)) {
      const sql = 'SELECT 1 FROM sp_assignments WHERE scope_id = ? AND principal_id = ? LIMIT 1';
      if (one(db, sql, scope, principal) === undefined) assign(db, scope, principal, LIMITED_ACCESS);
    }
  });
}

/** Takes one role, or all of them when `role` is null, from a principal. */
export function removeRole(db: Db, access: Access, securable: Securable, principal: number, role: number | null): void {
  const scope = scopeOf(securable);
  demand(db, access, scope, RIGHT.managePermissions);
  if (!hasOwnScope(db, securable)) throw invalid('This object inherits its permissions. Break role inheritance first.');
  const held = assignmentsOf(db, scope).some((each) => each.principal === principal);
  if (!held) throw noPrincipal(String(principal));
  if (role === null) run(db, 'DELETE FROM sp_assignments WHERE scope_id = ? AND principal_id = ?', scope, principal);
  else
    run(
      db,
      'DELETE FROM sp_assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?',
      scope,
      principal,
      role,
    );
}

export interface Assignment {
  readonly principal: number;
  readonly roles: readonly RoleDefinition[];
}

/** Who holds what on a scope. */
export function assignmentsOf(db: Db, scope: number): readonly Assignment[] {
  const rows = all<{ principal_id: number; role_id: number }>(
    db,
    'SELECT principal_id, role_id FROM sp_assignments WHERE scope_id = ? ORDER BY principal_id',
    scope,
  );
  const definitions = roleDefinitions(db);
  return [...new Set(rows.map((row) => row.principal_id))].map((principal) => ({
    principal,
    roles: definitions.filter((each) => rows.some((row) => row.principal_id === principal && row.role_id === each.id)),
  }));
}

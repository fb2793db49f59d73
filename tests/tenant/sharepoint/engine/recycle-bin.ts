import type { Db } from '../../core/database.ts';
import { type Access, may, WEB_SCOPE } from './access.ts';
import type { ItemRow } from './items.ts';
import { principalOfPerson } from './principals.ts';
import { noFile } from './refusal.ts';
import { RIGHT } from './rights.ts';
import { all } from './statements.ts';

/**
 * What lies in the recycle bin for a caller, latest first: all of it for an application and for who manages the web, else what they deleted themselves,
 * whatever they may read of the list.
 */
export function recycledItems(db: Db, access: Access): readonly ItemRow[] {
  const everything = 'SELECT * FROM sp_items WHERE deleted_at IS NOT NULL';
  const order = 'ORDER BY deleted_at DESC, list_id, id';
  const { caller } = access;
  if (caller.kind === 'app' || may(db, access, WEB_SCOPE, RIGHT.manageWeb))
    return all<ItemRow>(db, `${everything} ${order}`);
  const own = principalOfPerson(db, caller.oid)?.id ?? 0;
  return all<ItemRow>(db, `${everything} AND deleted_by = ? ${order}`, own);
}

/** One thing in the recycle bin by its id; 404 when it is not there, or not for this caller. */
export function recycledItem(db: Db, access: Access, guid: string): ItemRow {
  const found = recycledItems(db, access).find((each) => each.guid === guid.toLowerCase());
  if (found === undefined) throw noFile(guid);
  return found;
}

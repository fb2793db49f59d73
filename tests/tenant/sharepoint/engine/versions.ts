import type { Db } from '../../core/database.ts';
import type { ItemRow } from './items.ts';
import { all } from './statements.ts';

interface VersionRow {
  readonly number: number;
  readonly fields: string;
  readonly modified_at: string;
  readonly editor: number;
}

/** What an item was, newest first; empty while the list keeps no versions. */
export function versionsOf(db: Db, item: ItemRow): readonly VersionRow[] {
  return all<VersionRow>(
    db,
    'SELECT number, fields, modified_at, editor FROM sp_versions WHERE list_id = ? AND item_id = ? ORDER BY number DESC',
    item.list_id,
    item.id,
  );
}

import type { Db } from '../../core/database.ts';
import { type Access, trimming } from './access.ts';
import type { ItemRow } from './items.ts';
import type { ListRow } from './lists.ts';
import { Refusal } from './refusal.ts';
import { all } from './statements.ts';

interface ChangePage {
  readonly items: readonly ItemRow[];
  /** Where the next page or the next round begins. */
  readonly token: string;
  readonly hasMore: boolean;
}

export function changeToken(list: ListRow, after: number): string {
  return btoa(`${list.epoch};${after}`).replaceAll('=', '');
}

/** The change a token stands for; throws 410 for one this list did not give out (platform facts A5). */
export function readChangeToken(list: ListRow, token: string, restart: string): number {
  const parts = /^([0-9a-f]{8});(\d+)$/.exec(decoded(token));
  if (parts === null || parts[1] !== list.epoch || Number(parts[2]) > list.last_change)
    throw new Refusal(
      410,
      'resyncChangesApplyDifferences',
      '-1, System.ArgumentException',
      'The change token is unknown or has expired. Start again.',
      { Location: restart },
    );
  return Number(parts[2]);
}

function decoded(token: string): string {
  try {
    return atob(token);
  } catch {
    return '';
  }
}

/** What changed after a point, oldest first, each item once. Deleted rows come too, but not in a first round; all is trimmed to the caller. */
export function changesAfter(
  db: Db,
  access: Access,
  list: ListRow,
  after: number,
  isFirst: boolean,
  limit: number,
): ChangePage {
  const rows = all<ItemRow>(
    db,
    `SELECT * FROM sp_items WHERE list_id = ? AND change > ? ${isFirst ? 'AND deleted_at IS NULL' : ''} AND ${trimming(db, access, 'scope_id')} ORDER BY change LIMIT ${limit + 1}`,
    list.id,
    after,
  );
  const items = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const last = hasMore ? (items.at(-1)?.change ?? after) : list.last_change;
  return { items, hasMore, token: changeToken(list, last) };
}

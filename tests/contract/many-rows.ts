import { type Fields, WRITE_TOKEN } from '../../bot/adapters/sharepoint/lists/list-definition.ts';
import { API_APP_ID } from '../tenant/core/ids.ts';
import { accessAsApp } from '../tenant/sharepoint/engine/access.ts';
import { columnsOf } from '../tenant/sharepoint/engine/columns.ts';
import { createItem } from '../tenant/sharepoint/engine/items.ts';
import { findList } from '../tenant/sharepoint/engine/lists.ts';
import { all, run, together } from '../tenant/sharepoint/engine/statements.ts';
import type { LocalService } from './local-service.ts';

const AT = '2026-11-23T09:00:00Z';

/** SQL for a moment so many days before or after `AT`. */
export const daysFrom = (days: string): string => `strftime('%Y-%m-%dT%H:%M:%SZ', '${AT}', (${days}) || ' days')`;

/**
 * Fills a list with copies of one row, in SQL, so that tens of thousands take a moment. `vary` gives the columns that differ from row to row, as SQL
 * over the row's number `i`, which begins at 1.
 */
export function manyRows(
  { tenant }: Pick<LocalService, 'tenant'>,
  title: string,
  {
    sample,
    count,
    vary,
  }: { readonly sample: Fields; readonly count: number; readonly vary: Readonly<Record<string, string>> },
): void {
  const { db } = tenant;
  const access = accessAsApp(API_APP_ID);
  const list = findList(db, access, { title });
  const fields = { ...sample, [WRITE_TOKEN.name]: 'x' };
  const first = createItem(db, access, list, { fields, folder: null, folderName: null }, AT);
  const own = all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)', 'sp_items').map(({ name }) => name);
  const changed: Readonly<Record<string, string>> = {
    id: `${first.id} + i`,
    guid: `guid || '-' || i`,
    leaf: `leaf || '-' || i`,
    change: 'change + i',
    fields: `json_set(fields, ${Object.entries(vary)
      .map(([name, sql]) => `'$.${name}', ${sql}`)
      .join(', ')})`,
  };
  together(db, () => {
    run(
      db,
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO sp_items (${own.join(', ')}) SELECT ${own.map((name) => changed[name] ?? name).join(', ')} FROM n, sp_items
       WHERE list_id = ? AND id = ?`,
      count,
      list.id,
      first.id,
    );
    for (const column of columnsOf(db, list.id)) {
      if (!column.isIndexed || column.type === 'system') continue;
      const value = `json_extract(fields, '$.${column.name}')`;
      run(
        db,
        `INSERT OR IGNORE INTO sp_values (list_id, name, value, item_id)
         SELECT list_id, '${column.name}', CASE typeof(${value}) WHEN 'text' THEN lower(${value}) ELSE ${value} END, id
         FROM sp_items WHERE list_id = ? AND id > ? AND ${value} IS NOT NULL`,
        list.id,
        first.id,
      );
    }
    run(
      db,
      'UPDATE sp_lists SET next_item = ?, last_change = last_change + ? WHERE id = ?',
      first.id + count + 1,
      count,
      list.id,
    );
  });
}

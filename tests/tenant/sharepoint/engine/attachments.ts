import type { Db } from '../../core/database.ts';
import { type Access, demand } from './access.ts';
import type { ItemRow } from './items.ts';
import type { ListRow } from './lists.ts';
import { invalid, nameTaken, noFile } from './refusal.ts';
import { RIGHT } from './rights.ts';
import { all, one, run } from './statements.ts';

/** A file that hangs on an item. */
export interface AttachmentRow {
  readonly list_id: string;
  readonly item_id: number;
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** The files of an item, by name. Who may read the item reads them: they have no permissions of their own. */
export function attachmentsOf(db: Db, item: Pick<ItemRow, 'list_id' | 'id'>): readonly AttachmentRow[] {
  const sql = 'SELECT * FROM sp_attachments WHERE list_id = ? AND item_id = ? ORDER BY name';
  return all<AttachmentRow>(db, sql, item.list_id, item.id);
}

/** One file of an item; 404 when there is none of that name. */
export function attachmentNamed(db: Db, item: ItemRow, name: string): AttachmentRow {
  const sql = 'SELECT * FROM sp_attachments WHERE list_id = ? AND item_id = ? AND name = ?';
  const found = one<AttachmentRow>(db, sql, item.list_id, item.id, name);
  if (found === undefined) throw noFile(name);
  return found;
}

/** Hangs a file on an item. Needs the right to edit; refused where the list takes none, and for a name that is there. */
export function addAttachment(
  db: Db,
  access: Access,
  list: ListRow,
  item: ItemRow,
  file: { readonly name: string; readonly bytes: Uint8Array },
): AttachmentRow {
  demand(db, access, item.scope_id, RIGHT.editItems);
  if (list.attachments === 0) throw invalid('Attachments are not enabled for this list.');
  if (file.name === '' || /["*:<>?/\\|]/.test(file.name)) throw invalid('The file name is not valid.');
  if (attachmentsOf(db, item).some((each) => each.name.toLowerCase() === file.name.toLowerCase()))
    throw nameTaken('The specified name is already in use.');
  const row = {
    list_id: list.id,
    item_id: item.id,
    name: file.name,
    content: Buffer.from(file.bytes).toString('base64'),
  };
  run(
    db,
    'INSERT INTO sp_attachments (list_id, item_id, name, content) VALUES (?, ?, ?, ?)',
    row.list_id,
    row.item_id,
    row.name,
    row.content,
  );
  return row;
}

/** Takes a file off an item. Needs the right to edit. */
export function removeAttachment(db: Db, access: Access, item: ItemRow, name: string): void {
  demand(db, access, item.scope_id, RIGHT.editItems);
  const { list_id, item_id } = attachmentNamed(db, item, name);
  run(db, 'DELETE FROM sp_attachments WHERE list_id = ? AND item_id = ? AND name = ?', list_id, item_id, name);
}

import { SITE_PATH } from '../../core/ids.ts';
import {
  type AttachmentRow,
  addAttachment,
  attachmentNamed,
  attachmentsOf,
  removeAttachment,
} from '../engine/attachments.ts';
import type { ItemRow } from '../engine/items.ts';
import { type ListRow, listById, listUrl } from '../engine/lists.ts';
import { principalById } from '../engine/principals.ts';
import { recycledItem, recycledItems } from '../engine/recycle-bin.ts';
import { invalid } from '../engine/refusal.ts';
import { type Operation, operation } from './operation.ts';
import type { Entity, RestRequest } from './request.ts';

/** A file of an item as SharePoint tells of it; it lies below the list, at an address of its own. */
export function attachmentEntity(list: ListRow, { item_id, name }: AttachmentRow): Entity {
  const url = `${listUrl(list)}/Attachments/${item_id}/${name}`;
  return {
    type: 'SP.Attachment',
    link: `Web/Lists(guid'${list.id}')/Items(${item_id})/AttachmentFiles('${encodeURIComponent(name)}')`,
    json: { FileName: name, FileNameAsPath: { DecodedUrl: name }, ServerRelativeUrl: url },
  };
}

function recycledEntity(request: RestRequest, item: ItemRow): Entity {
  const { db } = request.tenant;
  const list = listById(db, item.list_id);
  const who = principalById(db, item.deleted_by ?? item.editor);
  return {
    type: 'SP.RecycleBinItem',
    link: `Web/RecycleBin('${item.guid}')`,
    json: {
      Id: item.guid,
      ItemType: item.is_folder === 1 ? 5 : 3,
      ItemState: 1,
      LeafName: item.leaf,
      DirName: listUrl(list).slice(SITE_PATH.startsWith('/') ? 1 : 0) + (item.dir === '' ? '' : `/${item.dir}`),
      Title: (JSON.parse(item.fields) as { Title?: string }).Title ?? item.leaf,
      DeletedByName: who.title,
      DeletedByEmail: who.email,
      DeletedDate: item.deleted_at,
      Size: item.fields.length,
    },
  };
}

/** Files that hang on items, and the recycle bin. */
export const ATTACHMENT_OPERATIONS: readonly Operation[] = [
  operation('GET', 'attachments', null, (request, { list, item }) => ({
    kind: 'entities',
    entities: attachmentsOf(request.tenant.db, item).map((each) => attachmentEntity(list, each)),
  })),
  operation('POST', 'attachments', 'add', (request, { list, item }, [name]) => {
    if (name === undefined) throw invalid('The parameter FileName is missing.');
    const file = { name, bytes: request.bytes };
    const made = addAttachment(request.tenant.db, request.access, list, item, file);
    return { kind: 'entity', entity: attachmentEntity(list, made) };
  }),
  operation('GET', 'attachment', null, (request, { list, item, name }) => ({
    kind: 'entity',
    entity: attachmentEntity(list, attachmentNamed(request.tenant.db, item, name)),
  })),
  operation('GET', 'attachment', '$value', (request, { item, name }) => ({
    kind: 'file',
    bytes: new Uint8Array(Buffer.from(attachmentNamed(request.tenant.db, item, name).content, 'base64')),
  })),
  operation('DELETE', 'attachment', null, (request, { item, name }) => {
    removeAttachment(request.tenant.db, request.access, item, name);
    return { kind: 'nothing', status: 200 };
  }),
  operation('GET', 'bin', null, (request) => ({
    kind: 'entities',
    entities: recycledItems(request.tenant.db, request.access).map((each) => recycledEntity(request, each)),
  })),
  operation('GET', 'recycled', null, (request, { guid }) => ({
    kind: 'entity',
    entity: recycledEntity(request, recycledItem(request.tenant.db, request.access, guid)),
  })),
];

import { absent, type CoverageEntry, supported } from './entry.ts';

const SITE = '/v1.0/sites/{site-id}';
const LIST = `${SITE}/lists/{list-id}`;
const ITEM = `${LIST}/items/{listItem-id}`;

export const LIST_COVERAGE: readonly CoverageEntry[] = [
  ...supported('validated', [
    `GET ${SITE}`,
    `GET ${SITE}/lists`,
    `POST ${SITE}/lists`,
    `GET ${LIST}`,
    `GET ${LIST}/columns`,
    `POST ${LIST}/columns`,
    `GET ${LIST}/items`,
    `POST ${LIST}/items`,
    `GET ${LIST}/items/delta`,
    `GET ${ITEM}`,
    `PATCH ${ITEM}`,
    `DELETE ${ITEM}`,
    `GET ${ITEM}/fields`,
    `PATCH ${ITEM}/fields`,
    `GET ${ITEM}/versions`,
    `GET ${SITE}/permissions`,
    `POST ${SITE}/permissions`,
  ]),
  ...supported('unverified', [
    'GET /v1.0/sites',
    'GET /v1.0/sites/{host}:/{path}',
    `GET ${SITE}/getByPath(path='{path}')`,
    `GET ${SITE}/permissions/{permission-id}`,
    `PATCH ${SITE}/permissions/{permission-id}`,
    `DELETE ${SITE}/permissions/{permission-id}`,
    `GET ${LIST}/columns/{columnDefinition-id}`,
    `GET ${LIST}/items/delta(token='{token}')`,
  ]),
  ...absent('list columns are never removed by the product', [`DELETE ${LIST}/columns/{columnDefinition-id}`]),
  ...absent('item permissions of Graph are for apps only; people are granted through SharePoint REST', [
    `POST ${ITEM}/permissions`,
  ]),
];

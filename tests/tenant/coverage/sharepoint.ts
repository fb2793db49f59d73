import { type CoverageEntry, partial } from './entry.ts';

/** SharePoint REST is not in Microsoft's Graph metadata, so nothing here can be validated. */
export const SHAREPOINT_COVERAGE: readonly CoverageEntry[] = partial(
  'unverified',
  'webs, lists, fields, views, folders, items, site groups, users, role definitions and role assignments as far as PnPjs asks for them here; anything else is a 404',
  [
    ...['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((method) => `${method} /sites/supervision/_api/{resource}`),
    'POST /sites/supervision/_api/$batch',
  ],
);

import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { serveBatch } from './rest/batch.ts';
import { API_PATH, serve, unitsOf } from './rest/serve.ts';

/** The site's tables belong to the list engine and come with `graph/lists`. */
export const SCHEMA = '';

/** SharePoint REST under /sites/supervision/_api. What each verb can do is `OPERATION_NAMES` in rest/serve.ts. */
export function routes(tenant: Tenant): readonly Route[] {
  const common = { service: 'sharepoint', audience: 'sharepoint' } as const;
  const verbs = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
  return [
    {
      ...common,
      method: 'POST',
      path: `${API_PATH}$batch`,
      name: `POST ${API_PATH}$batch`,
      units: 0,
      handle: serveBatch(tenant),
    },
    ...verbs.map((method) => ({
      ...common,
      method,
      path: `${API_PATH}*`,
      name: `${method} ${API_PATH}{resource}`,
      units: unitsOf,
      handle: serve(tenant),
    })),
  ];
}

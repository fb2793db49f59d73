import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { SITE_SCHEMA } from '../../sharepoint/engine/schema.ts';
import { itemRoutes } from './item-routes.ts';
import { listRoutes } from './list-routes.ts';
import { siteRoutes } from './site-routes.ts';

export { grantSite } from '../../sharepoint/engine/site-grants.ts';

export const SCHEMA = SITE_SCHEMA;

/** Sites, lists, columns, items, delta, versions, site permissions. */
export function routes(tenant: Tenant): readonly Route[] {
  return [...siteRoutes(tenant), ...listRoutes(tenant), ...itemRoutes(tenant)];
}

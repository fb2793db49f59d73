import type { Context } from 'hono';
import type { Tenant } from '../core/tenant.ts';

const HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Control mints anybody's token, so pages of other origins and requests to other host names are turned away; null = welcome. */
export function refuseStrangers(tenant: Tenant, context: Context): Response | null {
  const origin = context.req.header('origin');
  const ours = new URL(tenant.origin);
  const isOurs =
    origin === undefined ||
    (URL.canParse(origin) && HOSTS.has(new URL(origin).hostname) && new URL(origin).port === ours.port);
  const isHere = HOSTS.has(new URL(context.req.url).hostname);
  return isOurs && isHere ? null : Response.json({ error: 'Control is for this machine only.' }, { status: 403 });
}

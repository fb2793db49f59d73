import type { Context } from 'hono';
import { type Caller, callerOf } from '../core/caller.ts';
import { BOT_APP_ID } from '../core/ids.ts';
import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { refusal } from './refusals.ts';

type Handler = (context: Context, tenant: Tenant) => Response | Promise<Response>;

/**
 * A connector route. It wants the bot's own token; with `BOT_AUTH=off` in the tenant's environment a call without any token is let in
 * (the local bot is unauthenticated then), but a wrong token never is.
 */
export function connectorRoute(tenant: Tenant, method: Route['method'], path: string, handle: Handler): Route {
  const isOpen = process.env.BOT_AUTH === 'off';
  const allowed = async (context: Context, caller: Caller): Promise<Response> => {
    if (!isOpen && (caller.kind !== 'app' || caller.appId !== BOT_APP_ID)) {
      return refusal(403, 'Forbidden', 'Only the bot may write to its conversations.');
    }
    const header = context.req.header('authorization');
    if (isOpen && header !== undefined && (await callerOf(header, 'connector', tenant.keys)) === null) {
      return refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
    }
    return handle(context, tenant);
  };
  return {
    name: `${method} ${path}`,
    service: 'connector',
    method,
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    audience: isOpen ? null : 'connector',
    units: 0,
    handle: allowed,
  };
}

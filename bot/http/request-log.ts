import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { ApiEnvironment } from './environment.ts';

/** The route that answered, with `:key` for keys; a wildcard where none did. */
function templateOf(c: Context): string {
  const routes = matchedRoutes(c);
  return (routes.findLast(({ path }) => !path.endsWith('*')) ?? routes.at(-1))?.path ?? '';
}

/** One line per request: route template, never the address itself, status, time and request id. No personal data. */
export function requestLog(log: Logger): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    const began = performance.now();
    const requestId = crypto.randomUUID();
    c.set('requestId', requestId);
    await next();
    c.header('X-Request-Id', requestId);
    const ms = Math.round(performance.now() - began);
    const code = c.get('code');
    const line = { method: c.req.method, route: templateOf(c), status: c.res.status, ms, requestId };
    log.info(code === undefined ? line : { ...line, code }, 'request');
  };
}

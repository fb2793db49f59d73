import type { Context } from 'hono';
import { ConnectionCut, errorResponse, type Service } from './route.ts';
import type { Tenant } from './tenant.ts';

function serviceOf(path: string): Service {
  if (path.startsWith('/v1.0/')) return 'graph';
  if (path.startsWith('/sites/')) return 'sharepoint';
  return path.startsWith('/v3/') ? 'connector' : 'control';
}

/** A request no route is for: logged with no route, and refused the way its service would. */
export function answerUnknown(tenant: Tenant, context: Context): Response {
  const url = new URL(context.req.url);
  const service = serviceOf(url.pathname);
  const status = service === 'graph' ? 400 : 404;
  if (service !== 'control')
    tenant.requests.add({
      at: tenant.clock.now().toString(),
      service,
      method: context.req.method,
      path: url.pathname + url.search,
      route: null,
      status,
      units: 0,
      caller: null,
      inBatch: context.req.header('x-in-batch') !== undefined,
      requestBytes: 0,
      responseBytes: 0,
    });
  return errorResponse(
    service,
    status,
    service === 'graph' ? 'BadRequest' : 'itemNotFound',
    `The local tenant has no route for ${context.req.method} ${url.pathname}; see tests/tenant/coverage.ts.`,
  );
}

/** Cuts the socket for a `ConnectionCut`; anything else thrown is a fault of the tenant itself, told as a 500 and on standard error. */
export function answerFailure(error: Error, context: Context): Response {
  if (error instanceof ConnectionCut) {
    const socket = (context.env as { incoming?: { socket?: { destroy(): void } } } | undefined)?.incoming?.socket;
    if (socket === undefined) throw error;
    socket.destroy();
    return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
  }
  const { pathname } = new URL(context.req.url);
  process.stderr.write(`local tenant: ${context.req.method} ${pathname}: ${error.stack ?? error.message}\n`);
  return errorResponse(serviceOf(pathname), 500, 'generalException', error.message);
}

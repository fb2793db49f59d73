import type { Context, Hono } from 'hono';
import { type Caller, callerOf } from './caller.ts';
import type { Resource } from './ids.ts';
import { consentRequired, oauthError } from './oauth-error.ts';
import type { Tenant } from './tenant.ts';

export type Service = 'entra' | 'graph' | 'sharepoint' | 'connector' | 'control' | 'shell';

/** One route of the tenant. `name` is how coverage.ts lists it: "GET /v1.0/users/{id}". */
export interface Route {
  readonly name: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Hono path pattern. */
  readonly path: string;
  /** Whose token it wants; null = none (control, sign-in pages). */
  readonly audience: Resource | null;
  /** Resource units (platform facts C1): 1 single item, 2 query or write, 5 permission. 0 outside SharePoint and lists. */
  readonly units: number | ((context: Context) => number);
  readonly handle: (context: Context, caller: Caller) => Response | Promise<Response>;
}

const NOBODY: Caller = { kind: 'app', appId: '', roles: [], byCertificate: false };

/** The error body each service speaks. */
export function errorResponse(
  service: Service,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const requestId = crypto.randomUUID();
  const body =
    service === 'sharepoint'
      ? { 'odata.error': { code, message: { lang: 'en-US', value: message } } }
      : service === 'entra'
        ? { error: code, error_description: message, error_codes: [], correlation_id: requestId }
        : {
            error: {
              code,
              message,
              innerError: {
                date: new Date().toISOString().slice(0, 19),
                'request-id': requestId,
                'client-request-id': requestId,
              },
            },
          };
  return Response.json(body, { status, headers: { 'request-id': requestId, ...headers } });
}

async function answer(
  tenant: Tenant,
  route: Route,
  context: Context,
): Promise<{ response: Response; caller: Caller | null; units: number }> {
  const units = typeof route.units === 'number' ? route.units : route.units(context);
  let caller: Caller | null = NOBODY;
  if (route.audience !== null) {
    caller = await callerOf(context.req.header('authorization'), route.audience, tenant.keys);
    if (caller === null) {
      return {
        response: errorResponse(
          route.service,
          401,
          'InvalidAuthenticationToken',
          'Access token is missing, expired or not for this resource.',
        ),
        caller,
        units: 0,
      };
    }
    const verdict = tenant.throttle.charge(caller.appId, units, Date.now());
    if (verdict.isRefused) {
      const response = errorResponse(route.service, 429, 'TooManyRequests', 'Too many requests.', {
        ...verdict.headers,
        'Retry-After': String(verdict.retryAfterSeconds),
      });
      return { response, caller, units };
    }
    const response = await route.handle(context, caller);
    for (const [name, value] of Object.entries(verdict.headers)) response.headers.set(name, value);
    return { response, caller, units };
  }
  return { response: await route.handle(context, caller), caller: null, units };
}

/** Thrown to cut the connection without an answer; the HTTP server (start.ts) destroys the socket. */
export class ConnectionCut extends Error {}

function faultResponse(service: Service, status: number, code: string | undefined, headers: Record<string, string>) {
  if (service !== 'entra') {
    const usual = status === 429 ? 'TooManyRequests' : 'serviceNotAvailable';
    return errorResponse(service, status, code ?? usual, 'A fault was asked for.', headers);
  }
  if (code === 'consent_required') return consentRequired();
  const response = oauthError(status, code ?? 'temporarily_unavailable', 'AADSTS90033: A fault was asked for.');
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function spoil(
  tenant: Tenant,
  route: Route,
  context: Context,
  proceed: () => Promise<Response>,
): Promise<Response> {
  const hit =
    route.service === 'control' || route.service === 'shell'
      ? null
      : tenant.faults.hit(`${route.service} ${context.req.method} ${new URL(context.req.url).pathname}`);
  if (hit === null) return proceed();
  const { fault } = hit;
  if (fault.latencyMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.latencyMs));
  if (fault.drop === 'before') throw new ConnectionCut();
  if (fault.status !== undefined) {
    const headers: Record<string, string> =
      fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) };
    return faultResponse(route.service, fault.status, fault.code, headers);
  }
  const response = await proceed();
  if (fault.drop === 'after') throw new ConnectionCut();
  return response;
}

/** Puts routes on the app: token check, faults, throttling by units, and the request log, in one place for every service. */
export function registerRoutes(app: Hono, tenant: Tenant, routes: readonly Route[]): void {
  for (const route of routes) {
    const isLogged = route.service !== 'control' && route.service !== 'shell';
    app.on(route.method, route.path, async (context) => {
      let units = 0;
      let who: Caller | null = null;
      try {
        const response = await spoil(tenant, route, context, async () => {
          const answered = await answer(tenant, route, context);
          units = answered.units;
          who = answered.caller;
          return answered.response;
        });
        if (isLogged)
          log(tenant, route, context, { status: response.status, bytes: await sizeOf(response) }, units, who);
        return response;
      } catch (error) {
        const isCut = error instanceof ConnectionCut;
        if (isLogged) log(tenant, route, context, { status: isCut ? 0 : 500, bytes: 0 }, units, who);
        throw error;
      }
    });
  }
}

async function sizeOf(response: Response): Promise<number> {
  return response.body === null ? 0 : (await response.clone().arrayBuffer()).byteLength;
}

function log(
  tenant: Tenant,
  route: Route,
  context: Context,
  answered: { readonly status: number; readonly bytes: number },
  units: number,
  caller: Caller | null,
): void {
  const url = new URL(context.req.url);
  tenant.requests.add({
    at: tenant.clock.now().toString(),
    service: route.service,
    method: context.req.method,
    path: url.pathname + url.search,
    route: route.name,
    status: answered.status,
    units,
    caller: caller === null ? null : caller.kind === 'user' ? `user ${caller.oid}` : `app ${caller.appId}`,
    inBatch: context.req.header('x-in-batch') !== undefined,
    requestBytes: Number(context.req.header('content-length') ?? 0),
    responseBytes: answered.bytes,
  });
}

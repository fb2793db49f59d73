import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import { errorResponse, type Route } from '../../core/route.ts';

/** Thrown inside a Graph handler; `graphRoute` answers with Graph's error body. */
export class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** A Graph route whose handler may throw `GraphRefusal`. `path` is written "/v1.0/users/{id}". */
export function graphRoute(
  method: Route['method'],
  path: string,
  handle: (context: Context, caller: Caller) => Response | Promise<Response>,
): Route {
  return {
    name: `${method} ${path}`,
    service: 'graph',
    method,
    path: path.replaceAll(/\{([a-z]+)\}/gi, ':$1'),
    audience: 'graph',
    units: 0,
    handle: async (context, caller) => {
      try {
        return await handle(context, caller);
      } catch (error) {
        if (error instanceof GraphRefusal)
          return errorResponse('graph', error.status, error.code, error.message, error.headers);
        throw error;
      }
    },
  };
}

/** The JSON body of a request; refused with 400 when it is not an object. */
export async function jsonBody(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Answered below like any other unreadable body.
  }
  throw new GraphRefusal(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}

/** Refuses with 403 unless the token carries one of these scopes (a person's) or roles (an app's). */
export function requireOneOf(caller: Caller, scopes: readonly string[], roles: readonly string[]): void {
  const held = caller.kind === 'user' ? caller.scopes : caller.roles;
  const wanted = caller.kind === 'user' ? scopes : roles;
  if (!wanted.some((each) => held.includes(each)))
    throw new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** `$top` between 1 and `most`; `usual` when absent. */
export function topOf(context: Context, usual: number, most: number): number {
  const given = context.req.query('$top');
  if (given === undefined) return usual;
  const top = Number(given);
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${given}'. Must be between 1 and ${most} inclusive.`,
    );
  return top;
}

/** One page of `all` from `$skiptoken`, with a nextLink on the production host as the real service gives it. */
export function pageOf<T>(
  context: Context,
  all: readonly T[],
  top: number,
): { value: readonly T[]; '@odata.nextLink'?: string } {
  const from = Number(context.req.query('$skiptoken') ?? context.req.query('$skip') ?? 0);
  const value = all.slice(from, from + top);
  if (from + top >= all.length) return { value };
  const url = new URL(context.req.url);
  const next = new URL(`https://graph.microsoft.com${url.pathname}${url.search}`);
  next.searchParams.delete('$skip');
  next.searchParams.set('$skiptoken', String(from + top));
  return { value, '@odata.nextLink': next.toString().replaceAll('%24', '$') };
}

/** Only the selected properties (and `@odata.…`); all of them when nothing is selected. */
export function select<T extends object>(
  value: T,
  selected: string | undefined,
  always: readonly string[] = [],
): Partial<T> {
  if (selected === undefined || selected === '') return value;
  const names = new Set([...selected.split(',').map((name) => name.trim().split('/')[0] ?? ''), ...always]);
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => name.startsWith('@') || names.has(name)),
  ) as Partial<T>;
}

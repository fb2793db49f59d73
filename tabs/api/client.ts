import type { ErrorBody } from '../../shared/contract/parts.ts';
import { ApiError } from './api-error.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

/** The service's HTTP API, as the signed-in person. Every method rejects with an `ApiError`. */
export interface ApiClient {
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  /** Sends a change; `keepalive` lets it outlive the page. */
  send<T>(method: Exclude<Method, 'GET'>, path: string, body?: unknown, keepalive?: boolean): Promise<T>;
  /** Asks for a file to keep. */
  file(path: string, body: unknown): Promise<Blob>;
}

export interface ClientOptions {
  readonly token: (claims?: string) => Promise<string>;
  /** Waits before the one repeat of a read; replaced in tests. */
  readonly pause?: () => Promise<void>;
}

/** What browsers allow a request that outlives its page. */
const KEEPALIVE_LIMIT = 60_000;

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

/** The claims a 401 challenges for, or undefined. */
function claimsOf(response: Response): string | undefined {
  const encoded = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    return atob(encoded);
  } catch {
    return encoded;
  }
}

async function failureOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = seconds > 0 ? { retryAfter: seconds } : {};
  if (isErrorBody(body)) return new ApiError(body.code, body.message, { field: body.field, ...retryAfter });
  if (response.status === 401) return new ApiError('signed-out', 'You have been signed out.');
  if (response.status === 429) return new ApiError('throttled', 'Microsoft 365 is busy.', retryAfter);
  if (response.status === 403) return new ApiError('not-allowed', 'You don’t have access to this.');
  if (response.status === 404) return new ApiError('not-found', 'We can’t find that.');
  if (response.status === 503) return new ApiError('unavailable', 'We can’t reach your records just now.', retryAfter);
  return new ApiError('unexpected', 'Something went wrong on our side.');
}

/** A client for the service. Reads are repeated once after a network failure; changes never are, their callers decide. */
export function createClient({
  token,
  pause = () => new Promise((r) => setTimeout(r, 600)),
}: ClientOptions): ApiClient {
  const once = async (method: Method, path: string, init: RequestInit, claims?: string): Promise<Response> => {
    let bearer: string;
    try {
      bearer = await token(claims);
    } catch {
      throw new ApiError('signed-out', 'You have been signed out.');
    }
    const headers = { ...init.headers, accept: 'application/json', authorization: `Bearer ${bearer}` };
    try {
      return await fetch(path, { ...init, method, headers });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiError('offline', 'You seem to be offline.');
    }
  };

  const answered = async (method: Method, path: string, init: RequestInit): Promise<Response> => {
    let response = await once(method, path, init);
    if (response.status === 401) {
      const claims = claimsOf(response);
      if (claims !== undefined) response = await once(method, path, init, claims);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  };

  const call = async <T>(method: Method, path: string, init: RequestInit): Promise<T> => {
    const response = await answered(method, path, init);
    if (response.status === 204) return undefined as T;
    return (await response.json()) as T;
  };

  return {
    file: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      return (await answered('POST', path, { body: JSON.stringify(body), headers })).blob();
    },
    get: async <T>(path: string, signal?: AbortSignal) => {
      const init = signal === undefined ? {} : { signal };
      try {
        return await call<T>('GET', path, init);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'offline') throw error;
        await pause();
        return call<T>('GET', path, init);
      }
    },
    send: (method, path, body, keepalive = false) => {
      const text = JSON.stringify(body ?? {});
      return call(method, path, {
        body: text,
        headers: { 'content-type': 'application/json' },
        keepalive: keepalive && text.length < KEEPALIVE_LIMIT,
      });
    },
  };
}

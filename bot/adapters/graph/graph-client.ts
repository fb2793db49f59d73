import { Client, type Context, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client';
import { StoreError } from '../../ports/store-error.ts';
import type { Caller, Tokens } from '../sign-in/tokens.ts';
import type { Transport } from '../transport.ts';

/** One request to Graph. `path` is below `/v1.0`, or a nextLink whole; query values are given plain and encoded here (clients.md G4). */
export interface GraphRequest {
  readonly caller: Caller;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Neither key nor ETag makes a repeat harmless: an answer that is lost is not asked for again. */
  readonly isOnce?: boolean;
}

export interface GraphAnswer {
  readonly status: number;
  /** The parsed body; null when there is none. */
  readonly body: unknown;
}

/** Microsoft Graph v1.0, through the official client with its own middleware chain: our tokens, our transport, none of its retries. */
export interface GraphClient {
  /** Answers with any status that is not a passing failure. @throws StoreError when patience has run out or no token can be had. */
  request(request: GraphRequest): Promise<GraphAnswer>;
}

/** Keeps what the chain throws: the client's own error handler would lose it (clients.md G9). */
class KeepFailure implements Middleware {
  failure: unknown = null;
  private next: Middleware | null = null;

  async execute(context: Context): Promise<void> {
    try {
      await this.next?.execute(context);
    } catch (error) {
      this.failure = error;
      context.response = new Response(null, { status: 503 });
    }
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

class SignIn implements Middleware {
  private next: Middleware | null = null;
  constructor(
    private readonly tokens: Tokens,
    private readonly caller: Caller,
  ) {}

  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers as RequestInit['headers']);
    headers.set('authorization', `Bearer ${await this.tokens.graph(this.caller)}`);
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

class Send implements Middleware {
  constructor(
    private readonly transport: Transport,
    private readonly isOnce: boolean,
  ) {}

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const { isOnce } = this;
    context.response = await this.transport.fetch(url, context.options as RequestInit | undefined, { isOnce });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A Graph client over these tokens and this transport. */
export function createGraphClient(tokens: Tokens, transport: Transport): GraphClient {
  return {
    request: async ({ caller, method, path, query = {}, body, headers = {}, isOnce = false }) => {
      const kept = new KeepFailure();
      const client = Client.initWithMiddleware({
        middleware: [kept, new SignIn(tokens, caller), new Send(transport, isOnce)],
      });
      const call = client.api(path).responseType(ResponseType.RAW).headers(headers);
      for (const [name, value] of Object.entries(query)) call.query({ [name]: encodeURIComponent(value) });
      const response = await send(call, method, body);
      if (kept.failure !== null) throw kept.failure;
      return { status: response.status, body: await bodyOf(response) };
    },
  };
}

type Call = ReturnType<Client['api']>;

function send(call: Call, method: GraphRequest['method'], body: unknown): Promise<Response> {
  switch (method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(body ?? {});
    case 'PATCH':
      return call.patch(body ?? {});
    case 'DELETE':
      return call.delete();
  }
}

/** What a status outside 2xx means to the store, as an error without personal data. */
export function refusalOf(status: number, doing: string): StoreError {
  return new StoreError(status >= 500 ? 'unavailable' : status === 429 ? 'throttled' : 'refused', doing, status);
}

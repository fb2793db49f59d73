import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import type { Hono } from 'hono';

/** The end of the client's own chain: hands the request to the tenant in this process. */
class IntoTenant implements Middleware {
  constructor(private readonly app: Hono) {}
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await this.app.request(url, context.options as RequestInit);
  }
}

/** Microsoft's own Graph client with production URLs, answered by the tenant. */
export function graphClient(app: Hono, token: () => Promise<string>): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: token });
  const retry = new RetryHandler(new RetryHandlerOptions(0, 0));
  return Client.initWithMiddleware({ middleware: [authentication, retry, new IntoTenant(app)] });
}

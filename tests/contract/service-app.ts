import { createLocalJWKSet } from 'jose';
import { pino } from 'pino';
import { createApp } from '../../bot/http/app.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { type LocalService, OID, type Who } from './local-service.ts';

/** The service's whole HTTP side over a tenant in this process: without a tab, a bot or a log. */
export function serviceApp({ config, ports, tenant }: LocalService): ReturnType<typeof createApp> {
  return createApp({
    config,
    ports,
    log: pino({ level: 'silent' }),
    tabRoot: '/nonexistent',
    messages: async () => new Response(null),
    isReady: async () => true,
    keys: createLocalJWKSet({ keys: [...tenant.keys.jwks.keys] }),
  });
}

/** Asks the service over HTTP as its people, each with a token of their own from the tenant; `body` is the JSON that came back, empty where none did. */
export function askerOf(service: LocalService) {
  const app = serviceApp(service);
  return async (who: Who, method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${await mintUserToken(service.tenant, OID[who], 'api')}` };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await app.request(`/api${path}`, init);
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
}

import { createLocalJWKSet } from 'jose';
import { pino } from 'pino';
import { createApp } from '../../bot/http/app.ts';
import type { LocalService } from './local-service.ts';

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

import { type Adapters, createPorts } from '../../../bot/adapters/index.ts';
import { createLog } from '../../../bot/adapters/log.ts';
import { deepLinks } from '../../../bot/adapters/teams/deep-links.ts';
import { type Config, readConfig } from '../../../bot/config.ts';
import { API_APP_ID, BOT_APP_ID, SITE_URL, TEAMS_APP_ID, TENANT_ID } from '../core/ids.ts';
import ids from '../core/local-ids.json' with { type: 'json' };
import type { Tenant } from '../core/tenant.ts';
import type { AppCertificate } from '../entra/app-certificate.ts';
import { ChatMessenger } from './chat-messenger.ts';

/** The service's configuration against a tenant of this machine: what `npm start` puts in the environment. */
function localConfig(
  tenant: Pick<Tenant, 'origin' | 'serviceOrigin'>,
  certificate: Pick<AppCertificate, 'certificatePath' | 'keyPath'>,
): Config {
  return readConfig({
    NODE_ENV: 'development',
    PORT: new URL(tenant.serviceOrigin).port,
    INSTANCE: 'seed',
    TENANT_ID,
    CLIENT_ID: API_APP_ID,
    BOT_ID: BOT_APP_ID,
    TEAMS_APP_ID,
    TRUST_NAME: ids.trust,
    SITE_URL,
    PUBLIC_URL: tenant.serviceOrigin,
    CERTIFICATE: certificate.certificatePath,
    CERTIFICATE_KEY: certificate.keyPath,
    BOT_AUTH: 'off',
    LOCAL_TENANT: tenant.origin,
    LOG_LEVEL: 'silent',
  });
}

/** The service's real adapters over a tenant in this process: its own provisioning, writing, sealing and calendars, without a network. */
export function serviceWithin(tenant: Tenant, certificate: AppCertificate): Adapters {
  const config = localConfig(tenant, certificate);
  const adapters = createPorts(config, {
    log: createLog(config.logLevel, config.instance, 2),
    fetch: async (url, init) => tenant.app().fetch(new Request(url, init)),
    links: deepLinks(config),
  });
  return { ...adapters, messenger: new ChatMessenger(tenant, adapters.state, config) };
}

// The service's environment on this machine: the invented tenant's ids and the local certificate. Real deployments set their own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const ids = JSON.parse(readFileSync(join(ROOT, 'tests/tenant/core/local-ids.json'), 'utf8'));
export const DATA = join(ROOT, '.data');

/** Environment of the service against the local tenant at these ports; nothing of it is a secret of anybody. */
export function localEnvironment({
  tenantPort = 4100,
  servicePort = 3978,
  data = DATA,
  botAuth = 'off',
  instance = '1',
} = {}) {
  return {
    NODE_ENV: 'development',
    PORT: String(servicePort),
    INSTANCE: instance,
    TENANT_ID: ids.tenantId,
    CLIENT_ID: ids.apiAppId,
    BOT_ID: ids.botAppId,
    TEAMS_APP_ID: ids.teamsAppId,
    TRUST_NAME: ids.trust,
    SITE_URL: `https://${ids.sharePointHost}/sites/supervision`,
    PUBLIC_URL: `http://localhost:${servicePort}`,
    CERTIFICATE: join(data, 'certificate', 'certificate.pem'),
    CERTIFICATE_KEY: join(data, 'certificate', 'key.pem'),
    BOT_AUTH: botAuth,
    LOCAL_TENANT: `http://localhost:${tenantPort}`,
    LOG_LEVEL: 'warn',
  };
}

/** Whether these variables name a tenant of their own; nothing of the local one is mixed into it then. */
function isNamed({ TENANT_ID, SITE_URL, NODE_ENV }) {
  return Boolean(TENANT_ID) || Boolean(SITE_URL) || NODE_ENV === 'production';
}

/**
 * Environment of a command: the variables as they are when they name a tenant, else the local tenant as it runs from this folder (`running`, from
 * running.mjs), with what the variables say put over it.
 */
export function commandEnvironment(variables, running) {
  if (isNamed(variables)) return { ...variables };
  const tenantPort = Number(variables.TENANT_PORT || running?.tenantPort || 4100);
  const servicePort = Number(variables.PORT || running?.servicePort || 3978);
  return { ...localEnvironment({ tenantPort, servicePort }), ...variables };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject } from 'vitest';
import { createPorts } from '../../bot/adapters/index.ts';
import { readConfig } from '../../bot/config.ts';
import { ROOT } from '../run/install.mjs';
import { localEnvironment } from '../run/local-environment.mjs';

/** Puts somebody into a group of the site, over SharePoint's own REST and past the product, as a script of the IT team could. */
export async function putIntoGroup(group: string, email: string): Promise<void> {
  const env = localEnvironment({
    tenantPort: Number(new URL(inject('tenantUrl')).port),
    servicePort: Number(new URL(inject('serviceUrl')).port),
    data: join(ROOT, '.data', 'journeys'),
    botAuth: 'on',
  });
  const config = readConfig(env, (path) => readFileSync(path, 'utf8'));
  const { store } = createPorts(config, { log: pino({ level: 'silent' }) });
  const { users } = store.site.web.siteGroups.getById(await store.groups.ensure(group));
  await users.add(`i:0#.f|membership|${email}`);
}

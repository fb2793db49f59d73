import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, inject } from 'vitest';
import { createPorts } from '../../bot/adapters/index.ts';
import { composePorts } from '../../bot/compose-ports.ts';
import { readConfig } from '../../bot/config.ts';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../bot/use-cases/refresh-every-standing.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { ROOT } from '../run/install.mjs';
import { localEnvironment } from '../run/local-environment.mjs';

function configHere() {
  const env = localEnvironment({
    tenantPort: Number(new URL(inject('tenantUrl')).port),
    servicePort: Number(new URL(inject('serviceUrl')).port),
    data: join(ROOT, '.data', 'journeys'),
    botAuth: 'on',
  });
  return readConfig(env, (path) => readFileSync(path, 'utf8'));
}

/** The reminders of this moment, as the service sends them within a minute; what it has sent itself is not sent again. */
export async function remindNow(): Promise<void> {
  const { patient: ports } = composePorts(configHere(), pino({ level: 'silent' }));
  const at = await ports.clock.now();
  const trust = await readTrust(ports);
  const arrangements = await refreshEveryStanding(ports, trust, at);
  const { failed } = await sendDueReminders(ports, { ...trust, arrangements }, at);
  expect(failed).toBe(0);
}

/** Puts somebody into a group of the site, over SharePoint's own REST and past the product, as a script of the IT team could. */
export async function putIntoGroup(group: string, email: string): Promise<void> {
  const { store } = createPorts(configHere(), { log: pino({ level: 'silent' }) });
  const { users } = store.site.web.siteGroups.getById(await store.groups.ensure(group));
  await users.add(`i:0#.f|membership|${email}`);
}

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { aboutPages } from './about-pages.ts';
import { answerError, answerFailure } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { securityHeaders } from './content-security.ts';
import type { ApiEnvironment, ApiParts } from './environment.ts';
import { notificationEndpoint } from './notifications.ts';
import { readiness } from './readiness.ts';
import { requestLog } from './request-log.ts';
import { actionRoutes } from './resources/actions.ts';
import { arrangementPeopleRoutes } from './resources/arrangement-people.ts';
import { arrangementRoutes } from './resources/arrangements.ts';
import { arrangingRoutes } from './resources/arranging.ts';
import { auditRoutes } from './resources/audits.ts';
import { childrenRoutes } from './resources/children.ts';
import { formRoutes } from './resources/forms.ts';
import { homeRoutes } from './resources/home.ts';
import { importRoutes } from './resources/import.ts';
import { inspectionRoutes } from './resources/inspections.ts';
import { letterRoutes } from './resources/letters.ts';
import { oversightRoutes } from './resources/oversight.ts';
import { peopleRoutes } from './resources/people.ts';
import { policyPageRoutes } from './resources/policy-page.ts';
import { recordRoutes } from './resources/records.ts';
import { schoolTimeRoutes } from './resources/school-time.ts';
import { selfCheckRoutes } from './resources/self-check.ts';
import { sessionRoutes } from './resources/sessions.ts';
import { settingsRoutes } from './resources/settings.ts';
import { summaryRoutes } from './resources/summary.ts';
import { staticTab } from './static-tab.ts';
import { tabConfig } from './tab-config.ts';

const BODY_LIMIT = 1024 * 1024;
/** A spreadsheet of 2 MB as base64, in JSON. */
const SHEET_LIMIT = 3 * BODY_LIMIT;

export interface AppParts {
  readonly config: Config;
  readonly ports: Ports;
  readonly log: Logger;
  /** Folder of the built tab. */
  readonly tabRoot: string;
  /** Answers `/api/messages`; it authenticates the connector itself. */
  readonly messages: (request: Request) => Promise<Response>;
  /** Whether tenant and lists answer; for `/readyz`. */
  readonly isReady: () => Promise<boolean>;
  /** The issuer's keys; the remote set of the configuration unless a test brings its own. */
  readonly keys?: JWTVerifyGetKey;
}

/** Everything the service answers on its port: the tab, its configuration, the API, the bot and two health checks. Listens nowhere itself. */
export function createApp(parts: AppParts): Hono<ApiEnvironment> {
  const { config, log } = parts;
  const app = new Hono<ApiEnvironment>();
  app.use(requestLog(log));
  app.use(securityHeaders(config));
  app.onError((error, c) => {
    const isOutside = error instanceof StoreError;
    const about = isOutside ? { doing: error.doing, kind: error.kind, status: error.status } : { name: error.name };
    log[isOutside ? 'warn' : 'error'](
      { ...about, stack: isOutside ? undefined : placesOf(error), requestId: c.get('requestId') },
      'failed',
    );
    return answerFailure(c, error);
  });
  const ready = readiness(parts.ports, parts.isReady);
  app.get('/healthz', (c) => c.json({ state: 'serving' }));
  app.get('/readyz', async (c) => {
    const said = await ready();
    return c.json(said, said.state === 'ready' ? 200 : 503);
  });
  app.get('/config.json', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json(tabConfig(config));
  });
  app.post('/api/messages', limited(), (c) => parts.messages(c.req.raw));
  const notifications = notificationEndpoint({ ports: parts.ports, tenantId: config.tenantId, log });
  app.post('/api/notifications', limited(), (c) => notifications(c.req.raw));
  app.route('/api', apiOf(parts));
  aboutPages(app, config.trustName);
  app.on(['GET', 'HEAD'], '/*', staticTab(parts.tabRoot));
  app.notFound((c) => c.text('Not found', 404));
  return app;
}

function limited(maxSize = BODY_LIMIT) {
  return bodyLimit({
    maxSize,
    onError: (c) => c.json({ code: 'too-long', message: 'This is too much to send at once.' }, 413),
  });
}

function apiOf({ config, ports, keys }: AppParts): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>();
  const apiParts: ApiParts = { ports, trustName: config.trustName };
  const issuerKeys = keys ?? createRemoteJWKSet(new URL(config.identity.jwksUri), { cooldownDuration: 5000 });
  api.use(authenticate({ ports, config, keys: issuerKeys }));
  const [usual, forSheets] = [limited(), limited(SHEET_LIMIT)];
  api.use((c, next) => (c.req.path.startsWith('/api/import/') ? forSheets : usual)(c, next));
  homeRoutes(api, apiParts);
  arrangementRoutes(api, apiParts);
  arrangementPeopleRoutes(api, apiParts);
  childrenRoutes(api, apiParts);
  sessionRoutes(api, apiParts);
  letterRoutes(api, apiParts);
  auditRoutes(api, apiParts);
  peopleRoutes(api, apiParts);
  importRoutes(api, apiParts);
  inspectionRoutes(api, apiParts);
  recordRoutes(api, apiParts);
  actionRoutes(api, apiParts);
  oversightRoutes(api, apiParts);
  policyPageRoutes(api, apiParts);
  schoolTimeRoutes(api, apiParts);
  settingsRoutes(api, apiParts);
  arrangingRoutes(api, apiParts);
  formRoutes(api, apiParts);
  selfCheckRoutes(api, apiParts);
  summaryRoutes(api, apiParts);
  api.all('/*', (c) => answerError(c, { code: 'not-found', message: 'There is no such address.' }));
  return api;
}

/** Where in our code an error came from, without its message, which might repeat what somebody typed. */
function placesOf(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
}

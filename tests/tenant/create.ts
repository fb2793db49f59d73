import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { Temporal } from '../../shared/domain/dates.ts';
import * as connector from './connector/index.ts';
import * as control from './control/index.ts';
import { LocalClock } from './core/clock.ts';
import { openDatabase } from './core/database.ts';
import { allUsers, DIRECTORY_SCHEMA } from './core/directory-table.ts';
import { Faults } from './core/faults.ts';
import { type IssuerKeys, makeIssuerKeys, sharedIssuerKeys } from './core/keys.ts';
import { registeredCertificate } from './core/registration.ts';
import { RequestLog } from './core/request-log.ts';
import { type Route, registerRoutes } from './core/route.ts';
import type { Tenant, TenantEvent } from './core/tenant.ts';
import { Throttle } from './core/throttle.ts';
import { answerFailure, answerUnknown } from './core/unanswered.ts';
import * as entra from './entra/index.ts';
import * as batch from './graph/batch/index.ts';
import * as calendars from './graph/calendars/index.ts';
import * as directory from './graph/directory/index.ts';
import * as lists from './graph/lists/index.ts';
import * as mail from './graph/mail/index.ts';
import { seedTrust } from './seed/index.ts';
import * as sharepoint from './sharepoint/index.ts';
import * as shell from './shell/index.ts';

const SERVICES = [entra, control, directory, lists, calendars, mail, batch, sharepoint, connector, shell];

export interface TenantOptions {
  /** A file under `.data/`, or `:memory:`. Beside a file the issuer's key is kept too. */
  readonly databasePath: string;
  readonly origin: string;
  readonly serviceOrigin: string;
  /** PEM of the certificate registered for the service's and the bot's app; without it only the client secret is accepted. */
  readonly certificatePem?: string;
  /** Where the service's certificate and copies of the seeded trust are kept; one for all test runs of this machine when absent. */
  readonly dataFolder?: string;
  /** Fills an empty tenant with Harbour Learning Trust. */
  readonly seed?: boolean;
  /** The moment an empty tenant's clock is stopped at before it is filled; left out = it follows real time. */
  readonly now?: string;
}

/** The folder of tests that name none. */
export const SHARED_DATA_FOLDER = join(tmpdir(), 'supervision-tests');

/** Every route of every service; what coverage.ts must list. */
export function allRoutes(tenant: Tenant): readonly Route[] {
  return SERVICES.flatMap((service) => service.routes(tenant));
}

function issuerKeys(databasePath: string): Promise<IssuerKeys> {
  return databasePath === ':memory:'
    ? sharedIssuerKeys()
    : makeIssuerKeys(join(dirname(databasePath), 'issuer-key.json'));
}

/** Builds the local tenant as one Hono app, listening nowhere yet. Its `fetch` answers without a network. */
export async function createTenant(options: TenantOptions): Promise<{ tenant: Tenant; app: Hono }> {
  const app = new Hono();
  const schemas = [DIRECTORY_SCHEMA, ...SERVICES.map((service) => service.SCHEMA)];
  const db = openDatabase(options.databasePath, schemas);
  const listeners = new Set<(event: TenantEvent) => void>();
  const tenant: Tenant = {
    db,
    clock: new LocalClock(db),
    faults: new Faults(),
    throttle: new Throttle(),
    requests: new RequestLog(),
    keys: await issuerKeys(options.databasePath),
    certificates: options.certificatePem === undefined ? [] : [registeredCertificate(options.certificatePem)],
    origin: options.origin,
    dataFolder: options.dataFolder ?? SHARED_DATA_FOLDER,
    serviceOrigin: options.serviceOrigin,
    announce: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    app: () => app,
  };
  registerRoutes(app, tenant, allRoutes(tenant));
  app.notFound((context) => answerUnknown(tenant, context));
  app.onError(answerFailure);
  if (options.seed === true && allUsers(db).length === 0) {
    if (options.now !== undefined) tenant.clock.set(Temporal.Instant.from(options.now));
    await seedTrust(tenant);
  }
  return { tenant, app };
}

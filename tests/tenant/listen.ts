import { mkdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Tenant } from './core/tenant.ts';
import { createTenant, SHARED_DATA_FOLDER, type TenantOptions } from './create.ts';
import { type AppCertificate, ensureAppCertificate } from './entra/app-certificate.ts';

export interface ListenOptions extends Partial<Omit<TenantOptions, 'origin'>> {
  /** A free port when absent or 0. */
  readonly port?: number;
  /** Where the service's certificate is kept; a folder shared by all test runs of this machine when absent. */
  readonly certificateFolder?: string;
}

export interface Listening {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly tenant: Tenant;
  readonly certificate: AppCertificate;
  close(): Promise<void>;
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A tenant that listens on 127.0.0.1: in memory and empty unless told otherwise. Close it when done. */
export async function listenTenant(options: ListenOptions = {}): Promise<Listening> {
  const folder = options.certificateFolder ?? join(options.dataFolder ?? SHARED_DATA_FOLDER, 'certificate');
  mkdirSync(join(folder, '..'), { recursive: true });
  const certificate = await ensureAppCertificate(folder);
  const answering: { listener: Listener | null } = { listener: null };
  const server = createServer((incoming, outgoing) => {
    if (answering.listener === null) outgoing.writeHead(503).end();
    else void answering.listener(incoming, outgoing);
  });
  const url = `http://localhost:${await bind(server, options.port ?? 0)}`;
  const { tenant, app } = await createTenant({
    databasePath: options.databasePath ?? ':memory:',
    origin: url,
    serviceOrigin: options.serviceOrigin ?? 'http://localhost:3978',
    certificatePem: options.certificatePem ?? certificate.certificatePem,
    dataFolder: options.dataFolder ?? dirname(folder),
    seed: options.seed ?? false,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  answering.listener = getRequestListener(app.fetch);
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    tenant.db.close();
  };
  return { url, tenant, certificate, close };
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_PORT, TENANT_PORT } from './core/ids.ts';
import { listenTenant } from './listen.ts';

/**
 * The local tenant as its own process. Environment: TENANT_PORT (4100), SERVICE_ORIGIN (http://localhost:3978), DATA_FOLDER (.data),
 * FRESH (anything but empty begins again), STARTS_AT (the moment a new tenant's clock is stopped at). Everything committed survives `kill -9`.
 */
async function start(): Promise<void> {
  const data = process.env.DATA_FOLDER ?? '.data';
  const databasePath = join(data, 'tenant.db');
  if (process.env.FRESH) for (const end of ['', '-wal', '-shm']) rmSync(`${databasePath}${end}`, { force: true });
  const listening = await listenTenant({
    port: Number(process.env.TENANT_PORT ?? TENANT_PORT),
    serviceOrigin: process.env.SERVICE_ORIGIN ?? `http://localhost:${SERVICE_PORT}`,
    databasePath,
    certificateFolder: join(data, 'certificate'),
    seed: true,
    ...(process.env.STARTS_AT ? { now: process.env.STARTS_AT } : {}),
  });
  process.stderr.write(`The local tenant listens at ${listening.url}\n`);
  const stop = (): void => {
    void listening.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${process.env.TENANT_PORT ?? TENANT_PORT} is taken. Stop what listens there, or name another in TENANT_PORT.`;
  if (error instanceof Error && error.message.includes('npm start')) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`The local tenant could not start. ${reasonOf(error)}\n`);
  process.exit(1);
}

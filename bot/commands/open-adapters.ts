import { type Adapters, createPorts } from '../adapters/index.ts';
import { createLog } from '../adapters/log.ts';
import { ConfigError, readConfig } from '../config.ts';
import { StoreError } from '../ports/store-error.ts';
import { BAD_INPUT, NO_TENANT } from './exit-codes.ts';

/** Commands may wait longer for a busy Microsoft 365 than people do. */
const PATIENCE_MS = 5 * 60_000;

/** Does something with the adapters of the environment; the exit code is what it answers, 2 for a bad environment, 3 when nothing answers. */
export async function withAdapters(act: (adapters: Adapters) => Promise<number>): Promise<number> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel, config.instance, 2);
    return await act(createPorts(config, { log, patienceMs: config.localTenant === null ? PATIENCE_MS : 10_000 }));
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      return BAD_INPUT;
    }
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`Microsoft 365 did not do as asked: ${error.message}.\n`);
    if (error.status === null) process.stderr.write('Is the tenant running? Start it with npm start.\n');
    return NO_TENANT;
  }
}

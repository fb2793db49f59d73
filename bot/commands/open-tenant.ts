import { createLog } from '../adapters/log.ts';
import { composePorts } from '../compose-ports.ts';
import { ConfigError, readConfig } from '../config.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { BAD_INPUT, NO_TENANT } from './exit-codes.ts';

/** What was done in the tenant, or the exit code and the words for standard error. */
export type DoneInTenant<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly exitCode: number; readonly message: string };

/** The ports of the tenant that the environment names; in words what is wrong with the environment. */
function openPorts(): Ports | string {
  try {
    const config = readConfig(process.env);
    // What the local mode has to be warned of is said by the service itself.
    const level = config.localTenant === null ? config.logLevel : 'error';
    return composePorts(config, createLog(level, config.instance, 2)).patient;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}

/** Does something with the tenant's ports; exit code 2 for an environment that names none, 3 when it isn't running or doesn't answer. */
export async function withTenant<T>(act: (ports: Ports) => Promise<T>): Promise<DoneInTenant<T>> {
  const refusal = {
    ok: false,
    exitCode: NO_TENANT,
    message: 'The tenant is not running. Start it with npm start.',
  } as const;
  const ports = openPorts();
  if (typeof ports === 'string') return { ok: false, exitCode: BAD_INPUT, message: ports };
  try {
    return { ok: true, value: await act(ports) };
  } catch (error) {
    if (error instanceof StoreError) return { ...refusal, message: `${refusal.message} (${error.message})` };
    throw error;
  }
}

import type { Ports } from '../ports/index.ts';
import { NO_TENANT } from './exit-codes.ts';

/** The tenant ready to be asked, or the exit code and the words for standard error. */
export type OpenedTenant =
  | { readonly ok: true; readonly ports: Ports }
  | { readonly ok: false; readonly exitCode: number; readonly message: string };

/** The ports of the tenant named by the environment; exit code 3 when it isn't running. */
export async function openTenant(): Promise<OpenedTenant> {
  return { ok: false, exitCode: NO_TENANT, message: 'The tenant is not running. Start it with npm start.' };
}

import type { Config } from './config.ts';

/**
 * The application id URI under which the service's API is exposed in Entra: with the tab's host in it, as the manifest says. The local tenant knows
 * the short form only.
 */
export function apiResource(config: Pick<Config, 'localTenant' | 'publicUrl' | 'clientId'>): string {
  return config.localTenant === null
    ? `api://${new URL(config.publicUrl).host}/${config.clientId}`
    : `api://${config.clientId}`;
}

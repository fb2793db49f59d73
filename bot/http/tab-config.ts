import { apiResource } from '../api-resource.ts';
import type { Config } from '../config.ts';

/** What the tab is told before anybody has signed in (`/config.json`); nothing in it is secret. */
export function tabConfig(config: Config) {
  const { staticMetadata } = config.identity;
  return {
    clientId: config.clientId,
    tenantId: config.tenantId,
    teamsAppId: config.teamsAppId,
    trust: config.trustName,
    authority: config.identity.authority,
    knownAuthorities: staticMetadata === null ? [] : [staticMetadata.knownAuthority],
    ...(staticMetadata === null ? {} : { authorityMetadata: JSON.parse(staticMetadata.json) as unknown }),
    hostOrigins: config.extraOrigins,
    scopes: [`${apiResource(config)}/access_as_user`],
  };
}

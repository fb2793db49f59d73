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
    // By its id and not by the address in the manifest: Entra renews no token that an application asks for itself by address (AADSTS90009).
    scopes: [`${config.clientId}/access_as_user`],
  };
}

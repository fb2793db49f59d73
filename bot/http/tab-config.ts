import type { Config } from '../config.ts';

/** What the tab is told before anybody has signed in (`/config.json`); nothing in it is secret. */
export function tabConfig(config: Config) {
  const { staticMetadata } = config.identity;
  // The application id URI in the manifest carries the tab's host; the local tenant knows the short form only.
  const resource =
    config.localTenant === null
      ? `api://${new URL(config.publicUrl).host}/${config.clientId}`
      : `api://${config.clientId}`;
  return {
    clientId: config.clientId,
    tenantId: config.tenantId,
    teamsAppId: config.teamsAppId,
    trust: config.trustName,
    authority: config.identity.authority,
    knownAuthorities: staticMetadata === null ? [] : [staticMetadata.knownAuthority],
    ...(staticMetadata === null ? {} : { authorityMetadata: JSON.parse(staticMetadata.json) as unknown }),
    hostOrigins: config.extraOrigins,
    scopes: [`${resource}/access_as_user`],
  };
}

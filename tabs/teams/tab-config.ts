/** What the service tells the tab before anybody has signed in; nothing in it is secret. */
export interface TabConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly authority: string;
  readonly knownAuthorities: readonly string[];
  /** OpenID metadata for a sign-in service that is not discovered; only in local mode. */
  readonly authorityMetadata?: unknown;
  /** Extra origins that may host the tab; empty in production. */
  readonly hostOrigins: readonly string[];
  readonly teamsAppId: string;
  readonly scopes: readonly string[];
}

function isTabConfig(value: unknown): value is TabConfig {
  if (typeof value !== 'object' || value === null) return false;
  return ['clientId', 'tenantId', 'authority', 'scopes'].every((name) => name in value);
}

/** The tab's configuration from `/config.json`. Throws when the service does not answer with one. */
export async function readTabConfig(): Promise<TabConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } });
  const body: unknown = response.ok ? await response.json() : null;
  if (!isTabConfig(body)) throw new Error('The service sent no configuration.');
  return { ...body, knownAuthorities: body.knownAuthorities ?? [], hostOrigins: body.hostOrigins ?? [] };
}

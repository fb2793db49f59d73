import ids from './local-ids.json' with { type: 'json' };

/** The fixed identifiers of the local tenant. Invented; none belongs to a real organisation. */
export const TENANT_ID = ids.tenantId;
/** The app registration of the service: the tab's API, Graph and SharePoint. */
export const API_APP_ID = ids.apiAppId;
/** The bot's own registration. */
export const BOT_APP_ID = ids.botAppId;
/** The Teams app id in the manifest. */
export const TEAMS_APP_ID = ids.teamsAppId;
/** What the organisation's catalogue calls the same app: never the id in the manifest. */
export const CATALOGUE_APP_ID = 'e1c7a5d2-48b6-4f3e-9a0d-7b2c6f8e1a94';
export const SHAREPOINT_HOST = ids.sharePointHost;
export const SITE_PATH = '/sites/supervision';
export const SITE_URL = `https://${SHAREPOINT_HOST}${SITE_PATH}`;
/** The three-part Graph site id: host, site collection, web. */
export const SITE_ID = `${SHAREPOINT_HOST},3e0b8c44-7d21-4f9a-8e13-9a5c2b7d6f01,b4a1d9e2-0c67-4e35-92f8-1d7c3e6a5b02`;
export const MAIL_DOMAIN = 'harbourtrust.example';
export const ISSUER_HOST = 'https://login.local';
export const TENANT_PORT = 4100;
export const SERVICE_PORT = 3978;

/** Audiences a token may be for. */
export const AUDIENCES = {
  api: API_APP_ID,
  graph: 'https://graph.microsoft.com',
  sharepoint: `https://${SHAREPOINT_HOST}`,
  connector: 'https://api.botframework.com',
} as const;
export type Resource = keyof typeof AUDIENCES;

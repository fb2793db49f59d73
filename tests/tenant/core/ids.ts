/** The fixed identifiers of the local tenant. Invented; none belongs to a real organisation. */
export const TENANT_ID = '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10';
/** The app registration of the service: the tab's API, Graph and SharePoint. */
export const API_APP_ID = '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31';
/** The bot's own registration. */
export const BOT_APP_ID = '9c4d2e71-3b58-4d27-b1c6-5e8f7a90d2c4';
/** The Teams app id in the manifest. */
export const TEAMS_APP_ID = '5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48';
export const SHAREPOINT_HOST = 'harbourtrust.sharepoint.com';
export const SITE_PATH = '/sites/supervision';
export const SITE_URL = `https://${SHAREPOINT_HOST}${SITE_PATH}`;
/** The three-part Graph site id: host, site collection, web. */
export const SITE_ID = `${SHAREPOINT_HOST},3e0b8c44-7d21-4f9a-8e13-9a5c2b7d6f01,b4a1d9e2-0c67-4e35-92f8-1d7c3e6a5b02`;
export const MAIL_DOMAIN = 'harbourtrust.example';
export const ISSUER_HOST = 'https://login.local';
export const TENANT_PORT = 4100;
export const SERVICE_PORT = 3978;
export const TENANT_ORIGIN = `http://localhost:${TENANT_PORT}`;

/** Audiences a token may be for. */
export const AUDIENCES = {
  api: API_APP_ID,
  graph: 'https://graph.microsoft.com',
  sharepoint: `https://${SHAREPOINT_HOST}`,
  connector: 'https://api.botframework.com',
} as const;
export type Resource = keyof typeof AUDIENCES;

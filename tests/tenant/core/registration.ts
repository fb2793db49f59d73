import { createHash, X509Certificate } from 'node:crypto';
import { API_APP_ID, BOT_APP_ID } from './ids.ts';

/** An app registration as Entra holds it. */
export interface Registration {
  readonly appId: string;
  readonly name: string;
  /** Object id of the service principal; the `oid` of its tokens. */
  readonly objectId: string;
  /** Application roles it has from the start; `consents.ts` knows those an administrator adds. Calendars are none of them: Exchange grants those by mailbox. */
  readonly graphRoles: readonly string[];
  readonly sharePointRoles: readonly string[];
  /** Delegated scopes consented to for everybody from the start; `consents.ts` knows those an administrator adds. */
  readonly graphScopes: readonly string[];
  readonly sharePointScopes: readonly string[];
}

const REGISTRATIONS: readonly Registration[] = [
  {
    appId: API_APP_ID,
    name: 'Safeguarding Supervision',
    objectId: '6a0c3f2e-8d47-4b19-a5e6-1f7d2c9b8e40',
    graphRoles: ['Sites.Selected'],
    sharePointRoles: ['Sites.Selected'],
    graphScopes: ['User.Read', 'User.ReadBasic.All', 'Sites.Selected', 'Calendars.ReadWrite', 'MailboxSettings.Read'],
    sharePointScopes: ['Sites.Selected'],
  },
  {
    appId: BOT_APP_ID,
    name: 'Safeguarding Supervision bot',
    objectId: 'c2e9a4b7-3f51-4d68-9b0a-7e8c1d2f6a53',
    graphRoles: [],
    sharePointRoles: [],
    graphScopes: [],
    sharePointScopes: [],
  },
];

/** The secret both registrations also hold. Good for Graph; SharePoint refuses what it buys, as in a real tenant. */
export const LOCAL_CLIENT_SECRET = 'only-for-the-local-tenant';

/** A certificate registered for an app: what `x5t#S256` (or `x5t`) of an assertion must name. */
export interface RegisteredCertificate {
  readonly pem: string;
  /** Base64url SHA-256 of the certificate. */
  readonly thumbprintSha256: string;
  /** Base64url SHA-1 of the certificate. */
  readonly thumbprintSha1: string;
}

/** What the tenant keeps of a PEM certificate. */
export function registeredCertificate(pem: string): RegisteredCertificate {
  const raw = new X509Certificate(pem).raw;
  return {
    pem,
    thumbprintSha256: createHash('sha256').update(raw).digest('base64url'),
    thumbprintSha1: createHash('sha1').update(raw).digest('base64url'),
  };
}

/** The registration of an app id; null when this tenant does not know it. */
export function registrationOf(appId: string): Registration | null {
  return REGISTRATIONS.find((each) => each.appId === appId) ?? null;
}

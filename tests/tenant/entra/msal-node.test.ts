import { InteractionRequiredAuthError } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addUsers } from '../core/directory-table.ts';
import { API_APP_ID, BOT_APP_ID, TENANT_ID } from '../core/ids.ts';
import { LOCAL_CLIENT_SECRET } from '../core/registration.ts';
import { type Listening, listenTenant } from '../listen.ts';
import { consent } from './consents.ts';
import { ISSUER, mintUserToken } from './mint.ts';
import { confidentialClient } from './msal-clients.ts';

const GRAPH = ['https://graph.microsoft.com/.default'];
const SHAREPOINT = ['https://harbourtrust.sharepoint.com/.default'];

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';

let listening: Listening;
beforeAll(async () => {
  listening = await listenTenant();
  addUsers(listening.tenant.db, [
    { oid: ANA, name: 'Ana Reed', mail: 'ana@harbourtrust.example' },
    { oid: BEN, name: 'Ben Moss', mail: 'ben@harbourtrust.example' },
  ]);
});
afterAll(() => listening.close());
beforeEach(() => {
  listening.tenant.faults.set([]);
  listening.tenant.throttle.set({});
});

async function apiToken(oid = ANA): Promise<string> {
  return (await mintUserToken(listening.tenant, oid, 'api')) ?? '';
}
function tokenRequests(): number {
  return listening.tenant.requests.since(0).filter((row) => row.route === 'POST /{tid}/oauth2/v2.0/token').length;
}

describe('the service signing in as itself', () => {
  it('is refused with a certificate the app did not register', async () => {
    const stranger = confidentialClient(listening, { thumbprintSha256: 'ab'.repeat(32) });
    await expect(stranger.acquireTokenByClientCredential({ scopes: GRAPH })).rejects.toMatchObject({
      errorCode: 'invalid_client',
    });
  });

  it('is refused as an app this tenant does not know', async () => {
    const stranger = confidentialClient(listening, { clientId: '11111111-2222-4333-8444-555555555555' });
    await expect(stranger.acquireTokenByClientCredential({ scopes: GRAPH })).rejects.toMatchObject({
      errorCode: 'unauthorized_client',
    });
  });

  it('gets a Graph token by certificate with the consented roles and no calendar role', async () => {
    consent(listening.tenant, 'TeamsAppInstallation.ReadWriteSelfForUser.All', true);
    const answer = await confidentialClient(listening).acquireTokenByClientCredential({ scopes: GRAPH });
    expect(decodeJwt(answer?.accessToken ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      tid: TENANT_ID,
      azp: API_APP_ID,
      azpacr: '2',
      idtyp: 'app',
      ver: '2.0',
      roles: ['Sites.Selected', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
    });
  });

  it('asks once and is answered from the cache the second time', async () => {
    const client = confidentialClient(listening);
    const before = tokenRequests();
    const first = await client.acquireTokenByClientCredential({ scopes: SHAREPOINT });
    const second = await client.acquireTokenByClientCredential({ scopes: SHAREPOINT });
    expect(tokenRequests() - before).toBe(1);
    expect(second?.accessToken).toBe(first?.accessToken);
    expect(second?.fromCache).toBe(true);
  });

  it('may use one client for Graph and SharePoint, although MSAL repeats its assertion', async () => {
    const client = confidentialClient(listening);
    await client.acquireTokenByClientCredential({ scopes: GRAPH });
    const answer = await client.acquireTokenByClientCredential({ scopes: SHAREPOINT });
    expect(decodeJwt(answer?.accessToken ?? '').aud).toBe('https://harbourtrust.sharepoint.com');
  });

  it('is marked as signed in by secret, which SharePoint refuses, when it used the secret', async () => {
    const client = confidentialClient(listening, { secret: LOCAL_CLIENT_SECRET });
    const answer = await client.acquireTokenByClientCredential({ scopes: SHAREPOINT });
    expect(decodeJwt(answer?.accessToken ?? '').azpacr).toBe('1');
  });

  it('gets a connector token as the bot', async () => {
    const client = confidentialClient(listening, { clientId: BOT_APP_ID });
    const answer = await client.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
    expect(decodeJwt(answer?.accessToken ?? '')).toMatchObject({
      aud: 'https://api.botframework.com',
      appid: BOT_APP_ID,
    });
  });
});

describe('the service acting on behalf of a person', () => {
  const obo = (oboAssertion: string, scopes = SHAREPOINT) =>
    confidentialClient(listening).acquireTokenOnBehalfOf({ oboAssertion, scopes });

  it('is refused with a token for another resource', async () => {
    const graph = await mintUserToken(listening.tenant, ANA, 'graph');
    await expect(obo(graph ?? '')).rejects.toMatchObject({ errorCode: 'invalid_grant' });
  });

  it('is refused with an expired token', async () => {
    const expired = await mintUserToken(listening.tenant, ANA, 'api', { seconds: -60 });
    await expect(obo(expired ?? '')).rejects.toMatchObject({ errorCode: 'invalid_grant' });
  });

  it('is refused for a scope nobody consented to', async () => {
    await expect(obo(await apiToken(), ['https://graph.microsoft.com/Mail.Read'])).rejects.toBeInstanceOf(
      InteractionRequiredAuthError,
    );
  });

  it('is told consent is required, with claims, when the fault asks for it', async () => {
    listening.tenant.faults.set([{ match: 'oauth2/v2.0/token', status: 400, code: 'consent_required', times: 1 }]);
    const refused = await obo(await apiToken()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InteractionRequiredAuthError);
    expect(refused).toMatchObject({ errorCode: 'invalid_grant', subError: 'consent_required' });
    expect((refused as InteractionRequiredAuthError).claims).toContain('access_token');
  });

  it('is slowed down after the delegated tokens of a person are spent', async () => {
    listening.tenant.throttle.set({ isOn: true, delegatedTokensPerFiveMinutes: 1 });
    const token = await apiToken(BEN);
    await obo(token);
    // Two more: the five minutes may end between the first and the second.
    const more = [await obo(token).catch(String), await obo(token).catch(String)];
    expect(more).toContainEqual(expect.stringContaining('temporarily_unavailable'));
  });

  it.each([
    ['SharePoint', 'https://harbourtrust.sharepoint.com', 'Sites.Selected'],
    ['SharePoint', 'https://harbourtrust.sharepoint.com', '.default'],
    ['Graph', 'https://graph.microsoft.com', 'Sites.Selected'],
  ])('gets a delegated %s token (%s/%s) that carries the person', async (_name, resource, scope) => {
    const answer = await obo(await apiToken(), [`${resource}/${scope}`]);
    const claims = decodeJwt(answer?.accessToken ?? '');
    expect(claims).toMatchObject({ aud: resource, oid: ANA, azp: API_APP_ID, ver: '2.0' });
    expect(String(claims.scp).split(' ')).toContain('Sites.Selected');
    expect(claims.idtyp).toBeUndefined();
  });

  it('is answered from the cache the second time', async () => {
    const client = confidentialClient(listening);
    const oboAssertion = await apiToken();
    const before = tokenRequests();
    await client.acquireTokenOnBehalfOf({ oboAssertion, scopes: SHAREPOINT });
    await client.acquireTokenOnBehalfOf({ oboAssertion, scopes: SHAREPOINT });
    expect(tokenRequests() - before).toBe(1);
  });
});

describe('the published keys', () => {
  it('verify a token of this tenant through jose, over http', async () => {
    const keys = createRemoteJWKSet(new URL(`${listening.url}/${TENANT_ID}/discovery/v2.0/keys`));
    const verified = await jwtVerify(await apiToken(), keys, { issuer: ISSUER, audience: API_APP_ID });
    expect(verified.payload).toMatchObject({ scp: 'access_as_user', oid: ANA, tid: TENANT_ID });
  });
});

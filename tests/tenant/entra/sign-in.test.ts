import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePerson } from '../control/people.ts';
import { addUsers } from '../core/directory-table.ts';
import { API_APP_ID, TENANT_ID } from '../core/ids.ts';
import { type Listening, listenTenant } from '../listen.ts';
import { ensureAppCertificate } from './app-certificate.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';
const STRANGER = 'f0000000-0000-4000-8000-00000000000f';

let listening: Listening;
beforeAll(async () => {
  listening = await listenTenant();
  addUsers(listening.tenant.db, [
    { oid: ANA, name: 'Ana Reed', mail: 'ana@harbourtrust.example' },
    { oid: BEN, name: 'Ben Moss', mail: 'ben@harbourtrust.example' },
  ]);
});
afterAll(() => listening.close());

const SPA = 'http://localhost:3978';
const redirectUri = `${SPA}/redirect.html`;
const verifier = 'a-verifier-of-more-than-forty-three-characters-0123456789';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const scope = `api://${API_APP_ID}/access_as_user openid profile offline_access`;
const endpoint = (name: string) => `${listening.url}/${TENANT_ID}/oauth2/v2.0/${name}`;

function authorize(more: Record<string, string> = {}): Promise<Response> {
  const query = new URLSearchParams({
    client_id: API_APP_ID,
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    scope,
    state: 'kept',
    nonce: 'once',
    ...more,
  });
  return fetch(`${endpoint('authorize')}?${query}`, { redirect: 'manual' });
}

function back(answer: Response): URLSearchParams {
  return new URLSearchParams(new URL(answer.headers.get('location') ?? 'http://nowhere').hash.slice(1));
}

async function code(who = ANA): Promise<string> {
  return back(await authorize({ sign_in_as: who })).get('code') ?? '';
}

function ask(form: Record<string, string>, headers: Record<string, string> = { origin: SPA }): Promise<Response> {
  return fetch(endpoint('token'), { method: 'POST', headers, body: new URLSearchParams(form) });
}

const redeem = (given: string, more: Record<string, string> = {}, headers?: Record<string, string>) =>
  ask(
    {
      grant_type: 'authorization_code',
      client_id: API_APP_ID,
      code: given,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope,
      ...more,
    },
    headers,
  );

async function read(answer: Response): Promise<Record<string, string>> {
  return (await answer.json()) as Record<string, string>;
}

describe('signing in from a browser', () => {
  it.each([
    ['another application', { client_id: '11111111-2222-4333-8444-555555555555' }],
    ['an address that is not on this machine', { redirect_uri: 'http://elsewhere.example/redirect.html' }],
  ])('is refused on the spot for %s', async (_what, more) => {
    expect((await authorize(more)).status).toBe(400);
  });

  it.each([
    ['without S256', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['silently when nobody is known', { prompt: 'none' }, 'login_required'],
    ['as a stranger', { sign_in_as: STRANGER }, 'access_denied'],
  ])('%s goes back with an error', async (_what, more, error) => {
    const answer = back(await authorize(more));
    expect([answer.get('error'), answer.get('state')]).toEqual([error, 'kept']);
  });

  it('shows a page with the people to be', async () => {
    const page = await (await authorize()).text();
    expect(page).toContain('Ana Reed');
  });

  it('does not offer a disabled person, nor sign them in', async () => {
    changePerson(listening.tenant, BEN, { enabled: false });
    expect(await (await authorize()).text()).not.toContain('Ben Moss');
    expect(back(await authorize({ sign_in_as: BEN })).get('error')).toBe('access_denied');
    changePerson(listening.tenant, BEN, { enabled: true });
  });

  it('gives a code that is good once', async () => {
    const given = await code();
    expect((await redeem(given)).status).toBe(200);
    expect((await redeem(given)).status).toBe(400);
  });

  it.each([
    ['with another verifier', { code_verifier: 'somebody-elses-verifier-0123456789-0123456789-abc' }],
    ['to another address', { redirect_uri: `${SPA}/elsewhere.html` }],
  ])('does not redeem the code %s', async (_what, more) => {
    expect((await redeem(await code(), more)).status).toBe(400);
  });

  it('does not redeem the code for a program that is no page', async () => {
    expect((await redeem(await code(), {}, {})).status).toBe(400);
  });

  it('gives the tab’s origin tokens it can read, with the nonce and the account', async () => {
    const answer = await redeem(await code());
    expect(answer.headers.get('access-control-allow-origin')).toBe(SPA);
    const tokens = await read(answer);
    expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({ nonce: 'once', oid: ANA, aud: API_APP_ID });
    expect(decodeJwt(tokens.access_token ?? '')).toMatchObject({ aud: API_APP_ID, scp: 'access_as_user', azpacr: '0' });
    expect(JSON.parse(Buffer.from(tokens.client_info ?? '', 'base64url').toString())).toEqual({
      uid: ANA,
      utid: TENANT_ID,
    });
  });

  it('does not let other origins read the tokens', async () => {
    const answer = await redeem(await code(), {}, { origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('goes on with the refresh token, until the person is disabled', async () => {
    const { refresh_token = '' } = await read(await redeem(await code(BEN)));
    const again = { grant_type: 'refresh_token', client_id: API_APP_ID, refresh_token, scope };
    expect((await ask(again)).status).toBe(200);
    changePerson(listening.tenant, BEN, { enabled: false });
    expect((await ask(again)).status).toBe(400);
    expect((await ask({ ...again, refresh_token: 'made up' })).status).toBe(400);
  });

  it('signs out to where the app asks', async () => {
    const asked = `${endpoint('logout')}?post_logout_redirect_uri=${encodeURIComponent(`${SPA}/`)}`;
    expect((await fetch(asked, { redirect: 'manual' })).headers.get('location')).toBe(`${SPA}/`);
  });

  it('is not at home in another tenant', async () => {
    const answer = await fetch(`${listening.url}/common/v2.0/.well-known/openid-configuration`);
    expect([answer.status, (await read(answer)).error]).toEqual([400, 'invalid_tenant']);
  });
});

describe('an assertion signed by certificate', () => {
  interface Forged {
    readonly audience?: string;
    readonly issuer?: string;
    readonly expiresIn?: number;
    readonly jti?: string;
    readonly thumbprint?: string;
    readonly keyFolder?: string;
  }

  async function assertion(forged: Forged = {}): Promise<string> {
    const { certificate } = listening;
    const certified = forged.keyFolder === undefined ? certificate : await ensureAppCertificate(forged.keyFolder);
    const key = await importPKCS8(readFileSync(certified.keyPath, 'utf8'), 'PS256');
    const thumbprint = forged.thumbprint ?? Buffer.from(certificate.thumbprintSha256, 'hex').toString('base64url');
    return new SignJWT({ jti: forged.jti ?? randomUUID() })
      .setProtectedHeader({ alg: 'PS256', 'x5t#S256': thumbprint })
      .setIssuer(forged.issuer ?? API_APP_ID)
      .setSubject(forged.issuer ?? API_APP_ID)
      .setAudience(forged.audience ?? endpoint('token'))
      .setExpirationTime(Math.floor(Date.now() / 1000) + (forged.expiresIn ?? 600))
      .sign(key);
  }

  const present = (client_assertion: string) =>
    ask(
      {
        grant_type: 'client_credentials',
        client_id: API_APP_ID,
        scope: 'https://graph.microsoft.com/.default',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion,
      },
      {},
    );

  it.each<[string, Forged]>([
    ['for another audience', { audience: 'https://login.microsoftonline.com/elsewhere' }],
    ['that has expired', { expiresIn: -3600 }],
    ['that expired a minute ago', { expiresIn: -60 }],
    ['that would live for days', { expiresIn: 48 * 3600 }],
    ['by another app', { issuer: '11111111-2222-4333-8444-555555555555' }],
    ['naming a certificate nobody registered', { thumbprint: 'AAAA' }],
    [
      'with a key that is not the certificate’s',
      { keyFolder: join(tmpdir(), 'supervision-tests', 'another-certificate') },
    ],
  ])('%s is refused', async (_what, forged) => {
    const answer = await present(await assertion(forged));
    expect([answer.status, (await read(answer)).error]).toEqual([401, 'invalid_client']);
  });

  it('that uses the jti of another assertion is refused', async () => {
    const jti = randomUUID();
    expect((await present(await assertion({ jti }))).status).toBe(200);
    expect((await present(await assertion({ jti, expiresIn: 500 }))).status).toBe(401);
  });

  it('is accepted for the token endpoint by the name production would use', async () => {
    const audience = `https://login.local/${TENANT_ID}/oauth2/v2.0/token`;
    expect((await present(await assertion({ audience }))).status).toBe(200);
  });
});

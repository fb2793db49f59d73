import type { Context } from 'hono';
import { html } from 'hono/html';
import { allUsers, findUser } from '../core/directory-table.ts';
import { API_APP_ID } from '../core/ids.ts';
import { oauthError } from '../core/oauth-error.ts';
import type { Tenant } from '../core/tenant.ts';
import { makeCode } from './grants.ts';
import { clientInfo } from './mint.ts';

/** The address to go back to, when it is one the app registered: any port of localhost, as Entra ignores the port there. */
export function registeredRedirect(given: string | undefined): URL | null {
  if (given === undefined || !URL.canParse(given)) return null;
  const url = new URL(given);
  return url.protocol === 'http:' && url.hostname === 'localhost' ? url : null;
}

function goBack(redirect: URL, mode: string, answer: Record<string, string>): Response {
  const target = new URL(redirect);
  const words = new URLSearchParams(answer);
  if (mode === 'fragment') target.hash = words.toString();
  else for (const [name, value] of words) target.searchParams.set(name, value);
  return new Response(null, { status: 302, headers: { Location: target.toString() } });
}

function page(tenant: Tenant, query: Record<string, string>) {
  const people = allUsers(tenant.db).filter((user) => user.enabled === 1);
  const link = (oid: string) => `?${new URLSearchParams({ ...query, sign_in_as: oid })}`;
  return html`<!doctype html>
    <html lang="en-GB">
      <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Sign in to the local tenant</title>
      <style>body{font:16px system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}li{margin:.25rem 0}a{display:block;padding:.5rem}</style></head>
      <body>
        <h1>Sign in</h1>
        <p>These people are invented. Pick who you are.</p>
        <ul>${people.map((user) => html`<li><a href="${link(user.oid)}">${user.name}${user.job_title ? `, ${user.job_title}` : ''}</a></li>`)}</ul>
      </body>
    </html>`;
}

/** `GET /{tid}/oauth2/v2.0/authorize`: the page to pick a person on, then back with a code. `login_hint` with `prompt=none` signs in silently. */
export async function answerAuthorize(tenant: Tenant, context: Context): Promise<Response> {
  const query = context.req.query();
  const redirect = registeredRedirect(query.redirect_uri);
  if (query.client_id !== API_APP_ID)
    return oauthError(400, 'unauthorized_client', 'AADSTS700016: The application was not found in the directory.');
  if (redirect === null)
    return oauthError(400, 'invalid_request', 'AADSTS50011: The redirect URI is not registered for the application.');
  const state: Record<string, string> = query.state === undefined ? {} : { state: query.state };
  const mode = query.response_mode ?? 'fragment';
  if (query.response_type !== 'code' || query.code_challenge_method !== 'S256' || query.code_challenge === undefined)
    return goBack(redirect, mode, {
      error: 'invalid_request',
      error_description: 'AADSTS9002325: Proof Key for Code Exchange with S256 is required.',
      ...state,
    });
  const who = query.sign_in_as ?? (query.prompt === 'none' ? query.login_hint : undefined);
  if (who === undefined) {
    if (query.prompt === 'none')
      return goBack(redirect, mode, {
        error: 'login_required',
        error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
        ...state,
      });
    return context.html(await page(tenant, query));
  }
  const user = findUser(tenant.db, who);
  if (user === null || user.enabled === 0)
    return goBack(redirect, mode, {
      error: 'access_denied',
      error_description: 'AADSTS50057: The user account is unknown or disabled.',
      ...state,
    });
  const code = makeCode(tenant, {
    oid: user.oid,
    clientId: API_APP_ID,
    redirectUri: query.redirect_uri ?? '',
    scope: query.scope ?? '',
    challenge: query.code_challenge,
    nonce: query.nonce ?? null,
  });
  return goBack(redirect, mode, { code, client_info: clientInfo(user.oid), ...state });
}

/** `GET /{tid}/oauth2/v2.0/logout`: back to where the app asks, or a plain goodbye. */
export function answerLogout(context: Context): Response | Promise<Response> {
  const redirect = registeredRedirect(context.req.query('post_logout_redirect_uri'));
  if (redirect === null) return context.html(html`<!doctype html><title>Signed out</title><p>You are signed out.</p>`);
  const state = context.req.query('state');
  return goBack(redirect, 'query', state === undefined ? {} : { state });
}

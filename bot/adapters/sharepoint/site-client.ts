import '@pnp/sp/fields/index.js';
import '@pnp/sp/folders/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/security/item.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/webs/index.js';
import { DefaultParse, HttpRequestError, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, type SPFI, spfi } from '@pnp/sp';
import { StoreError } from '../../ports/store-error.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import type { Transport } from '../transport.ts';

/** SharePoint REST as the app, by PnPjs with our own sign-in and transport instead of its retries (clients.md section 2). */
export function createSiteClient(siteUrl: string, tokens: Tokens, transport: Transport): SPFI {
  return spfi(siteUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (site: Queryable) => {
    site.on.auth(async (url, init) => {
      const headers = { ...init.headers, authorization: `Bearer ${await tokens.sharePoint()}` };
      return [url, { ...init, headers }];
    });
    site.on.send((url, init) => transport.fetch(url.toString(), init));
    return site;
  });
}

/** An answer SharePoint refused to give, for callers that know what to make of it. `text` may hold data: judge it, never log it. */
export interface Refused {
  readonly status: number;
  readonly text: string;
}

/** The answer, or the refusal when SharePoint said no. @throws StoreError when it could not be reached. */
export async function attempted<T>(
  ask: () => Promise<T>,
): Promise<{ readonly isRefused: false; readonly value: T } | { readonly isRefused: true; readonly refusal: Refused }> {
  try {
    return { isRefused: false, value: await ask() };
  } catch (error) {
    if (!(error instanceof HttpRequestError)) throw error;
    return { isRefused: true, refusal: { status: error.status, text: error.message } };
  }
}

/** The answer. @throws StoreError `refused` with what was being done, and without SharePoint's words. */
export async function asked<T>(doing: string, ask: () => Promise<T>): Promise<T> {
  const outcome = await attempted(ask);
  if (outcome.isRefused) throw new StoreError('refused', doing, outcome.refusal.status);
  return outcome.value;
}

import '@pnp/sp/batching.js';
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
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, type SPFI, spfi } from '@pnp/sp';
import type { Hono } from 'hono';
import { SITE_URL } from '../../core/ids.ts';

/** The real @pnp/sp with production URLs and no retries, answered by the tenant in this process. */
export function sharePointClient(app: Hono, token: () => Promise<string>): SPFI {
  return spfi(SITE_URL).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance: Queryable) => {
    instance.on.auth(async (url: URL, init: RequestInit) => [
      url,
      { ...init, headers: { ...init.headers, Authorization: `Bearer ${await token()}` } },
    ]);
    instance.on.send(async (url: URL, init: RequestInit) => app.request(url.toString(), init));
    return instance;
  });
}

interface HttpFailure {
  readonly status: number;
  readonly response: Response;
}

/** What a refused call was answered with: status, code and message. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number; code: string; message: string }> {
  try {
    await call;
  } catch (cause) {
    const { status, response } = cause as HttpFailure;
    const body = (await response.json()) as Record<string, { code: string; message: { value: string } }>;
    const error = body['odata.error'] ?? body.error;
    return { status, code: error?.code ?? '', message: error?.message.value ?? '' };
  }
  throw new Error('the call was not refused');
}

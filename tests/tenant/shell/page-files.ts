import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Context } from 'hono';

const DIST = new URL('dist/', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const UNBUILT = `<!doctype html><html lang="en-GB"><title>Local Teams</title><main><h1>The Teams shell is not built yet</h1>
<p>Run <code>npx vite build --config tests/tenant/shell/vite.config.ts</code>, or start with <code>npm start</code>.</p></main></html>`;

/** The built shell page and its assets; a page that says what to do when it has not been built. */
export function pageFile(context: Context): Response {
  const { pathname } = new URL(context.req.url);
  const file = pathname === '/' ? 'index.html' : normalize(decodeURIComponent(pathname)).replace(/^\/+/, '');
  const path = join(DIST, file);
  if (!path.startsWith(DIST)) return new Response('Not found', { status: 404 });
  if (!existsSync(path)) {
    return pathname === '/'
      ? new Response(UNBUILT, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
      : new Response('Not found', { status: 404 });
  }
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': pathname === '/' ? 'no-store' : 'max-age=31536000, immutable',
  };
  return new Response(readFileSync(path), { headers });
}

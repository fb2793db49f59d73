import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { FakeApi } from './fake-api.ts';

const DIST = new URL('../../tabs/dist/', import.meta.url);
const HOST_SCRIPT = new URL('./gallery-host.mjs', import.meta.url);
const HOST_PAGE = `<!doctype html><html lang="en"><head><title>Host</title>
<style>html,body,iframe{border:0;display:block;height:100%;margin:0;width:100%}</style></head>
<body><script type="module" src="/host.mjs"></script></body></html>`;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const CONFIG = {
  clientId: '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31',
  tenantId: '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10',
  authority: 'https://login.local/7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10',
  knownAuthorities: ['login.local'],
  hostOrigins: [],
  teamsAppId: '5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48',
  scopes: ['api://supervision/access_as_user'],
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString();
  return text === '' ? null : JSON.parse(text);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

async function handle(api: FakeApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/config.json') return send(response, 200, 'application/json', JSON.stringify(CONFIG));
  if (pathname === '/host.html') return send(response, 200, 'text/html', HOST_PAGE);
  if (pathname === '/host.mjs') return send(response, 200, 'text/javascript', readFileSync(HOST_SCRIPT));
  if (pathname.startsWith('/api/')) {
    const { status, body } = api.answer(request.method ?? 'GET', pathname, await bodyOf(request));
    return send(response, status, 'application/json', JSON.stringify(body));
  }
  const file = new URL(`.${pathname === '/' ? '/index.html' : pathname}`, DIST);
  if (!file.href.startsWith(DIST.href) || !existsSync(file)) return send(response, 404, 'text/plain', 'Not here');
  send(response, 200, TYPES[extname(pathname === '/' ? '.html' : pathname)] ?? 'text/html', readFileSync(file));
}

/** Serves the built tab, the invented service and a stand-in for the Teams host on one port. */
export function serveGallery(port: number, api = new FakeApi()): Promise<Server> {
  const server = createServer((request, response) => {
    handle(api, request, response).catch(() => send(response, 500, 'text/plain', 'Failed'));
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}

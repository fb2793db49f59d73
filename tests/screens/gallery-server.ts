import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FakeApi } from './fake-api.ts';

const DIST = fileURLToPath(new URL('../../tabs/dist/', import.meta.url));
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

/** The built tab as it is now, by path; a build that begins later takes nothing away from what is being looked at. */
function builtTab(): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [`/${path.slice(DIST.length).replaceAll(sep, '/')}`, readFileSync(path)]));
}

async function handle(
  api: FakeApi,
  files: ReadonlyMap<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/config.json') return send(response, 200, 'application/json', JSON.stringify(CONFIG));
  if (pathname === '/host.html') return send(response, 200, 'text/html', HOST_PAGE);
  if (pathname === '/host.mjs') return send(response, 200, 'text/javascript', readFileSync(HOST_SCRIPT));
  if (pathname.startsWith('/api/')) {
    const { status, body } = api.answer(request.method ?? 'GET', pathname, await bodyOf(request));
    return send(response, status, 'application/json', JSON.stringify(body));
  }
  const path = pathname === '/' ? '/index.html' : pathname;
  const file = files.get(path);
  if (file === undefined) return send(response, 404, 'text/plain', 'Not here');
  send(response, 200, TYPES[extname(path)] ?? 'text/html', file);
}

/** Serves the built tab, the invented service and a stand-in for the Teams host on one port. */
export function serveGallery(port: number, api = new FakeApi()): Promise<Server> {
  const files = builtTab();
  const server = createServer((request, response) => {
    handle(api, files, request, response).catch(() => send(response, 500, 'text/plain', 'Failed'));
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}

import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentSecurityPolicy } from '../../../bot/http/content-security.ts';
import { BENCH_FORMS, type FormName } from './bench-forms.ts';
import type { BuiltPage } from './build-pages.ts';
import type { CandidateName } from './candidates.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import { surveyOf } from './survey-of.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** The policy the tab is served under: own scripts only, nothing inline, no eval. */
const POLICY = contentSecurityPolicy({
  extraOrigins: [],
  localTenant: null,
  identity: {
    authority: 'https://login.microsoftonline.com/bench',
    issuer: 'https://login.microsoftonline.com/bench/v2.0',
    jwksUri: 'https://login.microsoftonline.com/bench/discovery/v2.0/keys',
    staticMetadata: null,
  },
});

function definitionFor(name: CandidateName, form: FormName): object {
  if (name === 'surveyjs') return surveyOf(BENCH_FORMS[form]);
  return name === 'rjsf' || name === 'rjsf-fluent' ? jsonSchemaOf(BENCH_FORMS[form]) : BENCH_FORMS[form];
}

/** The page of one candidate with one form; its definition is data in the page, for every candidate alike. */
function pageOf(name: CandidateName, page: BuiltPage, form: FormName): string {
  const styles = page.styles.map((file) => `<link rel="stylesheet" href="/${name}/${file}">`).join('');
  const definition = JSON.stringify(definitionFor(name, form)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${BENCH_FORMS[form].title}</title><link rel="icon" href="data:,">${styles}
<script type="application/json" id="definition">${definition}</script>
<script type="module" src="/${name}/${page.script}"></script></head><body style="margin:0"><div id="root"></div></body></html>`;
}

export interface PageServer {
  urlOf(name: CandidateName, form: FormName): string;
  close(): void;
}

/** Serves the pages compressed, on a free port of this machine, under the tab's own Content-Security-Policy. */
export async function servePages(pages: ReadonlyMap<CandidateName, BuiltPage>): Promise<PageServer> {
  const served = new Map<string, Buffer>();
  for (const [name, page] of pages) {
    for (const [file, text] of page.files) served.set(`/${name}/${file}`, brotliCompressSync(text));
    for (const form of ['A', 'B'] as const)
      served.set(`/${name}/${form}.html`, brotliCompressSync(pageOf(name, page, form)));
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const body = served.get(path);
    if (body === undefined) return void response.writeHead(404).end();
    const type = `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`;
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-security-policy': POLICY })
      .end(body);
  });
  const port = await listening(server);
  return {
    urlOf: (name, form) => `http://127.0.0.1:${port}/${name}/${form}.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The bench pages got no port.'));
    });
  });
}

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);
/** Vite puts files with a hash of their content in their name here. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly changedMs: number;
  readonly bodies: {
    readonly br?: Uint8Array<ArrayBuffer>;
    readonly gzip?: Uint8Array<ArrayBuffer>;
    readonly plain: Uint8Array<ArrayBuffer>;
  };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function readAsset(path: string, changedMs: number): Promise<Asset> {
  const plain = new Uint8Array(await readFile(path));
  const extension = extname(path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const type = TYPES[extension] ?? 'application/octet-stream';
  if (!COMPRESSED.has(extension)) return { type, etag, changedMs, bodies: { plain } };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const [br, gzipped] = await Promise.all([toBrotli(plain, quality), toGzip(plain)]);
  return { type, etag, changedMs, bodies: { plain, br: new Uint8Array(br), gzip: new Uint8Array(gzipped) } };
}

/** The file a path names inside the root; null for anything that would leave it. */
function fileFor(root: string, path: string): string | null {
  const decoded = path === '/' ? '/index.html' : path;
  const file = normalize(join(root, decoded));
  return file.startsWith(root + sep) && !decoded.includes('\0') ? file : null;
}

/** Serves the built tab from a folder: compressed once, hashed files kept for ever, the rest asked for anew by ETag. 404 for what is not there. */
export function staticTab(root: string): Handler {
  const kept = new Map<string, Asset>();
  const assetAt = async (file: string): Promise<Asset | null> => {
    const about = await stat(file).catch(() => null);
    if (about === null || !about.isFile()) return null;
    const known = kept.get(file);
    if (known !== undefined && known.changedMs === about.mtimeMs) return known;
    const asset = await readAsset(file, about.mtimeMs);
    kept.set(file, asset);
    return asset;
  };
  return async (c) => {
    const file = fileFor(root, c.req.path);
    const asset = file === null ? null : await assetAt(file);
    if (asset === null) return c.text('Not found', 404);
    c.header('ETag', asset.etag);
    c.header('Vary', 'Accept-Encoding');
    c.header('Cache-Control', HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
    const packed = encoding === null ? undefined : asset.bodies[encoding];
    if (encoding !== null && packed !== undefined) c.header('Content-Encoding', encoding);
    c.header('Content-Type', asset.type);
    return c.body(packed ?? asset.bodies.plain);
  };
}

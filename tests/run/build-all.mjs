// npm run build: the tab by Vite and the service as one file, in bot/dist, ready to be deployed.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './build.mjs';
import { ensureDependencies, ROOT } from './install.mjs';

ensureDependencies();
const out = join(ROOT, 'bot', 'dist');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (!buildPages({ force: true, only: ['tab'] })) process.exit(1);
const { build } = await import('esbuild');
await build({
  entryPoints: [join(ROOT, 'bot', 'index.ts')],
  outfile: join(out, 'index.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
cpSync(join(ROOT, 'tabs', 'dist'), join(out, 'tab'), { recursive: true });
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name: 'safeguarding-supervision', private: true, scripts: { start: 'node index.cjs' } }, null, 2)}\n`,
);
console.log(`Built ${out}`);

// Takes a picture of every card in three themes and three widths, and runs axe on each.
// Development only:  npx tsx tests/screens/gallery-cards.mjs [card…] [--port 4460] [--out <folder>] [--unfold]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : process.argv[at + 1];
};
const port = Number(argument('--port', '4460'));
const out = argument('--out', '.data/gallery-cards');
const cards = process.argv.slice(2).filter((one, at, all) => !one.startsWith('--') && !all[at - 1]?.startsWith('--'));
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const PAGE =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Cards</title></head><body><script type="module" src="/tests/screens/gallery-cards-page.mjs"></script></body></html>';

mkdirSync(out, { recursive: true });
const server = await createServer({
  root: new URL('../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  server: { port, strictPort: true },
  cacheDir: '.data/gallery-vite',
  appType: 'custom',
  plugins: [
    {
      name: 'page',
      configureServer: (vite) => () =>
        vite.middlewares.use((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE)),
    },
  ],
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
const found = [];
for (const theme of argument('--themes', 'default,dark,contrast').split(',')) {
  for (const width of argument('--widths', '320,720').split(',').map(Number)) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', (error) => found.push(`${theme} ${width}: ${error.message}`));
    const which = cards.length === 0 ? '' : `&cards=${cards.join(',')}`;
    const unfold = process.argv.includes('--unfold') ? '&unfold' : '';
    await page.goto(`http://localhost:${port}/?theme=${theme}${which}${unfold}`);
    await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (overflow > 0) found.push(`${theme} ${width}: wider than the screen by ${overflow} px`);
    await page.screenshot({ path: `${out}/cards-${theme}-${width}.png`, fullPage: true });
    await page.evaluate(axe);
    const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    for (const { impact, id, nodes } of violations)
      found.push(
        `${theme} ${width}: ${impact} ${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 140))
          .join(' | ')}`,
      );
    await page.close();
  }
}
await browser.close();
await server.close();
writeFileSync(`${out}/findings.txt`, `${found.join('\n')}\n`);
process.stdout.write(`pictures in ${out}, ${found.length} findings\n${found.join('\n')}\n`);

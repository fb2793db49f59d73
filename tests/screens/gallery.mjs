// Takes a picture of every screen of the built tab in three themes and several widths, and runs axe on each.
// Development only:  npx tsx tests/screens/gallery.mjs [screen…] [--port 4260] [--out <folder>]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serveGallery } from './gallery-server.ts';

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : process.argv[at + 1];
};
const port = Number(argument('--port', '4260'));
const out = argument('--out', '.data/gallery');
const only = process.argv.slice(2).filter((one, at, all) => !one.startsWith('--') && !all[at - 1]?.startsWith('--'));

const SCREENS = {
  home: '/',
  arrangement: '/arrangements/a-owen',
  session: '/sessions/s-next',
  signed: '/sessions/s-held',
  contract: '/arrangements/a-owen/contract',
  openings: '/arrangements/a-owen/openings',
  actions: '/actions',
  register: '/register',
  term: '/term',
  calendar: '/schools/lantern-bay/calendar',
  policy: '/schools/lantern-bay/policy',
  settings: '/schools/lantern-bay/settings',
  'my-reminders': '/my/reminders',
  'self-check': '/self-check',
  forms: '/forms',
  blank: '/print/forms/cradley-case-record/1',
  print: '/print/records/r-2',
  missing: '/sessions/s-nowhere',
};
const THEMES = argument('--themes', 'default,dark,contrast').split(',');
const WIDTHS = argument('--widths', '320,360,720,1280').split(',').map(Number);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

mkdirSync(out, { recursive: true });
const server = await serveGallery(port);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
const found = [];
let seen = 0;
for (const [name, path] of Object.entries(SCREENS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.on('pageerror', (error) => found.push(`${name} ${theme} ${width}: ${error.message}`));
      await page.goto(`http://localhost:${port}/host.html?theme=${theme}&path=${encodeURIComponent(path)}`);
      await page.waitForSelector('iframe');
      const frame = page.frame({ name: 'tab' });
      await frame.waitForSelector('h1');
      await frame.waitForFunction('document.querySelectorAll("[role=status] [aria-hidden=true] > div").length < 4');
      await page.waitForTimeout(150);
      const height = await frame.evaluate('document.documentElement.scrollHeight');
      const overflow = await frame.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (overflow > 0) found.push(`${name} ${theme} ${width}: wider than the screen by ${overflow} px`);
      await page.setViewportSize({ width, height: Math.min(Math.max(height, 500), 6000) });
      await page.screenshot({ path: `${out}/${name}-${theme}-${width}.png` });
      await frame.evaluate(axe);
      const { violations } = await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })');
      for (const one of violations) {
        found.push(
          `${name} ${theme} ${width}: ${one.impact} ${one.id}: ${one.nodes
            .map((node) => node.html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
        );
      }
      seen += 1;
      await page.close();
    }
  }
}
await browser.close();
server.close();
writeFileSync(`${out}/findings.txt`, `${found.join('\n')}\n`);
process.stdout.write(`${seen} pictures in ${out}, ${found.length} findings\n${found.slice(0, 60).join('\n')}\n`);

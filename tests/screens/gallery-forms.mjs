// Shows every form of every policy filled in, on a phone (320 px) and at 200 % zoom, runs axe on each and takes pictures to look at.
// Development only:  npx tsx tests/screens/gallery-forms.mjs [form…] [--port 4260] [--out <folder>]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { filledIn } from '../spec/policies/sample-answers.ts';
import { FakeApi } from './fake-api.ts';
import { PACKS } from './fake-forms.ts';
import { fakeRecord, fakeSessionPage, formView } from './fake-pages.ts';
import { serveGallery } from './gallery-server.ts';

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : process.argv[at + 1];
};
const port = Number(argument('--port', '4260'));
const out = argument('--out', '.data/gallery-forms');
const only = process.argv.slice(2).filter((one, at, all) => !one.startsWith('--') && !all[at - 1]?.startsWith('--'));
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** 320 px; and a screen of 1280 px at 200 %. */
const VIEWS = [
  { name: 'phone', width: 320, scale: 1 },
  { name: 'zoomed', width: 640, scale: 2 },
];

mkdirSync(out, { recursive: true });
const api = new FakeApi();
const server = await serveGallery(port, api);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
const found = [];
let seen = 0;
for (const pack of PACKS) {
  for (const form of pack.forms) {
    if (only.length > 0 && !only.includes(form.id)) continue;
    const record = fakeRecord({ form: formView(form), beside: [], answers: filledIn(form) });
    const page = fakeSessionPage();
    api.sessions.set('s-next', { ...page, arrangement: { ...page.arrangement, policy: pack.id }, record });
    for (const { name, width, scale } of VIEWS) {
      const view = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
      view.on('pageerror', (error) => found.push(`${form.id} ${name}: ${error.message}`));
      await view.goto(`http://localhost:${port}/host.html?path=${encodeURIComponent('/sessions/s-next')}`);
      await view.waitForSelector('iframe');
      const frame = view.frame({ name: 'tab' });
      await frame.waitForSelector('form', { timeout: 15_000 });
      await view.waitForTimeout(150);
      const size = await frame.evaluate(
        '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight]',
      );
      if (size[0] > 0) found.push(`${form.id} ${name}: wider than the screen by ${size[0]} px`);
      await view.setViewportSize({ width, height: Math.min(size[1], 6000) });
      await view.screenshot({ path: `${out}/${form.id}-${name}.png`, scale: 'css' });
      await frame.evaluate(axe);
      const { violations } = await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })');
      for (const one of violations) found.push(`${form.id} ${name}: ${one.id}: ${one.nodes[0].html.slice(0, 160)}`);
      seen += 1;
      await view.close();
    }
  }
}
await browser.close();
server.close();
writeFileSync(`${out}/findings.txt`, `${found.join('\n')}\n`);
process.stdout.write(`${seen} pictures in ${out}, ${found.length} findings\n${found.slice(0, 60).join('\n')}\n`);

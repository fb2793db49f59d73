// Shows every form of every policy filled in, on a phone (320 px), at 200 % zoom and at full width, in the three themes in turn; runs axe on each,
// goes through it with the Tab key, and takes pictures to look at. Ends with 1 when something was found.
// Development only, with a built tab:  npx tsx tests/screens/gallery-forms.mjs [form…] [--port 4260] [--out <folder>]
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
/** 320 px; a screen of 1280 px at 200 %; and the same at 100 %. */
const VIEWS = [
  { name: 'phone', width: 320, scale: 1 },
  { name: 'zoomed', width: 640, scale: 2 },
  { name: 'full', width: 1280, scale: 1 },
];
const THEMES = ['default', 'dark', 'contrast'];
/** What the Tab key stops at in the form; of a group of radio buttons only one is a stop. */
const STOPS = `(() => {
  const form = document.querySelector('form');
  const groups = new Set();
  const isStop = (one) => {
    if (one.disabled || one.tabIndex < 0 || one.getClientRects().length === 0) return false;
    if (one.type !== 'radio') return true;
    const isFirst = !groups.has(one.name);
    groups.add(one.name);
    return isFirst;
  };
  return [...form.querySelectorAll('a[href], button, input, select, textarea')].filter(isStop).length;
})()`;
/** Where the Tab key has come to: which stop of the form, in the order of reading; null outside it. */
const HERE = `(() => {
  const form = document.querySelector('form');
  const here = document.activeElement;
  if (here === null || !form.contains(here)) return null;
  const all = [...form.querySelectorAll('a[href], button, input, select, textarea')];
  const box = here.getBoundingClientRect();
  const isSeen = box.top < innerHeight && box.bottom > 0;
  const names = (here.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const name = [here.getAttribute('aria-label') ?? '', ...names, ...[...(here.labels ?? [])].map((one) => one.textContent), here.textContent].join('').trim();
  return { at: all.indexOf(here), isSeen, name, key: here.id || here.name || here.getAttribute('aria-label') || here.textContent };
})()`;

/** Goes through the form with the Tab key: everything is reached once, in order, with a name and in view. Dates have several stops of the browser's own. */
async function walk(view, frame) {
  const problems = [];
  const stops = await frame.evaluate(STOPS);
  await frame.evaluate(
    "document.querySelector('form').setAttribute('tabindex', '-1'); document.querySelector('form').focus()",
  );
  const seen = new Set();
  let last = -1;
  for (let press = 0; press < stops * 5; press += 1) {
    await view.keyboard.press('Tab');
    const here = await frame.evaluate(HERE);
    if (here === null) break;
    if (here.at < last) problems.push(`goes back to ${here.key}`);
    if (here.name === '') problems.push(`no name: ${here.key}`);
    if (!here.isSeen) problems.push(`out of view: ${here.key}`);
    seen.add(here.at);
    last = here.at;
  }
  if (seen.size !== stops) problems.push(`${seen.size} of ${stops} reached with the keyboard`);
  return problems;
}

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
    for (const [at, { name, width, scale }] of VIEWS.entries()) {
      const theme = THEMES[(seen + at) % THEMES.length];
      const view = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
      view.on('pageerror', (error) => found.push(`${form.id} ${name}: ${error.message}`));
      await view.goto(
        `http://localhost:${port}/host.html?theme=${theme}&path=${encodeURIComponent('/sessions/s-next')}`,
      );
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
      for (const one of violations)
        found.push(`${form.id} ${name} ${theme}: ${one.id}: ${one.nodes[0].html.slice(0, 160)}`);
      if (name === 'full') found.push(...(await walk(view, frame)).map((problem) => `${form.id} keyboard: ${problem}`));
      await view.close();
    }
    seen += 1;
  }
}
await browser.close();
server.close();
writeFileSync(`${out}/findings.txt`, `${found.join('\n')}\n`);
process.stdout.write(
  `${seen * VIEWS.length} pictures in ${out}, ${found.length} findings\n${found.slice(0, 60).join('\n')}\n`,
);
process.exit(found.length === 0 ? 0 : 1);

// Shows every form of every policy filled in, on a phone (320 px), at 200 % zoom and at full width, in the three themes in turn; runs axe on each,
// goes through it with the Tab key, and takes pictures to look at. Ends with 1 when something was found.
// A form that does not open is a finding, and the rest is still looked at. Each width has another theme; `--themes` shows each in all three.
// Development only, with a built tab:  npx tsx tests/screens/gallery-forms.mjs [form…] [--port 4260] [--out <folder>] [--themes]
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
const isEveryTheme = process.argv.includes('--themes');
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

/** Opens one form in one window, takes its picture and says what is not right about it. */
async function look(browser, { form, name, width, scale, theme }) {
  const view = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
  const problems = [];
  view.on('pageerror', (error) => problems.push(error.message));
  try {
    await view.goto(`http://localhost:${port}/host.html?theme=${theme}&path=${encodeURIComponent('/sessions/s-next')}`);
    await view.waitForSelector('iframe');
    const frame = view.frame({ name: 'tab' });
    await frame.waitForSelector('form', { timeout: 15_000 });
    await view.waitForTimeout(150);
    const size = await frame.evaluate(
      '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight]',
    );
    if (size[0] > 0) problems.push(`wider than the screen by ${size[0]} px`);
    await view.setViewportSize({ width, height: Math.min(size[1], 6000) });
    await frame.locator('form').screenshot({ path: `${out}/${form.id}-${name}-${theme}.png`, scale: 'css' });
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    problems.push(...violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`));
    if (name === 'full') problems.push(...(await walk(view, frame)).map((problem) => `keyboard: ${problem}`));
  } catch (error) {
    problems.push(`not shown: ${error.message.split('\n')[0]}`);
  }
  await view.close();
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
let forms = 0;
let pictures = 0;
for (const pack of PACKS) {
  for (const form of pack.forms) {
    if (only.length > 0 && !only.includes(form.id)) continue;
    const record = fakeRecord({ form: formView(form), beside: [], answers: filledIn(form) });
    const page = fakeSessionPage();
    api.sessions.set('s-next', { ...page, arrangement: { ...page.arrangement, policy: pack.id }, record });
    for (const [at, window] of VIEWS.entries()) {
      const themes = isEveryTheme ? THEMES : [THEMES[(forms + at) % THEMES.length]];
      for (const theme of themes) {
        const problems = await look(browser, { form, theme, ...window });
        found.push(...problems.map((problem) => `${form.id} ${window.name} ${theme}: ${problem}`));
        pictures += 1;
      }
    }
    forms += 1;
  }
}
await browser.close();
server.close();
writeFileSync(`${out}/findings.txt`, `${found.join('\n')}\n`);
process.stdout.write(
  `${pictures} pictures of ${forms} forms in ${out}, ${found.length} findings\n${found.slice(0, 60).join('\n')}\n`,
);
process.exit(found.length === 0 ? 0 : 1);

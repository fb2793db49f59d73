import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../run/chromium.mjs';
import type { Measure, Suite } from '../suite.ts';
import { FORM_NAMES, type FormName } from './bench-forms.ts';
import { type BuiltPage, buildPage, codeBeyondShell } from './build-pages.ts';
import { CANDIDATES, type CandidateName } from './candidates.ts';
import { installPeers } from './install-peers.ts';
import { type AccessCosts, accessCosts } from './measure-access.ts';
import { fieldsPerKey, keystrokes } from './measure-keys.ts';
import { coldLoad, warmMounts } from './measure-load.ts';
import { type RowCosts, rowCosts } from './measure-rows.ts';
import { median } from './medians.ts';
import { type Place, type Samples, sampled, seenAs } from './sampling.ts';
import { servePages } from './serve-pages.ts';

const OTHERS = CANDIDATES.map(({ name }) => name).filter((name) => name !== 'baseline');
const TABLE_FORM: readonly FormName[] = ['B'];

/** One measure of a candidate; only ours has to stay within the bar. */
function measure(name: CandidateName, what: string, value: number, unit: Measure['unit'], bar: number): Measure {
  const rounded = Math.round(value * 100) / 100;
  return { suite: 'forms', what: `${name}: ${what}`, value: rounded, unit, bar: name === 'ours' ? bar : null };
}

/** Each candidate's median against the median of the page made by hand. */
function ratios(samples: Samples<number>, what: string, bar: number, forms = FORM_NAMES): Measure[] {
  return forms.flatMap((form) =>
    OTHERS.map((name) => {
      const ratio = median(samples.of(name, form)) / median(samples.of('baseline', form));
      return measure(name, `${what}, form ${form}`, ratio, 'ratio', bar);
    }),
  );
}

/** The most of each candidate, as counted. */
function counts(samples: Samples<number>, what: string, unit: Measure['unit'], bar: number): Measure[] {
  return FORM_NAMES.flatMap((form) =>
    OTHERS.map((name) => measure(name, `${what}, form ${form}`, Math.max(...samples.of(name, form)), unit, bar)),
  );
}

async function scriptBytes(): Promise<Measure[]> {
  const code = await codeBeyondShell(CANDIDATES);
  const bytes = (name: CandidateName) =>
    (code.get(name) ?? []).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return OTHERS.map((name) =>
    measure(name, 'script of a form beyond the shell, gzip', bytes(name) / bytes('baseline'), 'ratio', 1.05),
  );
}

async function speed(place: Place): Promise<Measure[]> {
  const cold = await sampled(place, { rounds: 7, withPeers: 2 }, coldLoad);
  const mounts = await sampled(place, { rounds: 2, withPeers: 1 }, warmMounts);
  const keys = await sampled(place, { rounds: 4, withPeers: 1 }, keystrokes);
  const fields = await sampled(place, { rounds: 1, withPeers: 1 }, fieldsPerKey);
  return [
    ...ratios(cold, 'cold load until the last field is painted', 1.15),
    ...ratios(
      seenAs(mounts, (taken) => taken),
      'CPU of mounting',
      1.1,
    ),
    ...ratios(keys, 'key to frame, 95th percentile', 1.1),
    ...counts(fields, 'fields a key renders, at most', 'fields', 1),
  ];
}

async function tables(place: Place): Promise<Measure[]> {
  const rows = await sampled(place, { rounds: 3, withPeers: 1, forms: TABLE_FORM }, rowCosts);
  const of = (key: keyof RowCosts) => seenAs(rows, (costs) => (costs[key] === null ? [] : [costs[key]]));
  const heaps = of('heap');
  const growth = median(of('atTwoHundred').of('ours', 'B')) / median(of('atTen').of('ours', 'B'));
  const heap = median(heaps.of('ours', 'B')) / median(heaps.of('baseline', 'B'));
  return [
    ...ratios(of('fifty'), 'CPU of 50 rows', 1, TABLE_FORM),
    measure('ours', 'CPU of a row at 200 against one at 10', growth, 'ratio', 1.3),
    measure('ours', 'heap with 200 rows', heap, 'ratio', 1.2),
  ];
}

async function access(place: Place): Promise<Measure[]> {
  const found = await sampled(place, { rounds: 1, withPeers: 1 }, accessCosts);
  const of = (key: keyof AccessCosts) => seenAs(found, (costs) => [costs[key]]);
  return [
    ...counts(of('violations'), 'elements that break a rule of axe', 'elements', 0),
    ...counts(of('unnamed'), 'controls without a name', 'elements', 0),
    ...counts(of('tooWide'), 'wider than a screen of 320 pixels by', 'pixels', 0),
    ...counts(of('blocked'), "stopped by the tab's Content-Security-Policy", 'elements', 0),
  ];
}

/** The same two forms by hand, by ours and by two engines for forms as data, in turn in one browser; everything relative to the page made by hand. */
export const formRendering: Suite = {
  name: 'forms',
  run: async () => {
    installPeers();
    const executablePath = await ensureChromium();
    if (executablePath === null) throw new Error('The form benchmark needs a Chromium.');
    const pages = new Map<CandidateName, BuiltPage>();
    for (const candidate of CANDIDATES) pages.set(candidate.name, await buildPage(candidate));
    const server = await servePages(pages);
    const newBrowser = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const place = { newBrowser, server };
      return [...(await scriptBytes()), ...(await access(place)), ...(await speed(place)), ...(await tables(place))];
    } finally {
      server.close();
    }
  },
};

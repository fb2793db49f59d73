import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../run/chromium.mjs';
import type { Measure, Suite } from '../suite.ts';
import { FORM_NAMES, type FormName } from './bench-forms.ts';
import { type BuiltPage, buildPage, codeBeyondShell } from './build-pages.ts';
import { CANDIDATES, type CandidateName } from './candidates.ts';
import { installPeers } from './install-peers.ts';
import { type AccessCosts, accessCosts } from './measure-access.ts';
import { fieldsPerKey, fieldsPerKeyAtManyRows, keystrokes } from './measure-keys.ts';
import { coldLoad, warmMounts } from './measure-load.ts';
import { type RowCosts, rowCosts } from './measure-rows.ts';
import { median } from './medians.ts';
import { type Place, type Samples, sampled, seenAs } from './sampling.ts';
import { servePages } from './serve-pages.ts';

const TABLE_FORM: readonly FormName[] = ['B'];

/** One measure of a candidate; only ours has to stay within the bar. */
function measure(name: CandidateName, what: string, value: number, unit: Measure['unit'], bar: number): Measure {
  const rounded = Math.round(value * 100) / 100;
  return { suite: 'forms', what: `${name}: ${what}`, value: rounded, unit, bar: name === 'ours' ? bar : null };
}

const othersOf = ({ candidates }: Pick<Place, 'candidates'>) =>
  candidates.map(({ name }) => name).filter((name) => name !== 'baseline');

/** Each candidate's median against the median of the page made by hand. */
function ratios(place: Place, samples: Samples<number>, what: string, bar: number, forms = FORM_NAMES): Measure[] {
  return forms.flatMap((form) =>
    othersOf(place).map((name) => {
      const ratio = median(samples.of(name, form)) / median(samples.of('baseline', form));
      return measure(name, `${what}, form ${form}`, ratio, 'ratio', bar);
    }),
  );
}

/** The most of each candidate, as counted. */
function counts(
  place: Place,
  samples: Samples<number>,
  { what, unit, bar }: { readonly what: string; readonly unit: Measure['unit']; readonly bar: number },
): Measure[] {
  return FORM_NAMES.flatMap((form) =>
    othersOf(place).map((name) =>
      measure(name, `${what}, form ${form}`, Math.max(...samples.of(name, form)), unit, bar),
    ),
  );
}

async function scriptBytes(place: Place): Promise<Measure[]> {
  const code = await codeBeyondShell(place.candidates);
  const bytes = (name: CandidateName) =>
    (code.get(name) ?? []).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return othersOf(place).map((name) =>
    measure(name, 'script of a form beyond the shell, gzip', bytes(name) / bytes('baseline'), 'ratio', 1.05),
  );
}

async function speed(place: Place): Promise<Measure[]> {
  const cold = await sampled(place, { what: 'cold load', rounds: 7, withPeers: 2 }, coldLoad);
  const mounts = await sampled(place, { what: 'mounting', rounds: 2, withPeers: 1 }, warmMounts);
  const keys = await sampled(place, { what: 'keys', rounds: 4, withPeers: 1 }, keystrokes);
  return [
    ...ratios(place, cold, 'cold load until the last field is painted', 1.15),
    ...ratios(
      place,
      seenAs(mounts, (taken) => taken),
      'CPU of mounting',
      1.1,
    ),
    ...ratios(place, keys, 'key to frame, 95th percentile', 1.1),
  ];
}

async function renders(place: Place): Promise<Measure[]> {
  const fields = await sampled(place, { what: 'renders', rounds: 1, withPeers: 1 }, fieldsPerKey);
  const round = { what: 'renders at 200 rows', rounds: 1, withPeers: 0, forms: TABLE_FORM };
  const many = await sampled(place, round, fieldsPerKeyAtManyRows);
  const most = Math.max(...many.of('ours', 'B'));
  return [
    ...counts(place, fields, { what: 'fields a key renders, at most', unit: 'fields', bar: 1 }),
    measure('ours', 'fields a key renders beside 200 rows, at most', most, 'fields', 1),
  ];
}

async function tables(place: Place): Promise<Measure[]> {
  const rows = await sampled(place, { what: 'rows', rounds: 3, withPeers: 1, forms: TABLE_FORM }, rowCosts);
  const of = (key: keyof RowCosts) => seenAs(rows, (costs) => (costs[key] === null ? [] : [costs[key]]));
  const heaps = of('heap');
  const growth = median(of('atTwoHundred').of('ours', 'B')) / median(of('atTen').of('ours', 'B'));
  const heap = median(heaps.of('ours', 'B')) / median(heaps.of('baseline', 'B'));
  return [
    ...ratios(place, of('fifty'), 'CPU of 50 rows', 1, TABLE_FORM),
    measure('ours', 'CPU of a row at 200 against one at 10', growth, 'ratio', 1.3),
    measure('ours', 'heap with 200 rows', heap, 'ratio', 1.2),
  ];
}

async function access(place: Place): Promise<Measure[]> {
  const found = await sampled(place, { what: 'access', rounds: 1, withPeers: 1 }, accessCosts);
  const of = (key: keyof AccessCosts) => seenAs(found, (costs) => [costs[key]]);
  const stopped = "stopped by the tab's Content-Security-Policy";
  return [
    ...counts(place, of('violations'), { what: 'elements that break a rule of axe', unit: 'elements', bar: 0 }),
    ...counts(place, of('unnamed'), { what: 'controls without a name', unit: 'elements', bar: 0 }),
    ...counts(place, of('tooWide'), { what: 'wider than a screen of 320 pixels by', unit: 'pixels', bar: 0 }),
    ...counts(place, of('blocked'), { what: stopped, unit: 'elements', bar: 0 }),
  ];
}

/**
 * The same two forms by hand, by ours and by engines for forms as data, in turn in one browser; everything relative to the page made by hand.
 * `--quick` leaves the engines out (nothing to install) and halves the rounds.
 */
export const formRendering: Suite = {
  name: 'forms',
  run: async ({ isQuick }) => {
    const candidates = CANDIDATES.filter((candidate) => !isQuick || !candidate.isPeer);
    if (!isQuick) installPeers();
    const executablePath = await ensureChromium();
    if (executablePath === null) throw new Error('The form benchmark needs a Chromium.');
    const pages = new Map<CandidateName, BuiltPage>();
    for (const candidate of candidates) pages.set(candidate.name, await buildPage(candidate));
    const server = await servePages(pages);
    const newBrowser = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const place = { newBrowser, server, candidates, isQuick };
      const measures: Measure[] = [];
      for (const part of [scriptBytes, access, speed, renders, tables]) measures.push(...(await part(place)));
      return measures;
    } finally {
      server.close();
    }
  },
};

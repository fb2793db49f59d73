// @vitest-environment node
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { placesOf } from '../../../shared/forms/places.ts';
import { PACKS } from '../fake-forms.ts';
import { type Filling, filling, NAMES, paperPage } from './paper-page.tsx';

const A4 = { width: 595, height: 842 };
const forms = PACKS.flatMap((pack) => pack.forms.map((form) => [form.id, form] as const));
const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** For somebody who wants to look at the pages: a folder for the PDFs and for pictures as wide as the paper. */
const out = process.env.PAPER_OUT;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  page = await browser.newPage({ viewport: { width: 673, height: 900 } });
  if (out !== undefined) mkdirSync(out, { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

interface Printed {
  readonly text: string;
  /** The same, page by page. */
  readonly pageTexts: readonly string[];
  readonly pages: number;
  readonly roles: ReadonlyMap<string, number>;
  readonly isTagged: boolean;
  readonly title: string;
  readonly sizes: readonly (readonly [number, number])[];
}

/** Counts the roles of a page's structure tree: headings, tables, cells. */
function countRoles(node: object | null, roles: Map<string, number>): void {
  if (node === null) return;
  if ('role' in node) roles.set(String(node.role), (roles.get(String(node.role)) ?? 0) + 1);
  if (!('children' in node) || !Array.isArray(node.children)) return;
  for (const child of node.children) if (typeof child === 'object') countRoles(child, roles);
}

async function printed(form: FormDefinition, filled: Filling | null, name: string): Promise<Printed> {
  await page.setContent(paperPage(form, filled));
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  if (out !== undefined) {
    writeFileSync(`${out}/${name}.pdf`, bytes);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
    await page.emulateMedia({ media: null });
  }
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text: pageTexts } = await extractText(document, { mergePages: false });
  const text = pageTexts.join('\n');
  const roles = new Map<string, number>();
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const one = await document.getPage(number);
    countRoles(await one.getStructTree(), roles);
    const { width, height } = one.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
  }
  const mark = await document.getMarkInfo();
  const { info } = await document.getMetadata();
  const title = 'Title' in info ? String(info.Title) : '';
  return { text, pageTexts, pages: document.numPages, roles, isTagged: mark?.Marked === true, title, sizes };
}

/** Letters only: line ends and hyphens come and go with the width of the paper. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(forms)('%s on paper', (id, form) => {
  it('is, blank, a tagged A4 document with real text, headings and every label as printed', async () => {
    const paper = await printed(form, null, `${id}-blank`);
    expect(paper.isTagged).toBe(true);
    expect(paper.roles.get('H1')).toBe(1);
    expect(paper.title).toBe(form.title);
    for (const [width, height] of paper.sizes) {
      expect(Math.abs(width - A4.width)).toBeLessThanOrEqual(1);
      expect(Math.abs(height - A4.height)).toBeLessThanOrEqual(1);
    }
    const text = letters(paper.text);
    for (const section of form.sections) {
      if (section.title !== null) expect(text, section.id).toContain(letters(section.title));
      for (const question of section.questions) {
        // Where the lost diagram is drawn, the drawing has a heading of its own.
        const isDrawn = form.kind === 'analysis-tool' && question.extra === true;
        if (!isDrawn) expect(text, question.id).toContain(letters(question.label ?? ''));
        for (const words of question.standingText ?? []) expect(text, question.id).toContain(letters(words));
        for (const words of question.columns ?? []) expect(text, question.id).toContain(letters(words));
      }
    }
    for (const words of ownWords(form))
      expect(
        paper.pageTexts.some((one) => letters(one).includes(letters(words))),
        `${words}: on one page`,
      ).toBe(true);
    expect(paper.text).toContain('Act and refer first');
    expect(paper.text).toContain(`Page 1 of ${paper.pages}`);
    expect(paper.text).toContain('Printed by Priya Raman');
  });

  it('holds, filled in, every answer and who signed', async () => {
    const filled = filling(form);
    const paper = await printed(form, filled, `${id}-filled`);
    const text = letters(paper.text);
    for (const { question, id: place } of placesOf(form, filled.answers)) {
      if (question.type === 'staticText' || question.type === 'signature') continue;
      const value = filled.answers[place] ?? null;
      if (typeof value === 'string' && question.options === undefined) {
        expect(text, place).toContain(letters(kindOf(question.type).print(question, value, NAMES)));
      }
      for (const cell of rowsOf(value).flatMap((row) => Object.values(row)))
        expect(text, place).toContain(letters(cellOf(cell)));
    }
    for (const { name } of filled.signatures) expect(paper.text).toContain(name);
  });

  it('has nothing axe objects to and fits the width of a phone', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.setContent(paperPage(form, filling(form)));
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map((one) => one.id + ": " + one.nodes[0].html))',
    );
    await page.setViewportSize({ width: 673, height: 900 });
    expect(overflow).toBe(0);
    expect(found).toEqual([]);
  });
});

/** The headings and labels of the form, none of which is to be cut by the end of a page. */
function ownWords(form: FormDefinition): readonly string[] {
  const labels = form.sections.flatMap(({ questions }) =>
    questions.filter(({ type, extra }) => type !== 'staticText' && extra !== true).map(({ label }) => label),
  );
  return [...form.sections.map(({ title }) => title), ...labels].filter((words) => words !== null);
}

/** A cell as the page shows it: dates written out, people by name. */
function cellOf(cell: string): string {
  if (cell === '2026-12-04') return '4 Dec 2026';
  return cell === 'nadia' ? NAMES.nadia : cell;
}

describe('a table of sixty actions', () => {
  it('goes over several pages with its headings on each', async () => {
    const form = PACKS.flatMap((pack) => pack.forms).find((one) => one.id === 'jmat-action-summary-sheet');
    if (form === undefined) throw new Error('no summary sheet');
    const rows = Array.from({ length: 60 }, (_, at) => ({
      c1: `Action ${at + 1}: look at the quality of recording with the year leads and say what has changed since.`,
      c2: 'Nadia Rahman',
      c3: '2026-12-04',
      c4: '',
    }));
    const paper = await printed(form, { answers: { actions: rows }, signatures: [] }, 'sixty-actions');
    expect(paper.pages).toBeGreaterThan(2);
    const repeats = paper.text.match(/By when/g) ?? [];
    expect(repeats.length).toBeGreaterThanOrEqual(paper.pages - 1);
    expect(paper.text).toContain('Action 60:');
  });
});

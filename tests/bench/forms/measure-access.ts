import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { openForm, pause, type Target } from './open-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTROLS = new Set(['textbox', 'radio', 'combobox', 'spinbutton', 'button', 'Date', 'radiogroup', 'table']);
const NARROW = 320;

/** What keeps somebody from using the form; all of it should be nothing. */
export interface AccessCosts {
  /** Elements that break a rule of axe, WCAG 2.0 to 2.2 A and AA and best practice. */
  readonly violations: number;
  /** Controls without a name in the browser's accessibility tree. */
  readonly unnamed: number;
  /** Pixels wider than a screen of 320. */
  readonly tooWide: number;
  /** What the Content-Security-Policy of the tab stopped. */
  readonly blocked: number;
}

declare global {
  interface Window {
    stoppedByPolicy?: number;
    axe?: { run(where: unknown, how: unknown): Promise<{ violations: { id: string; nodes: unknown[] }[] }> };
  }
}

/** One form with a row added to its table, under the tab's own Content-Security-Policy. */
export async function accessCosts(browser: Browser, target: Target): Promise<AccessCosts> {
  const { candidate, form } = target;
  const { page, devtools, close } = await openForm(browser, target, (fresh) =>
    fresh.addInitScript(() => {
      window.stoppedByPolicy = 0;
      addEventListener('securitypolicyviolation', () => {
        window.stoppedByPolicy = (window.stoppedByPolicy ?? 0) + 1;
      });
    }),
  );
  if (form === 'B') await page.locator(candidate.table.add).first().click();
  await page.locator(candidate.places[form].long).first().fill('A few words');
  await pause(500);
  const blocked = await page.evaluate(() => window.stoppedByPolicy ?? 0);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const unnamed = nodes.filter(
    (node) => !node.ignored && CONTROLS.has(String(node.role?.value)) && String(node.name?.value ?? '').trim() === '',
  ).length;
  await page.evaluate(AXE);
  const broken = await page.evaluate(async (values) => {
    const result = await window.axe?.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return (result?.violations ?? []).map(({ id, nodes: elements }) => ({ id, count: elements.length }));
  }, RULES);
  await page.setViewportSize({ width: NARROW, height: 800 });
  await pause(300);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await close();
  if (broken.length > 0) {
    console.error(`${candidate.name} ${form}: ${broken.map(({ id, count }) => `${id} × ${count}`).join(', ')}`);
  }
  return {
    violations: broken.reduce((sum, { count }) => sum + count, 0),
    unnamed,
    tooWide: Math.max(0, width - NARROW),
    blocked,
  };
}

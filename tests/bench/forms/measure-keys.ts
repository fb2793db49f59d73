import type { Browser, Page } from 'playwright-core';
import { watchRenders } from './in-browser/watch-renders.ts';
import { addRows } from './measure-rows.ts';
import { p95 } from './medians.ts';
import { openForm, pause, type Target } from './open-page.ts';

declare global {
  interface Window {
    keyFrames?: number[];
  }
}

const TEXT = 'We talked about the visit on Tuesday and what was said at home.';
const BETWEEN_KEYS = 40;

/** Notes for every key how long the frame after its input event took to be produced. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const waiting: number[] = [];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      for (const since of waiting.splice(0)) frames.push(now - since);
    };
    addEventListener(
      'input',
      () => {
        const since = performance.now();
        requestAnimationFrame(() => {
          waiting.push(since);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
    window.keyFrames = frames;
  });
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  const box = page.locator(selector).first();
  await box.scrollIntoViewIfNeeded();
  await box.focus();
  await pause(300);
  await page.keyboard.type(text, { delay: BETWEEN_KEYS });
  await pause(200);
}

/** Typing into a long text: the 95th percentile, in ms, from a key's input event to the frame that shows it. */
export async function keystrokes(browser: Browser, target: Target): Promise<number> {
  const { page, close } = await openForm(browser, target);
  await watchFrames(page);
  await type(page, target.candidate.places[target.form].long, TEXT);
  const frames = await page.evaluate(() => window.keyFrames ?? []);
  await close();
  if (frames.length < TEXT.length)
    throw new Error(`${target.candidate.name} took ${frames.length} of ${TEXT.length} keys.`);
  return p95(frames.slice(5));
}

const MANY = 200;

/** How many fields the busiest key renders: those in which React rendered a component. One is what it should be. */
export async function fieldsPerKey(browser: Browser, target: Target): Promise<number> {
  return busiestKey(browser, target, 0);
}

/** The same while a table of the form has 200 rows; typing in the long text beside it. */
export async function fieldsPerKeyAtManyRows(browser: Browser, target: Target): Promise<number> {
  return busiestKey(browser, target, MANY);
}

async function busiestKey(browser: Browser, target: Target, rows: number): Promise<number> {
  const opened = await openForm(browser, target, (fresh) => fresh.addInitScript(watchRenders, target.candidate.field));
  const { page, close } = opened;
  if (rows > 0) await addRows(opened, target, rows);
  await page.locator(target.candidate.places[target.form].long).first().focus();
  await pause(200);
  const counts: number[] = [];
  for (const key of 'supervision') {
    await page.evaluate(() => window.rendered?.clear());
    await page.keyboard.type(key);
    await pause(60);
    counts.push(await page.evaluate(() => window.rendered?.size ?? Number.NaN));
  }
  await close();
  return Math.max(...counts);
}

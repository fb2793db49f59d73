import type { Browser } from 'playwright-core';
import { freshPage, openForm, pause, type Target } from './open-page.ts';

declare global {
  interface Window {
    lastFieldPaintedAt?: number;
  }
}

/** Cold load: ms from navigation until the frame with the last field has been produced, in a browser context of its own. */
export async function coldLoad(browser: Browser, { candidate, form, server }: Target): Promise<number> {
  const { page, close } = await freshPage(browser);
  await page.addInitScript((selector) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      window.lastFieldPaintedAt = performance.now();
    };
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }, candidate.places[form].last);
  await page.goto(server.urlOf(candidate.name, form), { waitUntil: 'commit' });
  await page.waitForFunction(() => window.lastFieldPaintedAt !== undefined, null, { polling: 100 });
  const painted = await page.evaluate(() => window.lastFieldPaintedAt ?? Number.NaN);
  await close();
  return painted;
}

const MOUNTS = 6;

/** Mounting the form again in a page that has everything loaded: main-thread CPU in ms, one for each time. */
export async function warmMounts(browser: Browser, target: Target): Promise<readonly number[]> {
  const { page, cpu, close } = await openForm(browser, target);
  const taken: number[] = [];
  for (let at = 0; at < MOUNTS; at += 1) {
    await page.evaluate(() => window.benchPage?.unmount());
    await pause(150);
    const before = await cpu();
    await page.evaluate(async (selector) => {
      window.benchPage?.mount();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelector(selector) === null) await frame();
      await frame();
    }, target.candidate.places[target.form].last);
    await pause(200);
    taken.push((await cpu()) - before);
  }
  await close();
  return taken.slice(1);
}

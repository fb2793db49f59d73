import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { tabOf } from './tab.ts';
import { givenTheTrustAt } from './trust.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or critical in a frame. */
async function seriousIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(context: object): Promise<{ violations: Violation[] }> } }).axe;
    return (await axe.run({ exclude: ['[data-tabster-dummy]'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

function tabFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame() && each.url().startsWith('http'));
  if (frame === undefined) throw new Error('the tab is not there');
  return frame;
}

const isWider = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

describe('on a phone, 360 pixels wide', () => {
  useBrowser();

  it('a reminder is booked from the card, and nothing is cut off', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather', { width: 360 });
    const reminder = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    await colin.press(reminder, /\d\d:\d\d(:|$)/);
    await colin.cardSaying('Waiting for Nadia Rahman to accept').waitFor();
    expect(await isWider(colin.page.mainFrame())).toBe(false);
  });

  it.each(['default', 'dark', 'contrast'] as const)(
    'home and a session read well in the %s theme, and axe finds nothing serious',
    async (theme) => {
      for (const place of [undefined, 'sessions/lb-nadia-grace-s13', 'arrangements/lb-nadia-grace/contract']) {
        const { page, tab } = await tabOf('Grace Adeyemi', place, { theme, width: 360 });
        await tab.getByRole('heading', { level: 1 }).first().waitFor();
        const frame = tabFrame(page);
        expect(await isWider(frame), place ?? 'home').toBe(false);
        expect(await seriousIn(frame), place ?? 'home').toEqual([]);
      }
    },
  );
});

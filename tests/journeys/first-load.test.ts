import type { Response } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { seatOf, useBrowser } from './browser.ts';
import { givenTheTrustAt } from './trust.ts';

/** gzip kB of script (design section 9). The chunks of teams-js and MSAL are not counted until the first painted page. */
const UNTIL_FIRST_PAGE = 170;
const HOME_IN_ALL = 280;
const KILOBYTE = 1000;

interface Script {
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
}

async function scriptOf(response: Response): Promise<Script> {
  const { responseBodySize } = await response.request().sizes();
  return { name: new URL(response.url()).pathname, bytes: responseBodySize, text: await response.text() };
}

const isHostLibrary = ({ text }: Script): boolean =>
  text.includes('nestedAppAuth') || text.includes('InteractionRequiredAuthError');
const total = (scripts: readonly Script[]): number => scripts.reduce((sum, script) => sum + script.bytes, 0) / KILOBYTE;

describe('the first load of the tab', () => {
  useBrowser();

  it('stays within its script budget, without zod or Temporal', async () => {
    await givenTheTrustAt();
    const page = await seatOf('Colin Fairweather', { app: 'chat' });
    const reading: Promise<Script>[] = [];
    page.on('response', (response) => {
      const isOurs = response.url().startsWith(inject('serviceUrl'));
      if (isOurs && response.request().resourceType() === 'script') reading.push(scriptOf(response));
    });
    await page.goto(page.url().replace('app=chat', 'app=supervision'));
    await page
      .frameLocator('section[aria-label="Supervision"] iframe')
      .getByRole('heading', { name: /^Hello/ })
      .waitFor();
    const scripts = await Promise.all(reading);
    expect(scripts.length).toBeGreaterThan(2);
    expect(total(scripts)).toBeLessThanOrEqual(HOME_IN_ALL);
    expect(total(scripts.filter((script) => !isHostLibrary(script)))).toBeLessThanOrEqual(UNTIL_FIRST_PAGE);
    for (const script of scripts) expect(script.text, script.name).not.toMatch(/ZodError|PlainYearMonth/);
  });

  it('shows a skeleton before any script has run', async () => {
    const answer = await fetch(`${inject('serviceUrl')}/`);
    const html = await answer.text();
    expect(html).toContain('aria-label="Opening Supervision"');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });
});

import type { Browser, CDPSession, Page } from 'playwright-core';
import type { FormName } from './bench-forms.ts';
import type { Candidate } from './candidates.ts';
import type { PageServer } from './serve-pages.ts';

/** One candidate with one form, and where it is served. */
export interface Target {
  readonly candidate: Candidate;
  readonly form: FormName;
  readonly server: PageServer;
}

export interface OpenedPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** CPU time of the page's main thread until now, in ms; other jobs on the machine are not in it. */
  cpu(): Promise<number>;
  close(): Promise<void>;
}

const SETTLED = 500;
const PATIENCE = 60_000;

/** Waits, so that what a page does later is counted where it belongs. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** An empty page in a context of its own: nothing cached. */
export async function freshPage(browser: Browser): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  // The runner that reads TypeScript wraps named functions in this; functions sent to the browser carry the call along.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    devtools,
    cpu: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    },
    close: () => context.close(),
  };
}

/** The candidate's page with its form on screen and quiet. `prepare` runs before anything is loaded. */
export async function openForm(
  browser: Browser,
  { candidate, form, server }: Target,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OpenedPage> {
  const opened = await freshPage(browser);
  await prepare(opened.page);
  await opened.page.goto(server.urlOf(candidate.name, form));
  await opened.page.waitForSelector(candidate.places[form].last, { state: 'attached' });
  await pause(SETTLED);
  return opened;
}

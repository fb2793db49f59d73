import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { personNamed } from './trust.ts';

/** Microsoft's list of valid hosts, which teams-js asks for once per frame and which nothing here can reach (teams-host facts 1.2). */
const UNREACHABLE = /res\.cdn\.office\.net|ERR_NAME_NOT_RESOLVED/;

/** How long a page may take on a busy machine; nothing waits longer than it must. */
const PATIENCE_MS = 60_000;

const complaints: string[] = [];
const pages: Page[] = [];
let browser: Browser | undefined;

/** Sits down at the one Chromium of all journeys; a stray console error or an uncaught exception fails the journey it happens in. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserUrl'));
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    const said = complaints.splice(0);
    expect(said, 'console errors').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
}

export interface Seat {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly width?: number;
  readonly app?: 'chat' | 'supervision' | 'calendar' | 'sharepoint';
  readonly subPageId?: string;
}

/** A page of the shell with this person signed in. Each person sits at a browser of their own. */
export async function seatOf(name: string, seat: Seat = {}): Promise<Page> {
  if (browser === undefined) throw new Error('call useBrowser() first');
  const width = seat.width ?? 1280;
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 740 : 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !UNREACHABLE.test(`${message.text()} ${message.location().url}`))
      complaints.push(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
  pages.push(page);
  const query = new URLSearchParams({
    person: personNamed(name).oid,
    app: seat.app ?? 'chat',
    theme: seat.theme ?? 'default',
  });
  if (seat.subPageId !== undefined) query.set('subPageId', seat.subPageId);
  await page.goto(`${inject('tenantUrl')}/?${query}`);
  return page;
}

/** A console error that is expected, because the journey itself refuses something: taken off the list, and it must be there. */
export function expectComplaint(pattern: RegExp): void {
  const at = complaints.findIndex((complaint) => pattern.test(complaint));
  expect(at, `a console error like ${pattern}`).toBeGreaterThanOrEqual(0);
  complaints.splice(at, 1);
}

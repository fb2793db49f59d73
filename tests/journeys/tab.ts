import type { FrameLocator, Page } from 'playwright-core';
import { type Seat, seatOf } from './browser.ts';

/** The Supervision tab, inside its host. */
export interface Tab {
  readonly page: Page;
  readonly tab: FrameLocator;
}

/** Opens Teams as this person, at Supervision; `place` such as `sessions/s-1` opens that page of the tab. */
export async function tabOf(name: string, place?: string, seat: Omit<Seat, 'app' | 'subPageId'> = {}): Promise<Tab> {
  const page = await seatOf(name, {
    ...seat,
    app: 'supervision',
    ...(place === undefined ? {} : { subPageId: place }),
  });
  const tab = page.frameLocator('section[aria-label="Supervision"] iframe');
  return { page, tab };
}

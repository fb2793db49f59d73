import { compliancePage, type TrustSize } from './compliance-page.ts';
import type { Measure, Suite } from './suite.ts';

/** Fifty schools, three hundred arrangements and two years; and ten times that. */
const SIZES: readonly (readonly [string, TrustSize])[] = [
  ['50 schools, 300 arrangements', { schools: 50, arrangements: 300, sessions: 6_000 }],
  ['500 schools, 3,000 arrangements', { schools: 500, arrangements: 3_000, sessions: 60_000 }],
];
const MOST_CALLS = 3;
const MOST_BYTES = 150_000;
const MOST_UNITS = 10;

/** What a trust lead's compliance page costs from a warm register: few calls, a bounded page, and nothing that grows with sessions. */
export const compliance: Suite = {
  name: 'compliance',
  run: async ({ isQuick }): Promise<Measure[]> => {
    const found: Measure[] = [];
    const add = (what: string, value: number, unit: Measure['unit'], bar: number | null) =>
      found.push({ suite: 'compliance', what, value, unit, bar });
    for (const [words, size] of isQuick ? SIZES.slice(0, 1) : SIZES) {
      const page = await compliancePage(size);
      const cold = await page.open();
      const warm = await page.open();
      add(`${words}: the page`, warm.calls, 'calls', MOST_CALLS);
      add(`${words}: the page, uncompressed`, warm.bytes, 'bytes', MOST_BYTES);
      add(`${words}: from a warm register`, warm.units, 'units', MOST_UNITS);
      add(`${words}: the first time after a start`, cold.units, 'units', null);
    }
    return found;
  },
};

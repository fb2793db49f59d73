import { expect, it } from 'vitest';
import { readingOf } from '../bench/trust-reading.ts';

it('A run reads a trust by pages of rows, and asks nothing of SharePoint for one arrangement, group or child', async () => {
  const { requests, pages } = await readingOf(120);
  expect(requests - pages).toBeLessThanOrEqual(20);
});

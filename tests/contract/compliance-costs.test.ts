import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../../bot/adapters/sharepoint/lists/sessions.ts';
import { type CompliancePage, compliancePage, type PageCost } from '../bench/compliance-page.ts';
import { aSession } from '../builders/a-session.ts';
import { daysFrom, manyRows } from './many-rows.ts';

describe('The compliance page of fifty schools and three hundred arrangements', () => {
  let page: CompliancePage;
  let warm: PageCost;
  beforeAll(async () => {
    page = await compliancePage({ schools: 50, arrangements: 300, sessions: 1 });
    await page.open();
    warm = await page.open();
  }, 60_000);

  it('takes three calls, 150 kB and ten resource units at most', () => {
    expect(warm.calls).toBeLessThanOrEqual(3);
    expect(warm.bytes).toBeLessThanOrEqual(150_000);
    expect(warm.units).toBeLessThanOrEqual(10);
  });

  it('costs the same however many sessions there are', async () => {
    manyRows(page.service, sessions.title, {
      sample: sessions.toFields(aSession('2026-11-23T10:00:00Z', { key: 's-0', arrangement: 'a-0' })),
      count: 3_000,
      vary: { SessionKey: "'s-' || i", ArrangementKey: "'a-' || (i % 300)", StartsAt: daysFrom('-(i % 730)') },
    });
    expect(await page.open()).toEqual(warm);
  });
});

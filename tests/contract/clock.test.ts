import { describe, expect, it } from 'vitest';
import { StoreError } from '../../bot/ports/store-error.ts';
import { bareService } from './local-service.ts';
import { at } from './worlds.ts';

describe('The local clock', () => {
  it('is the tenant’s, wherever it is moved', async () => {
    const service = await bareService();
    service.tenant.clock.set(at('2027-03-28T00:59:59Z'));
    expect(await service.ports.clock.now()).toEqual(at('2027-03-28T00:59:59Z'));
    service.tenant.clock.set(at('2026-11-23T08:00:00Z'));
    expect(await service.ports.clock.now()).toEqual(at('2026-11-23T08:00:00Z'));
  });

  it('says so when the tenant cannot be reached, and never guesses', async () => {
    const service = await bareService();
    const away = service.another({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    await expect(away.clock.now()).rejects.toBeInstanceOf(StoreError);
  });

  it('follows real time while it is not moved', async () => {
    const service = await bareService();
    const before = Date.now();
    const now = await service.ports.clock.now();
    expect(now.epochMilliseconds).toBeGreaterThanOrEqual(before - 1000);
    expect(now.epochMilliseconds).toBeLessThanOrEqual(Date.now() + 1000);
  });
});

import { describe, expect, it } from 'vitest';
import { bookThroughFaults } from './booking-run.ts';

const BOOKINGS = 24;

describe('Bookings while Microsoft 365 throttles, fails and cuts off', () => {
  it('all end right or say plainly that they did not, and none is half done', async () => {
    const run = await bookThroughFaults(BOOKINGS);
    expect(run.halfDone).toEqual([]);
    expect(run.booked + run.refused).toBe(BOOKINGS);
    expect(run.booked).toBeGreaterThan(BOOKINGS / 2);
  }, 120_000);
});

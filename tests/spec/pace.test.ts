import { describe, expect, it } from 'vitest';
import { Pace } from '../../bot/adapters/teams/pace.ts';

/** Time that passes only when everybody waits. */
class HandedTime {
  private now = 0;
  private waiting: { readonly untilMs: number; readonly go: () => void }[] = [];
  nowMs(): number {
    return this.now;
  }
  wait(ms: number): Promise<void> {
    return new Promise((go) => this.waiting.push({ untilMs: this.now + ms, go }));
  }
  async passTo(ms: number): Promise<void> {
    for (;;) {
      await new Promise((settled) => setImmediate(settled));
      const next = this.waiting.sort((one, other) => one.untilMs - other.untilMs)[0];
      if (next === undefined || next.untilMs > ms) break;
      this.waiting.shift();
      this.now = next.untilMs;
      next.go();
    }
    this.now = ms;
  }
}

async function begun(count: number, time: HandedTime, pace: Pace): Promise<number[]> {
  const at: number[] = [];
  const all = Array.from({ length: count }, async () => {
    await pace.turn();
    at.push(time.nowMs());
  });
  await time.passTo(60_000);
  await Promise.all(all);
  return at;
}

describe('the pace of calls to the connector', () => {
  it('lets a few go at once, and makes the next wait', async () => {
    const time = new HandedTime();
    const at = await begun(11, time, new Pace(35, 10, time));
    expect(at.filter((ms) => ms === 0)).toHaveLength(10);
    expect(at[10]).toBeCloseTo(1000 / 35, 5);
  });

  it('begins at most 50 in any one second of a long run, in the order of asking', async () => {
    const time = new HandedTime();
    const at = await begun(500, time, new Pace(undefined, undefined, time));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    for (const from of at) expect(at.filter((ms) => ms >= from && ms < from + 1000).length).toBeLessThanOrEqual(50);
    expect(Math.max(...at)).toBeGreaterThan(10_000);
  });

  it('fills again while nobody asks, and no higher than it was', async () => {
    const time = new HandedTime();
    const pace = new Pace(35, 10, time);
    await begun(30, time, pace);
    const from = time.nowMs();
    const at: number[] = [];
    const all = Array.from({ length: 12 }, async () => {
      await pace.turn();
      at.push(time.nowMs());
    });
    await time.passTo(from + 10_000);
    await Promise.all(all);
    expect(at.filter((ms) => ms === from)).toHaveLength(10);
  });
});

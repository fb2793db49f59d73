/** With the burst the 50 requests that the connector takes of one app in one tenant in any one second (platform facts C3). */
const PER_SECOND = 47;
/** How many may go out at once after a quiet while. */
const BURST = 3;

/** Real time, and waiting for it; a test brings its own. */
interface Time {
  nowMs(): number;
  wait(ms: number): Promise<void>;
}

const realTime: Time = {
  nowMs: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * A bucket of turns shared by everything one process asks of the connector: it fills steadily, and who finds it empty waits for the next turn, in
 * the order of asking. In any one second no more than rate and burst together begin.
 */
export class Pace {
  /** When the bucket would be full again. */
  private fullAtMs = Number.NEGATIVE_INFINITY;
  private readonly everyMs: number;

  constructor(
    perSecond: number = PER_SECOND,
    private readonly burst: number = BURST,
    private readonly time: Time = realTime,
  ) {
    this.everyMs = 1000 / perSecond;
  }

  /** Resolves when it is one's turn. */
  async turn(): Promise<void> {
    const now = this.time.nowMs();
    this.fullAtMs = Math.max(this.fullAtMs, now) + this.everyMs;
    const waitMs = this.fullAtMs - now - this.burst * this.everyMs;
    if (waitMs > 0) await this.time.wait(waitMs);
  }
}

const WINDOW_MS = 5 * 60_000;

/** Microsoft refuses more than 50 delegated token requests per person in five minutes (platform C1); we stop ourselves first. */
export class TokenLimit {
  private readonly asked = new Map<string, number[]>();

  constructor(
    private readonly nowMs: () => number,
    private readonly limit = 50,
  ) {}

  /** Seconds until this person may ask again; 0 = now, and the request is counted. */
  wait(person: string): number {
    const now = this.nowMs();
    const recent = (this.asked.get(person) ?? []).filter((at) => now - at < WINDOW_MS);
    const [oldest] = recent;
    if (recent.length >= this.limit && oldest !== undefined)
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    if (this.asked.size > 5000) this.forgetOld(now);
    this.asked.set(person, [...recent, now]);
    return 0;
  }

  private forgetOld(now: number): void {
    for (const [person, times] of this.asked) if (times.every((at) => now - at >= WINDOW_MS)) this.asked.delete(person);
  }
}

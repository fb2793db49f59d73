/** Values kept for a short while of real time, so that one request after another does not ask the same thing. Never for content. */
export class Remembered<T> {
  private readonly kept = new Map<string, { readonly value: Promise<T>; readonly untilMs: number }>();

  constructor(
    private readonly lifeMs: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** The kept value, or what `read` gives; a failure is not kept. */
  get(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known !== undefined && known.untilMs > this.nowMs()) return known.value;
    const value = read();
    this.kept.set(key, { value, untilMs: this.nowMs() + this.lifeMs });
    value.catch(() => this.kept.delete(key));
    return value;
  }

  /** The kept value, if its life is not over. */
  peek(key: string): Promise<T> | null {
    const known = this.kept.get(key);
    return known !== undefined && known.untilMs > this.nowMs() ? known.value : null;
  }

  /** Keeps a value that is known already. */
  set(key: string, value: T): void {
    this.kept.set(key, { value: Promise.resolve(value), untilMs: this.nowMs() + this.lifeMs });
  }

  /** Forgets one value, or all: something was written. */
  forget(key?: string): void {
    if (key === undefined) this.kept.clear();
    else this.kept.delete(key);
  }
}

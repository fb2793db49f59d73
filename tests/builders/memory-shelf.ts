import { StoreError } from '../../bot/ports/store-error.ts';
import type { Versioned, WriteOutcome } from '../../bot/ports/versioned.ts';

/** Counts what is asked and fails on demand, so that a test can take the store down. */
export class MemoryWeather {
  readonly asked: string[] = [];
  #down: { kind: StoreError['kind']; only: string; retryAfterSeconds: number } | null = null;

  #left = Number.POSITIVE_INFINITY;

  /** From now on everything whose name contains `only` fails; `''` = everything. */
  fail(kind: StoreError['kind'] = 'unavailable', only = '', retryAfterSeconds = 7): void {
    this.#down = { kind, only, retryAfterSeconds };
  }
  /** The connection is cut once so much more has been asked: what comes after fails. */
  cutAfter(calls: number): void {
    this.#left = calls;
  }
  clear(): void {
    this.#down = null;
    this.#left = Number.POSITIVE_INFINITY;
  }
  /** Called first by every memory port. */
  async pass(doing: string): Promise<void> {
    this.asked.push(doing);
    await Promise.resolve();
    this.#left -= 1;
    if (this.#left < 0) throw new StoreError('unavailable', doing, null);
    const down = this.#down;
    if (down !== null && doing.includes(down.only)) {
      const status = down.kind === 'throttled' ? 429 : 503;
      throw new StoreError(down.kind, doing, status, { retryAfterSeconds: down.retryAfterSeconds });
    }
  }
}

/** Keyed values with versions: a unique key and a conditional update, as a SharePoint list has them (D7). */
export class MemoryShelf<T> {
  readonly #items = new Map<string, Versioned<T>>();
  #writes = 0;
  constructor(private readonly keyOf: (value: T) => string) {}

  get(key: string): Versioned<T> | null {
    return this.#items.get(key) ?? null;
  }
  all(): readonly Versioned<T>[] {
    return [...this.#items.values()];
  }
  /** Puts a value there whatever was before; for seeding. */
  set(value: T): Versioned<T> {
    this.#writes += 1;
    const stored = { value, version: `"${this.#writes}"` };
    this.#items.set(this.keyOf(value), stored);
    return stored;
  }
  create(value: T): WriteOutcome<T> {
    const stands = this.get(this.keyOf(value));
    return stands === null ? { done: true, stored: this.set(value) } : { done: false, stands };
  }
  update(stored: Versioned<T>, next: T): WriteOutcome<T> {
    const stands = this.get(this.keyOf(stored.value));
    if (stands === null) throw new StoreError('nonsense', 'update of what was never stored', 404);
    return stands.version === stored.version ? { done: true, stored: this.set(next) } : { done: false, stands };
  }
}

import type { ServiceState, Settings } from '../../bot/ports/service-state.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** Service state in memory. */
export class MemoryServiceState implements ServiceState {
  readonly #shelf = new MemoryShelf<{ key: string; value: string }>((row) => row.key);
  constructor(private readonly weather: MemoryWeather) {}

  async get(key: string) {
    await this.weather.pass('read Service state');
    const row = this.#shelf.get(key);
    return row === null ? null : { value: row.value.value, version: row.version };
  }
  async put(key: string, value: string, version: string | null) {
    await this.weather.pass('write Service state');
    const row = { key, value };
    const outcome = version === null ? this.#shelf.create(row) : this.#shelf.update({ value: row, version }, row);
    return outcome.done
      ? { done: true as const, stored: { value: outcome.stored.value.value, version: outcome.stored.version } }
      : { done: false as const, stands: { value: outcome.stands.value.value, version: outcome.stands.version } };
  }
}

/** Settings in memory. */
export class MemorySettings implements Settings {
  readonly #values = new Map<string, string>();
  constructor(private readonly weather: MemoryWeather) {}

  /** Puts a setting there whatever was before; for seeding. */
  set(key: string, value: unknown): void {
    this.#values.set(key, JSON.stringify(value));
  }
  async get(key: string) {
    await this.weather.pass('read Settings');
    return this.#values.get(key) ?? null;
  }
  async put(key: string, value: string) {
    await this.weather.pass('write Settings');
    this.#values.set(key, value);
  }
  async beginningWith(prefix: string) {
    await this.weather.pass('read Settings');
    return new Map([...this.#values].filter(([key]) => key.startsWith(prefix)));
  }
}

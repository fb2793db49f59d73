import type { ServiceState, Settings } from '../../bot/ports/service-state.ts';
import { readSchoolSettings } from '../../shared/contract/stored-settings.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Choice } from '../../shared/domain/schools/school-settings.ts';
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
  async lately(key: string) {
    return (await this.get(key))?.value ?? null;
  }
  async beginningWith(prefix: string) {
    await this.weather.pass('read Service state');
    const rows = this.#shelf.all().filter(({ value }) => value.key.startsWith(prefix));
    return new Map(rows.map(({ value, version }) => [value.key, { value: value.value, version }]));
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
  readonly #shelf = new MemoryShelf<{ key: string; value: string }>((row) => row.key);
  readonly #read = new Map<SchoolKey, { readonly text: string | null; readonly choices: readonly Choice[] }>();
  constructor(private readonly weather: MemoryWeather) {}

  /** Puts a setting there whatever was before; for seeding. */
  set(key: string, value: unknown): void {
    this.#shelf.set({ key, value: JSON.stringify(value) });
  }
  /** What a school has chosen, as the register reads it with its arrangements. */
  choicesOf(school: SchoolKey): readonly Choice[] {
    const text = this.#shelf.get(`school|${school}`)?.value.value ?? null;
    const known = this.#read.get(school);
    if (known?.text === text) return known.choices;
    const { choices } = readSchoolSettings(text).settings;
    this.#read.set(school, { text, choices });
    return choices;
  }
  async get(key: string) {
    return (await this.read(key))?.value ?? null;
  }
  async read(key: string) {
    await this.weather.pass('read Settings');
    const row = this.#shelf.get(key);
    return row === null ? null : { value: row.value.value, version: row.version };
  }
  async put(key: string, value: string) {
    await this.weather.pass('write Settings');
    this.#shelf.set({ key, value });
  }
  async replace(key: string, value: string, version: string | null) {
    await this.weather.pass('write Settings');
    const row = { key, value };
    const outcome = version === null ? this.#shelf.create(row) : this.#shelf.update({ value: row, version }, row);
    return outcome.done
      ? { done: true as const, stored: { value, version: outcome.stored.version } }
      : { done: false as const, stands: { value: outcome.stands.value.value, version: outcome.stands.version } };
  }
  async several(keys: readonly string[]) {
    await this.weather.pass('read Settings');
    return new Map(
      keys.flatMap((key) => (this.#shelf.get(key) === null ? [] : [[key, this.#shelf.get(key)?.value.value ?? '']])),
    );
  }
  async beginningWith(prefix: string) {
    await this.weather.pass('read Settings');
    const rows = this.#shelf.all().map((stored) => stored.value);
    return new Map(rows.filter(({ key }) => key.startsWith(prefix)).map(({ key, value }) => [key, value]));
  }
}

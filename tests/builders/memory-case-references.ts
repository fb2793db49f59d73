import type { Actor } from '../../bot/ports/actor.ts';
import type { CaseReferences } from '../../bot/ports/case-references.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { CaseReference } from '../../shared/domain/cases/case-reference.ts';
import type { MemoryFolders, MemoryRecordStore } from './memory-record-store.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** The `Case references` list in memory, trimmed for each reader as the arrangement's closed folder is. */
export class MemoryCaseReferences implements CaseReferences {
  readonly shelf = new MemoryShelf<CaseReference>((child) => child.key);
  constructor(
    private readonly weather: MemoryWeather,
    private readonly folders: MemoryFolders,
    private readonly records: MemoryRecordStore,
  ) {}

  #letsIn(reader: Actor, arrangement: ArrangementKey): boolean {
    const { folders } = this;
    return folders.letsIn(reader, arrangement) || folders.letsVisit(reader, arrangement, 'case discussions');
  }
  async of(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Case references');
    return this.#in(arrangement).filter(() => this.#letsIn(reader, arrangement));
  }
  async one(reader: Actor, key: string) {
    await this.weather.pass('read Case references');
    const stored = this.shelf.get(key);
    return stored !== null && this.#letsIn(reader, stored.value.arrangement) ? stored : null;
  }
  async discussionsOf(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Case discussions');
    const records = this.records.caseShelf.all().filter(({ value }) => value.arrangement === arrangement);
    const seen = await Promise.all(records.map(({ value }) => this.records.caseDiscussion(reader, value.key)));
    return seen.filter((one) => one !== null);
  }
  async follow(_place: unknown, child: CaseReference) {
    await this.weather.pass('write Case references');
    return this.shelf.create(child);
  }
  async change(stored: Versioned<CaseReference>, next: CaseReference) {
    await this.weather.pass('write Case references');
    return this.shelf.update(stored, next);
  }
  async inArrangement(arrangement: ArrangementKey) {
    await this.weather.pass('read Case references as the app');
    return this.#in(arrangement);
  }
  async all() {
    await this.weather.pass('read Case references as the app');
    return this.shelf.all();
  }
  async mentionsIn(arrangement: ArrangementKey) {
    await this.weather.pass('read the references in Case discussions as the app');
    return this.records.caseShelf.all().flatMap(({ value }) => {
      const { session, childReference: reference } = value;
      return value.arrangement === arrangement ? [{ session, reference }] : [];
    });
  }
  async allMentions() {
    const keys = new Set(this.records.caseShelf.all().map(({ value }) => value.arrangement));
    const found = await Promise.all([...keys].map(async (key) => [key, await this.mentionsIn(key)] as const));
    return new Map(found);
  }
  #in(arrangement: ArrangementKey) {
    return this.shelf.all().filter(({ value }) => value.arrangement === arrangement);
  }
}

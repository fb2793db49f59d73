import type { SealedStore } from '../../bot/ports/record-store.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { MemoryRecordStore } from './memory-record-store.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** What was signed, as the app reads it from the records in memory. */
export class MemorySealedStore implements SealedStore {
  constructor(
    private readonly weather: MemoryWeather,
    private readonly records: MemoryRecordStore,
  ) {}

  async *sealedRecords() {
    await this.weather.pass('read Supervision records');
    for (const { value } of this.records.recordShelf.all())
      if (value.seal !== null || value.signatures.length > 0) yield value;
  }
  async *sealedCaseDiscussions() {
    await this.weather.pass('read Case discussions');
    for (const { value } of this.records.caseShelf.all()) yield value;
  }
  async provenOf(arrangement: ArrangementKey) {
    await this.weather.pass('read Supervision records');
    const of = <T extends { readonly arrangement: string }>(all: readonly { readonly value: T }[]) =>
      all.map(({ value }) => value).filter((one) => one.arrangement === arrangement);
    return {
      records: of(this.records.recordShelf.all()).filter(({ status }) => status !== 'draft'),
      cases: of(this.records.caseShelf.all()),
    };
  }
}

import type { Outstanding } from '../../bot/ports/outstanding.ts';
import type { MemoryRecordStore } from './memory-record-store.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** What is still to be done, over the records in memory. */
export class MemoryOutstanding implements Outstanding {
  constructor(
    private readonly weather: MemoryWeather,
    private readonly records: MemoryRecordStore,
  ) {}

  async openActions() {
    await this.weather.pass('read Actions');
    return this.records.actionShelf.all().flatMap(({ value }) => {
      const { key, arrangement, owner, dueOn, status, category } = value;
      return status === 'open' && dueOn !== null
        ? [{ key, arrangement, owner, dueOn, isReferral: category === 'refer' }]
        : [];
    });
  }
  async openContracts() {
    await this.weather.pass('read Supervision records');
    const open = this.records.recordShelf
      .all()
      .filter(({ value }) => value.kind === 'contract' && ['shared', 'awaiting signatures'].includes(value.status));
    return new Map(open.map(({ value }) => [value.arrangement, value.key]));
  }
  async unfiledDecisions() {
    await this.weather.pass('read Case discussions');
    return this.records.caseShelf
      .all()
      .flatMap(({ value }) =>
        value.filedOn === null
          ? [{ key: value.key, arrangement: value.arrangement, decidedOn: value.discussedOn }]
          : [],
      );
  }
  async directions() {
    await this.weather.pass('read Case discussions');
    return this.records.caseShelf.all().map(({ value }) => ({ on: value.discussedOn, direction: value.direction }));
  }
  async unfiledIn(arrangement: string) {
    return (await this.unfiledDecisions()).filter((one) => one.arrangement === arrangement).length;
  }
}

import type { ActionPlans } from '../../bot/ports/action-plans.ts';
import type { MemoryRecordStore } from './memory-record-store.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** The facts of action plans in memory. */
export class MemoryActionPlans implements ActionPlans {
  constructor(
    private readonly weather: MemoryWeather,
    private readonly records: MemoryRecordStore,
  ) {}

  async all() {
    await this.weather.pass('read the facts of Actions');
    return this.records.actionShelf.all().map(({ value }) => {
      const { key, arrangement, category, dueOn, status, slippedCount, closedOn, referral } = value;
      const isReferralMade = category === 'refer' ? (referral?.isMade ?? false) : null;
      return { key, arrangement, category, dueOn, status, slippedCount, closedOn, isReferralMade };
    });
  }
}

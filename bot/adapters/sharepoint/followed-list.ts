import type { Versioned } from '../../ports/versioned.ts';
import type { ListChanges } from './list-changes.ts';

/**
 * A list that is followed for many readers: everything once (2 units a page), afterwards only what changed (1 unit), however many ask at the same time.
 * What was written before somebody asks is always in what they get: who comes while a reading is under way waits for the next.
 */
export class FollowedList<T> {
  private running: Promise<readonly Versioned<T>[]> | null = null;
  private next: Promise<readonly Versioned<T>[]> | null = null;

  constructor(private readonly changes: Pick<ListChanges<T>, 'rows'>) {}

  /** Every whole row as it stands. Rejects with `StoreError`; the next reading goes on from the last place that was reached. */
  rows(): Promise<readonly Versioned<T>[]> {
    if (this.running === null) return this.begin();
    this.next ??= this.running.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  private begin(): Promise<readonly Versioned<T>[]> {
    this.next = null;
    const reading = this.changes.rows();
    this.running = reading;
    const over = () => {
      if (this.running === reading) this.running = null;
    };
    reading.then(over, over);
    return reading;
  }
}

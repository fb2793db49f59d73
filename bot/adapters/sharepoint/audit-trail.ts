import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import type { AuditTrail } from '../../ports/audit-trail.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { StoreError } from '../../ports/store-error.ts';
import { auditTrail as trailList } from './lists/audit-trail.ts';
import type { Store } from './store.ts';

type NewEntry = Parameters<AuditTrail['append']>[0];
type Last = Pick<AuditEntry, 'sequence' | 'hash'>;

const TRIES = 8;

/** What the hash of a line covers: every word of it and the hash of the line before, as canonical JSON. */
export function auditLineText(entry: Omit<AuditEntry, 'hash'>): string {
  return canonicalJson({
    about: entry.about,
    arrangement: entry.arrangement,
    at: entry.at.toString(),
    by: entry.by,
    event: entry.event,
    previousHash: entry.previousHash,
    sequence: entry.sequence,
  });
}

class SharePointAuditTrail implements AuditTrail {
  /** The end of each chain as this process knows it; another service may be further on, which shows as a clash. */
  private readonly ends = new Map<ArrangementKey, Last | null>();
  private readonly underWay = new Map<ArrangementKey, Promise<unknown>>();

  constructor(
    private readonly store: Store,
    private readonly hash: Sealer['hash'],
  ) {}

  /** One after the other within this process, so that lines of one request do not clash among themselves. */
  append(entry: NewEntry): Promise<AuditEntry> {
    const before = this.underWay.get(entry.arrangement) ?? Promise.resolve();
    const appending = before.then(
      () => this.appendNow(entry),
      () => this.appendNow(entry),
    );
    this.underWay.set(entry.arrangement, appending);
    const tidy = () => {
      if (this.underWay.get(entry.arrangement) === appending) this.underWay.delete(entry.arrangement);
    };
    appending.then(tidy, tidy);
    return appending;
  }

  async of(arrangement: ArrangementKey): Promise<readonly AuditEntry[]> {
    const rows = await this.store.reader.where('app', trailList, 'ArrangementKey', arrangement);
    return rows.map((stored) => stored.value).sort((one, other) => one.sequence - other.sequence);
  }

  async arrangements(): Promise<readonly ArrangementKey[]> {
    const keys = new Set<ArrangementKey>();
    for await (const page of this.store.reader.pages(trailList))
      for (const { value } of page) keys.add(value.arrangement);
    return [...keys].sort();
  }

  forget(): void {
    this.ends.clear();
  }

  private async appendNow(entry: NewEntry): Promise<AuditEntry> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const end = this.ends.get(entry.arrangement) ?? (await this.readEnd(entry.arrangement));
      const line = { ...entry, sequence: (end?.sequence ?? 0) + 1, previousHash: end?.hash ?? null };
      const chained: AuditEntry = { ...line, hash: this.hash(auditLineText(line)) };
      if (await this.store.writer.append(trailList, chained)) {
        this.ends.set(entry.arrangement, chained);
        return chained;
      }
      this.ends.delete(entry.arrangement);
    }
    throw new StoreError('unavailable', 'append to the audit trail: others keep coming first', null);
  }

  private async readEnd(arrangement: ArrangementKey): Promise<Last | null> {
    return (await this.of(arrangement)).at(-1) ?? null;
  }
}

/**
 * The audit trail over its list: the unique key `arrangement|sequence` is what keeps two services from writing the same line. `forget` is for when
 * rows were put back to how they once were: the ends of the chains are read anew.
 */
export function createAuditTrail(store: Store, hash: Sealer['hash']): AuditTrail & { forget(): void } {
  return new SharePointAuditTrail(store, hash);
}

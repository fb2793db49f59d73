import { createHash } from 'node:crypto';
import type { AuditTrail } from '../../bot/ports/audit-trail.ts';
import type { AuditEntry } from '../../shared/domain/audit/audit-entry.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** The append-only trail in memory, chained per arrangement. */
export class MemoryAuditTrail implements AuditTrail {
  readonly entries: AuditEntry[] = [];
  constructor(private readonly weather: MemoryWeather) {}

  /** What happened, in order, as the test wants to read it. */
  events(): readonly string[] {
    return this.entries.map((entry) => entry.event);
  }
  async append(entry: Parameters<AuditTrail['append']>[0]) {
    await this.weather.pass('write Audit trail');
    const before = this.entries.filter((other) => other.arrangement === entry.arrangement).at(-1);
    const line = { ...entry, sequence: (before?.sequence ?? 0) + 1, previousHash: before?.hash ?? null };
    const hash = createHash('sha256').update(JSON.stringify(line)).digest('hex');
    const chained: AuditEntry = { ...line, hash };
    this.entries.push(chained);
    return chained;
  }
  async of(arrangement: string) {
    await this.weather.pass('read Audit trail');
    return this.entries.filter((entry) => entry.arrangement === arrangement);
  }
  async arrangements() {
    await this.weather.pass('read Audit trail');
    return [...new Set(this.entries.map((entry) => entry.arrangement))];
  }
}

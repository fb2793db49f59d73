import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { Db } from './database.ts';

/** The movable clock of the domain: events, Created and Modified follow it. Tokens, certificates and Retry-After use real time. */
export class LocalClock {
  private movedTo: Instant | null;

  constructor(private readonly db: Db) {
    db.exec('CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), now TEXT)');
    const row = db.prepare('SELECT now FROM clock WHERE id = 1').get() as { now: string | null } | undefined;
    this.movedTo = row?.now ? Temporal.Instant.from(row.now) : null;
  }

  now(): Instant {
    return this.movedTo ?? Temporal.Now.instant();
  }

  /** The moved instant, or null while it follows real time. */
  moved(): Instant | null {
    return this.movedTo;
  }

  /** Stops the clock at an instant; null lets it follow real time again. Kept through a restart. */
  set(to: Instant | null): void {
    this.movedTo = to;
    this.db.prepare('INSERT OR REPLACE INTO clock (id, now) VALUES (1, ?)').run([to === null ? null : to.toString()]);
  }
}

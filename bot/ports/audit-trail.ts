import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry, AuditEvent } from '../../shared/domain/audit/audit-entry.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';

/** The append-only trail. */
export interface AuditTrail {
  /** Appends after the last entry of the arrangement; a clash on the sequence means re-read and append after it. */
  append(entry: {
    arrangement: ArrangementKey;
    at: Instant;
    by: PersonId | 'service';
    event: AuditEvent;
    about: string;
  }): Promise<AuditEntry>;
  of(arrangement: ArrangementKey): Promise<readonly AuditEntry[]>;
  /** Every arrangement that has entries; for `npm run verify`. */
  arrangements(): Promise<readonly ArrangementKey[]>;
}

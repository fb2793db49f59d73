import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

/** What may be written to the audit trail. Autosave writes nothing; opening, sharing, signing, filing, exporting and permission changes do. */
export const AUDIT_EVENTS = [
  'arrangement created',
  'access given',
  'access removed',
  'reading asked',
  'reading allowed',
  'reading refused',
  'telling put off',
  'action plans sampled',
  'audit sample drawn',
  'record opened',
  'record shared',
  'record signed',
  'record sealed',
  'signing refused',
  'signed on paper',
  'record agreed',
  'later fact added',
  'addendum added',
  'contract signed',
  'decision filed',
  'action closed',
  'child followed',
  'child changed',
  'children passed on',
  'session booked',
  'session accepted',
  'session moved',
  'session cancelled',
  'session said held',
  'session held',
  'session missed',
  'guest invited',
  'apologies given',
  'member joined',
  'member left',
  'handed over',
  'cover arranged',
  'handed to the safeguarding team',
  'recorded ad hoc',
  'cancellations reported',
  'manager told of missed sessions',
  'telling the manager declined',
  'reminder snoozed',
  'said not possible',
  'withholding asked',
  'withholding approved',
  'withholding ended',
  'concern raised',
  'concern step',
  'concern closed',
  'exported',
  'setting changed',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** One line of the append-only, hash-chained trail of an arrangement. */
export interface AuditEntry {
  readonly arrangement: ArrangementKey;
  /** 1, 2, 3… within the arrangement; its unique key is `arrangement|sequence`. */
  readonly sequence: number;
  readonly at: Instant;
  /** Who did it; `service` for the daily run. */
  readonly by: PersonId | 'service';
  readonly event: AuditEvent;
  /** The key of what it is about; never its text. */
  readonly about: string;
  /** SHA-256 of the entry before; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

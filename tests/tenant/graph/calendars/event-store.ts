import { randomBytes } from 'node:crypto';
import { type Instant, Temporal } from '../../../../shared/domain/dates.ts';
import type { Tenant } from '../../core/tenant.ts';

export const EVENT_SCHEMA = `
CREATE TABLE IF NOT EXISTS events (
  id TEXT PRIMARY KEY, mailbox TEXT NOT NULL, uid TEXT NOT NULL, is_organizer INTEGER NOT NULL, transaction_id TEXT,
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, modified_at TEXT NOT NULL,
  details TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS events_by_time ON events (mailbox, starts_at);
CREATE INDEX IF NOT EXISTS events_by_uid ON events (uid);
CREATE UNIQUE INDEX IF NOT EXISTS events_by_transaction ON events (mailbox, transaction_id) WHERE transaction_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS event_changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, mailbox TEXT NOT NULL, event_id TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS event_changes_by_mailbox ON event_changes (mailbox, seq);
`;

export type Reply = 'none' | 'organizer' | 'notResponded' | 'accepted' | 'tentativelyAccepted' | 'declined';

export interface Attendee {
  readonly type: 'required' | 'optional' | 'resource';
  readonly emailAddress: { readonly address: string; readonly name: string };
  readonly status: { readonly response: Reply; readonly time: string };
}

/** What an event says, apart from when it is. */
export interface EventDetails {
  readonly subject: string;
  readonly body: { readonly contentType: 'html' | 'text'; readonly content: string };
  readonly startZone: string;
  readonly endZone: string;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  readonly importance: 'low' | 'normal' | 'high';
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly categories: readonly string[];
  readonly location: string;
  readonly attendees: readonly Attendee[];
  readonly organizer: { readonly address: string; readonly name: string };
  readonly joinUrl: string | null;
  readonly response: { readonly response: Reply; readonly time: string };
  readonly extended: readonly { readonly id: string; readonly value: string }[];
}

/** One person's copy of an event. */
export interface StoredEvent {
  readonly id: string;
  /** Object id of the mailbox's owner. */
  readonly mailbox: string;
  /** Shared by the copies of one meeting. */
  readonly uid: string;
  readonly isOrganizer: boolean;
  readonly transactionId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly version: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly details: EventDetails;
}

interface EventRow {
  readonly id: string;
  readonly mailbox: string;
  readonly uid: string;
  readonly is_organizer: number;
  readonly transaction_id: string | null;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly version: number;
  readonly created_at: string;
  readonly modified_at: string;
  readonly details: string;
}

function read(row: EventRow): StoredEvent {
  return {
    id: row.id,
    mailbox: row.mailbox,
    uid: row.uid,
    isOrganizer: row.is_organizer === 1,
    transactionId: row.transaction_id,
    startsAt: Temporal.Instant.fromEpochMilliseconds(row.starts_at),
    endsAt: Temporal.Instant.fromEpochMilliseconds(row.ends_at),
    version: row.version,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    details: JSON.parse(row.details) as EventDetails,
  };
}

function noteChange(tenant: Tenant, mailbox: string, eventId: string, change: 'created' | 'updated' | 'deleted'): void {
  tenant.db.prepare('INSERT INTO event_changes (mailbox, event_id) VALUES (?, ?)').run(mailbox, eventId);
  tenant.announce({ type: 'calendar', person: mailbox, eventId, change });
}

export function newEventId(): string {
  return `AAMkAD${randomBytes(42).toString('base64url')}=`;
}

export function findEvent(tenant: Tenant, mailbox: string, id: string): StoredEvent | null {
  const row = tenant.db.prepare('SELECT * FROM events WHERE mailbox = ? AND id = ?').get(mailbox, id);
  return row === undefined ? null : read(row as EventRow);
}

/** The event a transactionId made in this mailbox; null when it is new. */
export function findByTransaction(tenant: Tenant, mailbox: string, transactionId: string): StoredEvent | null {
  const row = tenant.db
    .prepare('SELECT * FROM events WHERE mailbox = ? AND transaction_id = ?')
    .get(mailbox, transactionId);
  return row === undefined ? null : read(row as EventRow);
}

/** Every copy of a meeting, the organiser's included. */
export function copiesOf(tenant: Tenant, uid: string): readonly StoredEvent[] {
  return (tenant.db.prepare('SELECT * FROM events WHERE uid = ?').all(uid) as EventRow[]).map(read);
}

/** A mailbox's events that overlap a window, earliest first. */
export function eventsBetween(tenant: Tenant, mailbox: string, from: Instant, until: Instant): readonly StoredEvent[] {
  const rows = tenant.db
    .prepare('SELECT * FROM events WHERE mailbox = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at, id')
    .all(mailbox, until.epochMilliseconds, from.epochMilliseconds);
  return (rows as EventRow[]).map(read);
}

export function eventsOf(tenant: Tenant, mailbox: string): readonly StoredEvent[] {
  const rows = tenant.db.prepare('SELECT * FROM events WHERE mailbox = ? ORDER BY starts_at, id').all(mailbox);
  return (rows as EventRow[]).map(read);
}

/** Writes a copy as new, or as its next version; followers of the mailbox are told. */
export function saveEvent(
  tenant: Tenant,
  event: Omit<StoredEvent, 'version' | 'createdAt' | 'modifiedAt'>,
): StoredEvent {
  const before = findEvent(tenant, event.mailbox, event.id);
  const now = tenant.clock.now().toString();
  const stored = {
    ...event,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    modifiedAt: now,
  };
  tenant.db
    .prepare('INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      stored.id,
      stored.mailbox,
      stored.uid,
      stored.isOrganizer ? 1 : 0,
      stored.transactionId,
      stored.startsAt.epochMilliseconds,
      stored.endsAt.epochMilliseconds,
      stored.version,
      stored.createdAt,
      stored.modifiedAt,
      JSON.stringify(stored.details),
    );
  noteChange(tenant, stored.mailbox, stored.id, before === null ? 'created' : 'updated');
  return stored;
}

export function removeEvent(tenant: Tenant, event: StoredEvent): void {
  tenant.db.prepare('DELETE FROM events WHERE id = ?').run([event.id]);
  noteChange(tenant, event.mailbox, event.id, 'deleted');
}

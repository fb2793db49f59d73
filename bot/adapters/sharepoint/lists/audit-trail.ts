import { z } from 'zod';
import { AUDIT_EVENTS, type AuditEntry } from '../../../../shared/domain/audit/audit-entry.ts';
import { momentCell, textOrNull, wholeNumber } from './cells.ts';
import { choice, key, lookedUp, number, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({
  AuditKey: z.string(),
  ArrangementKey: z.string(),
  Sequence: wholeNumber,
  At: momentCell,
  ById: z.string(),
  Event: z.enum(AUDIT_EVENTS),
  About: z.string(),
  PreviousHash: textOrNull,
  Hash: z.string(),
});

/** The unique key of a line: `arrangement|sequence`; a clash means somebody else was first. */
export function auditKey(entry: Pick<AuditEntry, 'arrangement' | 'sequence'>): string {
  return `${entry.arrangement}|${entry.sequence}`;
}

/** `Audit trail`: append-only and hash-chained per arrangement; only the service reads it. `At` is text, to the last digit the hash covers. */
export const auditTrail: ListMapping<AuditEntry> = {
  title: 'Audit trail',
  description: 'Who did what when, about which key. Each line carries the hash of the one before.',
  columns: [
    key('AuditKey'),
    lookedUp('ArrangementKey'),
    number('Sequence'),
    text('At'),
    text('ById'),
    choice('Event', AUDIT_EVENTS),
    text('About'),
    text('PreviousHash'),
    text('Hash'),
  ],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['ArrangementKey', 'Sequence', 'At', 'ById', 'Event', 'About'], where: null }],
  key: 'AuditKey',
  wholeWhen: null,
  keyOf: auditKey,
  titleOf: (entry) => entry.event,
  toFields: (entry) => ({
    AuditKey: auditKey(entry),
    ArrangementKey: entry.arrangement,
    Sequence: entry.sequence,
    At: entry.at.toString(),
    ById: entry.by,
    Event: entry.event,
    About: entry.about,
    PreviousHash: entry.previousHash,
    Hash: entry.hash,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      arrangement: cells.ArrangementKey,
      sequence: cells.Sequence,
      at: cells.At,
      by: cells.ById,
      event: cells.Event,
      about: cells.About,
      previousHash: cells.PreviousHash,
      hash: cells.Hash,
    };
  },
};

import type { AuditEntry, AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { mayBeTold } from '../../../shared/domain/inspections/inspection-moves.ts';

const ABOUT_READING: readonly AuditEvent[] = [
  'record opened',
  'record shared',
  'exported',
  'access given',
  'access removed',
];

/** Whether an entry is about this inspection, or is something its reader opened by it. */
export function isOfInspection(
  { key, reader, decidedAt, endedAt }: Inspection,
  { about, by, at }: AuditEntry,
): boolean {
  if (about === key) return true;
  if (by !== reader || decidedAt === null) return false;
  const isSince = at.epochMilliseconds >= decidedAt.epochMilliseconds;
  return isSince && (endedAt === null || at.epochMilliseconds <= endedAt.epochMilliseconds);
}

/**
 * Of an arrangement's trail who opened, shared or took away what, and who was let in: without anything of an inspection that its people are not to be told of
 * yet. Source: decision 0035.
 */
export function openingsShown(
  trail: readonly AuditEntry[],
  inspections: readonly Inspection[],
  on: PlainDate,
): readonly AuditEntry[] {
  const withheld = inspections.filter((one) => one.fromOn !== null && !mayBeTold(one, on));
  return trail.filter(
    (entry) => ABOUT_READING.includes(entry.event) && !withheld.some((one) => isOfInspection(one, entry)),
  );
}

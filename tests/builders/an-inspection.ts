import { Temporal } from '../../shared/domain/dates.ts';
import type { Inspection } from '../../shared/domain/inspections/inspection.ts';

/** Audrey asked on 23 November 2026 to read what Sam and Ella wrote, for an audit, for a week. */
export function anInspection(with_: Partial<Inspection> = {}): Inspection {
  return {
    key: 'inspection-1',
    arrangement: 'lantern-bay-ella',
    school: 'lantern-bay',
    reader: 'audrey',
    reason: 'audit',
    purpose: 'The yearly audit of how decisions are filed.',
    scope: 'records',
    days: 7,
    askedAt: Temporal.Instant.from('2026-11-23T09:00:00Z'),
    state: 'asked',
    decidedBy: null,
    decidedAt: null,
    fromOn: null,
    untilOn: null,
    note: '',
    endedAt: null,
    endedBy: null,
    putOff: null,
    told: [],
    toldAt: null,
    ...with_,
  };
}

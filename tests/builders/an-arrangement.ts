import type { Arrangement, ArrangementStanding } from '../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';

/** What stands before anything has happened. */
export const NOTHING_YET: ArrangementStanding = {
  lastHeldOn: null,
  nextBookedAt: null,
  nextSession: null,
  nextDueOn: null,
  dueState: 'ok',
  coverState: null,
  contractState: 'missing',
  contractReviewState: null,
  heldCount: 0,
  missedInARow: 0,
  openActions: 0,
  overdueActions: 0,
  recordsUnsigned: 0,
};

/** Sam supervises Ella at Lantern Bay under the JMAT policy since September 2026. */
export function anArrangement(with_: Partial<Arrangement> = {}): Arrangement {
  return {
    key: 'lantern-bay-ella',
    school: 'lantern-bay',
    policy: 'jmat',
    policyVersion: 1,
    kind: 'one-to-one',
    supervisors: ['sam'],
    supervisees: ['ella'],
    cover: [],
    lineManager: 'lou',
    commissionedBy: null,
    durationMinutes: 60,
    venue: 'Meeting room 2',
    startedOn: Temporal.PlainDate.from('2026-09-01'),
    endedOn: null,
    interval: null,
    interim: null,
    contractSignedOn: null,
    contractLastReviewedOn: null,
    contractReviewOn: null,
    standing: NOTHING_YET,
    ...with_,
  };
}

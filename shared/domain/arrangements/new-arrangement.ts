import type { Arrangement, ArrangementStanding } from './arrangement.ts';

/** What stands on the register before anything has happened. */
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

/** What somebody says when a new arrangement is made. */
export type NewArrangement = Pick<
  Arrangement,
  | 'key'
  | 'school'
  | 'policy'
  | 'policyVersion'
  | 'kind'
  | 'supervisors'
  | 'supervisees'
  | 'lineManager'
  | 'commissionedBy'
  | 'durationMinutes'
  | 'venue'
  | 'startedOn'
>;

/** An arrangement as it begins: nobody stands in, no contract, nothing held. */
export function newArrangement(said: NewArrangement): Arrangement {
  return {
    ...said,
    cover: [],
    endedOn: null,
    interval: null,
    interim: null,
    contractSignedOn: null,
    contractLastReviewedOn: null,
    contractReviewOn: null,
    standing: NOTHING_YET,
  };
}

import type { ArrangementSummary, Contact, PersonRef, SessionSummary } from '../../shared/contract/parts.ts';

/** Invented people and dates for the screens; "today" is Monday 23 November 2026. */
export const TODAY = '2026-11-23';

export const PRIYA: PersonRef = { id: 'oid-priya', name: 'Priya Raman', jobTitle: 'Trust safeguarding lead' };
export const OWEN: PersonRef = { id: 'oid-owen', name: 'Owen Fairley', jobTitle: 'Designated safeguarding lead' };
export const MARTHA: PersonRef = { id: 'oid-martha', name: 'Martha Quill', jobTitle: 'Deputy safeguarding lead' };
export const IDRIS: PersonRef = { id: 'oid-idris', name: 'Idris Bell', jobTitle: 'Pastoral lead' };

export const CONTACTS: readonly Contact[] = [
  { label: 'Safeguarding lead', name: 'Owen Fairley', how: 'ext. 201, or the school office' },
  { label: 'Children’s social care', name: 'duty desk', how: 'number on the staffroom poster' },
];

export const LANTERN = { key: 'lantern-bay', name: 'Lantern Bay Primary School' };
export const KINGSMEAD = { key: 'kingsmead', name: 'Kingsmead Community School' };

/** A session of Priya and Owen; change what the test is about. */
export function fakeSession(changes: Partial<SessionSummary> = {}): SessionSummary {
  return {
    key: 's-next',
    arrangement: 'a-owen',
    startsAt: '2026-11-24T15:30:00Z',
    endsAt: '2026-11-24T16:30:00Z',
    status: 'booked',
    formality: 'formal',
    venue: 'Meeting room 2',
    proposedBy: PRIYA.id,
    acceptedBy: [OWEN.id],
    recordState: 'none',
    reason: null,
    ...changes,
  };
}

/** Priya supervises Owen at Lantern Bay; change what the test is about. */
export function fakeArrangement(changes: Partial<ArrangementSummary> = {}): ArrangementSummary {
  return {
    key: 'a-owen',
    school: LANTERN,
    policy: 'jmat',
    kind: 'one-to-one',
    mine: 'supervisor',
    supervisors: [PRIYA],
    supervisees: [OWEN],
    dueState: 'ok',
    nextDueOn: '2026-12-18',
    lastHeldOn: '2026-10-13',
    nextSession: fakeSession(),
    contractState: 'ok',
    contractReviewOn: '2027-09-10',
    contractReviewState: 'ok',
    openActions: 2,
    overdueActions: 0,
    recordsUnsigned: 0,
    ...changes,
  };
}

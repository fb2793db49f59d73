import type { InspectionList, InspectionPage, InspectionView } from '../../shared/contract/inspections.ts';
import { LANTERN, MARTHA, OWEN, PRIYA, TODAY } from './fake-people.ts';

const FREYA = { id: 'oid-freya', name: 'Freya Holt', jobTitle: 'Quality and audit officer' };

/** Freya asks to read what Priya and Owen wrote; change what the test is about. */
export function fakeInspection(changes: Partial<InspectionView> = {}): InspectionView {
  return {
    key: 'i-1',
    arrangement: {
      key: 'a-owen',
      school: LANTERN,
      supervisors: [MARTHA],
      supervisees: [OWEN],
      endedOn: null,
      isOrphaned: false,
    },
    reader: FREYA,
    reason: 'audit',
    purpose: 'The yearly audit of how decisions are filed.',
    scope: 'records',
    days: 7,
    askedAt: '2026-11-23T08:15:00Z',
    state: 'asked',
    decidedBy: null,
    fromOn: null,
    untilOn: null,
    note: '',
    endedAt: null,
    putOff: null,
    toldAt: null,
    hasNobodyToDecide: false,
    may: { read: false, decide: true, end: false, putOff: false },
    ...changes,
  };
}

const running = { state: 'active', decidedBy: PRIYA, fromOn: '2026-11-20', untilOn: '2026-11-30' } as const;

/** One that waits, one of the reader's own, one of somebody else with telling put off, one that is over. */
export function fakeInspections(changes: Partial<InspectionList> = {}): InspectionList {
  const may = { read: false, decide: false, end: true, putOff: false };
  return {
    today: TODAY,
    inspections: [
      fakeInspection(),
      fakeInspection({
        ...running,
        key: 'i-2',
        reader: PRIYA,
        toldAt: '2026-11-20T09:00:00Z',
        may: { ...may, read: true },
      }),
      fakeInspection({
        ...running,
        key: 'i-3',
        reason: 'safeguarding',
        scope: 'records and case discussions',
        putOff: { reason: 'allegation', untilOn: '2026-12-20' },
        may: { ...may, putOff: true },
      }),
      fakeInspection({
        key: 'i-4',
        state: 'refused',
        decidedBy: PRIYA,
        note: 'Ask for less.',
        may: { ...may, end: false },
      }),
    ],
    mayAsk: true,
    maySample: false,
    sampledSchools: [],
    auditedSchools: [],
    settings: { secondApprover: false, maxDays: 28, mayChange: true },
    ...changes,
  };
}

/** What may be read by the second of them. */
export function fakeInspectionPage(): InspectionPage {
  return {
    inspection: fakeInspection({ ...running, key: 'i-2', reader: PRIYA, toldAt: '2026-11-20T09:00:00Z' }),
    records: [
      { key: 'r-2', title: 'Supervision record', heldOn: '2026-10-13', sealedOn: '2026-10-14', status: 'signed' },
      { key: 'r-c', title: 'Supervision contract', heldOn: null, sealedOn: null, status: 'awaiting signatures' },
    ],
    actions: [],
    cases: [
      {
        key: 'c-1',
        childReference: 'Child 14',
        plan: 'CP',
        discussedOn: '2026-10-13',
        decision: 'Invented decision',
        filedIn: 'RecordMy',
        filedOn: '2026-10-14',
        text: 'What was said\nInvented words about nobody.',
      },
    ],
  };
}

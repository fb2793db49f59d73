import type { Action } from '../../shared/domain/actions/action.ts';
import type { Concern } from '../../shared/domain/concerns/concern.ts';
import type { CaseDiscussion, Preparation, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { OID } from './local-service.ts';
import { at, freshKey, on } from './worlds.ts';

const signature = {
  person: OID.sam,
  name: 'Sam Test',
  role: 'supervisor',
  signedAt: at('2026-11-23T15:30:00.123456789Z'),
  contentHash: 'c0ffee',
  statement: 'I agree this is accurate.',
  comment: 'One remark',
} as const;
const seal = { hash: 'abc', previousSeal: null, jws: 'a.b.c', sealedAt: at('2026-11-23T15:31:00Z') };

/** A record with something in every field, so that nothing can get lost unnoticed. */
export function aRecord(arrangement: string, with_: Partial<SupervisionRecord> = {}): SupervisionRecord {
  return {
    key: freshKey('r'),
    arrangement,
    session: 's-1',
    formId: 'jmat-dsl-record',
    formVersion: 1,
    kind: 'record',
    status: 'awaiting signatures',
    author: OID.sam,
    answers: { q1: 'Lines\nand “quotes” & <tags>', q2: 3, q3: null, q4: ['a', 'b'], q5: [{ c1: 'x', c2: '' }] },
    text: 'Question\nAnswer',
    signatures: [signature],
    seal: null,
    paperKeptWhere: null,
    ...with_,
  };
}

export function aCase(arrangement: string, record: string, with_: Partial<CaseDiscussion> = {}): CaseDiscussion {
  return {
    key: freshKey('c'),
    arrangement,
    session: 's-1',
    record,
    formId: 'jmat-dsl-record',
    formVersion: 1,
    childReference: 'Child 14',
    plan: 'CP',
    direction: 'improving',
    discussedOn: on('2026-06-23'),
    decision: 'Invented decision',
    answers: { k1: 'Invented' },
    text: 'Invented text',
    signatures: [signature],
    seal,
    filedIn: 'RecordMy',
    filedOn: on('2026-06-24'),
    filedBy: OID.sam,
    ...with_,
  };
}

export function anAction(arrangement: string, with_: Partial<Action> = {}): Action {
  return {
    key: freshKey('action'),
    arrangement,
    originSession: 's-1',
    text: 'Invented action text',
    category: 'refer',
    owner: OID.ella,
    dueOn: on('2026-12-01'),
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: null,
    referral: { isMade: false, feedbackDueOn: on('2026-12-08') },
    ...with_,
  };
}

export function aDraft(arrangement: string, with_: Partial<Preparation> = {}): Preparation {
  return {
    key: freshKey('r'),
    author: OID.sam,
    arrangement,
    session: 's-1',
    kind: 'record',
    formId: 'jmat-dsl-record',
    formVersion: 1,
    answers: { q1: 'Not yet shared' },
    sharedAt: null,
    ...with_,
  };
}

export function aConcern(arrangement: string, with_: Partial<Concern> = {}): Concern {
  return {
    key: freshKey('concern'),
    arrangement,
    kind: 'dispute',
    raisedBy: OID.ella,
    raisedAt: at('2026-11-20T10:00:00Z'),
    stage: 0,
    addressee: OID.lou,
    otherPartyAgrees: null,
    text: 'Invented concern',
    isClosed: false,
    ...with_,
  };
}

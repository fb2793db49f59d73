import { Temporal } from '../../shared/domain/dates.ts';
import type { CaseDiscussion } from '../../shared/domain/records/record.ts';

/** What Sam and Ella said of LB-014 in their first session, on HSCB's form: not sealed, and filed nowhere yet. */
export function aTalkedOfCase(with_: Partial<CaseDiscussion> = {}): CaseDiscussion {
  return {
    key: 'lantern-bay-ella-s1-r.family',
    arrangement: 'lantern-bay-ella',
    session: 'lantern-bay-ella-s1',
    record: 'lantern-bay-ella-s1-r',
    formId: 'hscb-recording-template',
    formVersion: 1,
    childReference: 'LB-014',
    plan: 'CIN',
    direction: 'worse',
    discussedOn: Temporal.PlainDate.from('2026-10-05'),
    decision: '',
    answers: {},
    text: '',
    signatures: [],
    seal: null,
    filedIn: null,
    filedOn: null,
    filedBy: null,
    ...with_,
  };
}

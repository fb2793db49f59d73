import type { AdHocPage } from '../../shared/contract/ad-hoc.ts';

/** An ad hoc form with one question, for somebody whose school keeps children’s records in RecordMy. */
export const FAKE_AD_HOC: AdHocPage = {
  form: {
    id: 'invented-note',
    version: 1,
    policy: 'jmat',
    title: 'Ad hoc supervision',
    kind: 'record',
    sections: [{ id: 's', title: null, questions: [{ id: 'note', label: 'What was discussed', type: 'longText' }] }],
    signers: [],
  },
  answers: {},
  metAt: '2026-11-23T09:00:00Z',
  people: [],
  contacts: [],
  notices: [],
  filing: { system: 'RecordMy', entryTitle: "Professional's Meeting", rule: 'J-27' },
};

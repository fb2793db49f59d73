import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import type { PolicyPack } from '../pack.ts';
import { clocks, contract, duration } from './clocks.ts';
import { jmatActionSummarySheetV1 } from './forms/action-summary-sheet.v1.ts';
import { jmatContractContentsChecklistV1 } from './forms/contract-contents-checklist.v1.ts';
import { jmatDiscussionAgendaV1 } from './forms/discussion-agenda.v1.ts';
import { jmatDslContractV1 } from './forms/dsl-contract.v1.ts';
import { jmatDslRecordV1 } from './forms/dsl-record.v1.ts';

/** The James Montgomery Academy Trust's supervision policy for its DSLs and deputies (rules J-01 to J-62). */
export const jmatV1: PolicyPack = {
  id: 'jmat',
  version: 1,
  name: 'James Montgomery Academy Trust (JMAT)',
  words: {
    supervisee: 'DSL',
    supervisor: 'Supervisor',
    record: 'DSL Supervision Record',
    contract: 'DSL Supervision Contract',
  },
  clocks,
  contract,
  duration,
  recordForms: {
    'one-to-one': 'jmat-dsl-record',
    external: 'jmat-dsl-record',
    group: 'jmat-dsl-record',
    clinical: 'jmat-dsl-record',
  },
  adHocForm: 'jmat-ad-hoc-note',
  beside: ['jmat-discussion-agenda', 'jmat-contract-contents-checklist', 'jmat-action-summary-sheet'],
  signingStatement: 'I agree this record is accurate.',
  filing: {
    system: 'RecordMy',
    entryTitle: 'Safeguarding supervision: case discussion',
    adHocEntryTitle: "Professional's Meeting",
    childIs: 'referenced',
    source: ['J-08', 'J-21', 'J-27', 'J-44'],
  },
  routes: {
    dispute: [
      { addressee: 'deputy chief executive', needsAgreementOfBoth: true, source: 'J-40' },
      { addressee: 'chief executive', needsAgreementOfBoth: false, source: 'J-41' },
    ],
    entitlement: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'J-35' },
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'J-07' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'J-07' },
    ],
  },
  confidentialityLimits: [
    'Child protection issues relating to the supervisee',
    'Not sharing with senior management could bring the school or trust into disrepute',
    'A potential disciplinary matter',
    'Whistleblowing',
  ],
  forms: [
    jmatDslContractV1,
    jmatDslRecordV1,
    jmatActionSummarySheetV1,
    jmatDiscussionAgendaV1,
    jmatContractContentsChecklistV1,
    adHocNoteV1('jmat'),
  ],
};

import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import { balanceRules } from '../balance-rules.ts';
import { addendumV1 } from '../further-forms/addendum.v1.ts';
import { preparationV1 } from '../further-forms/preparation.v1.ts';
import { overTimeRules } from '../over-time-rules.ts';
import type { PolicyPack } from '../pack.ts';
import { clocks, contract, duration } from './clocks.ts';
import { eligibility } from './eligibility.ts';
import { jmatActionSummarySheetV1 } from './forms/action-summary-sheet.v1.ts';
import { jmatConcernLogV1 } from './forms/concern-log.v1.ts';
import { jmatContractContentsChecklistV1 } from './forms/contract-contents-checklist.v1.ts';
import { jmatDisclosureV1 } from './forms/disclosure.v1.ts';
import { jmatDiscussionAgendaV1 } from './forms/discussion-agenda.v1.ts';
import { jmatDslContractV1 } from './forms/dsl-contract.v1.ts';
import { jmatDslRecordV1 } from './forms/dsl-record.v1.ts';
import { jmatHandoverV1 } from './forms/handover.v1.ts';
import { jmatPlanChangeV1 } from './forms/plan-change.v1.ts';
import { jmatUrgentRequestV1 } from './forms/urgent-request.v1.ts';
import { guidance } from './guidance.ts';
import { positions } from './positions.ts';

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
  furtherForms: {
    entitlement: 'jmat-concern-log',
    dispute: 'jmat-concern-log',
    'urgent request': 'jmat-urgent-request',
    disclosure: 'jmat-disclosure',
    handover: 'jmat-handover',
    'plan change': 'jmat-plan-change',
  },
  sessionForms: [
    { formId: 'jmat-preparation', begunBy: 'either', isRepeated: true, source: ['J-23'] },
    { formId: 'jmat-action-summary-sheet', begunBy: 'supervisor', isRepeated: false, source: ['J-20'] },
    { formId: 'jmat-plan-change', begunBy: 'supervisor', isRepeated: true, source: ['J-21', 'J-44'] },
    { formId: 'jmat-disclosure', begunBy: 'supervisor', isRepeated: true, source: ['J-22', 'J-42'] },
  ],
  beside: ['jmat-discussion-agenda', 'jmat-contract-contents-checklist', 'jmat-action-summary-sheet'],
  signingStatement: 'I agree this record is accurate.',
  signing: { paperOriginals: [], agreedBySupervisee: [], source: ['J-17', 'J-62'] },
  addendumForm: 'jmat-addendum',
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
    caseEscalation: [
      { addressee: 'safeguarding team', needsAgreementOfBoth: false, source: 'J-25' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'J-25' },
    ],
  },
  flagSources: { workingDay: 'J-15', nextSession: 'J-61', actionsSameDay: 'J-20', references: 'J-08' },
  eligibility,
  analysisTools: [],
  guidance,
  balance: balanceRules.jmat,
  overTime: overTimeRules.jmat,
  positions,
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
    addendumV1('jmat'),
    preparationV1('jmat'),
    jmatConcernLogV1,
    jmatUrgentRequestV1,
    jmatDisclosureV1,
    jmatHandoverV1,
    jmatPlanChangeV1,
  ],
};

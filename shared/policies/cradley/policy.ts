import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import { balanceRules } from '../balance-rules.ts';
import { addendumV1 } from '../further-forms/addendum.v1.ts';
import { preparationV1 } from '../further-forms/preparation.v1.ts';
import type { PolicyPack } from '../pack.ts';
import { analysisTools } from './analysis-tools.ts';
import { clocks, contract, duration } from './clocks.ts';
import { eligibility } from './eligibility.ts';
import { cradleyAgendaV1 } from './forms/agenda.v1.ts';
import { cradleyAgreementV1 } from './forms/agreement.v1.ts';
import { cradleyCaseRecordV1 } from './forms/case-record.v1.ts';
import { cradleyConcernLogV1 } from './forms/concern-log.v1.ts';
import { cradleyContractV1 } from './forms/contract.v1.ts';
import { cradleyDisclosureV1 } from './forms/disclosure.v1.ts';
import { cradleyEnvironmentChecklistV1 } from './forms/environment-checklist.v1.ts';
import { cradleyHandoverV1 } from './forms/handover.v1.ts';
import { cradleyPreparationChecklistV1 } from './forms/preparation-checklist.v1.ts';
import { cradleyProblemSolvingCycleV1 } from './forms/problem-solving-cycle.v1.ts';
import { cradleyPromptSheetV1 } from './forms/prompt-sheet.v1.ts';
import { cradleySupervisionRecordV1 } from './forms/supervision-record.v1.ts';
import { cradleyUrgentRequestV1 } from './forms/urgent-request.v1.ts';
import { guidance } from './guidance.ts';
import { kinds } from './kinds.ts';
import { positions } from './positions.ts';

/** The supervision policy of Cradley CE Primary School, after Herefordshire’s guidance (rules C-01 to C-160). */
export const cradleyV1: PolicyPack = {
  id: 'cradley',
  version: 1,
  name: 'Cradley CE Primary School (Herefordshire)',
  words: {
    supervisee: 'Supervisee',
    supervisor: 'Supervisor',
    record: 'Record of Safeguarding Supervision',
    contract: 'Supervision Contract',
  },
  clocks,
  contract,
  duration,
  recordForms: {
    'one-to-one': 'cradley-supervision-record',
    group: 'cradley-supervision-record',
    external: 'cradley-supervision-record',
    clinical: 'cradley-supervision-record',
  },
  adHocForm: 'cradley-ad-hoc-note',
  furtherForms: {
    entitlement: 'cradley-concern-log',
    dispute: 'cradley-concern-log',
    'urgent request': 'cradley-urgent-request',
    disclosure: 'cradley-disclosure',
    handover: 'cradley-handover',
  },
  sessionForms: [
    { formId: 'cradley-preparation', begunBy: 'either', isRepeated: true, source: ['C-66', 'C-104', 'C-105'] },
    { formId: 'cradley-case-record', begunBy: 'supervisor', isRepeated: true, source: ['C-131', 'C-139', 'C-141'] },
    { formId: 'cradley-prompt-sheet', begunBy: 'supervisor', isRepeated: false, source: ['C-147', 'C-159'] },
    { formId: 'cradley-disclosure', begunBy: 'supervisor', isRepeated: true, source: ['C-54', 'C-112'] },
  ],
  beside: [
    'cradley-prompt-sheet',
    'cradley-case-record',
    'cradley-agenda',
    'cradley-preparation-checklist',
    'cradley-environment-checklist',
    'cradley-problem-solving-cycle',
  ],
  signingStatement: 'I have read this record and it reflects our meeting.',
  signing: { paperOriginals: [], agreedBySupervisee: [], source: ['C-111'] },
  addendumForm: 'cradley-addendum',
  filing: {
    system: 'child protection file',
    entryTitle: 'Safeguarding supervision: decision',
    adHocEntryTitle: 'Ad hoc supervision: decision',
    childIs: 'named',
    source: ['C-60', 'C-92', 'C-114', 'C-131', 'C-132'],
  },
  routes: {
    dispute: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'C-120' },
      {
        addressee: 'line manager',
        needsAgreementOfBoth: false,
        source: 'C-121',
        before: [{ step: 'talked', source: 'C-120' }],
      },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'C-121' },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'C-121' },
    ],
    entitlement: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'C-120' },
      {
        addressee: 'line manager',
        needsAgreementOfBoth: false,
        source: 'C-121',
        before: [{ step: 'talked', source: 'C-120' }],
      },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'C-121' },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'C-121' },
    ],
    caseEscalation: [
      { addressee: 'head', needsAgreementOfBoth: false, source: 'C-09' },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'C-19' },
    ],
  },
  eligibility,
  analysisTools,
  guidance,
  balance: balanceRules.cradley,
  agendaIsTold: 'C-105',
  positions,
  kinds,
  confidentialityLimits: [
    'The safety of a child or of staff',
    'Audit and inspection of supervision files',
    'Legal or disciplinary proceedings',
    'External supervision: shared with the headteacher who commissioned it',
  ],
  forms: [
    cradleyContractV1,
    cradleyAgreementV1,
    cradleyCaseRecordV1,
    cradleySupervisionRecordV1,
    cradleyPromptSheetV1,
    cradleyAgendaV1,
    cradleyPreparationChecklistV1,
    cradleyEnvironmentChecklistV1,
    cradleyProblemSolvingCycleV1,
    adHocNoteV1('cradley'),
    addendumV1('cradley'),
    preparationV1('cradley'),
    cradleyConcernLogV1,
    cradleyUrgentRequestV1,
    cradleyDisclosureV1,
    cradleyHandoverV1,
  ],
};

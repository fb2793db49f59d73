import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import { balanceRules } from '../balance-rules.ts';
import { addendumV1 } from '../further-forms/addendum.v1.ts';
import { preparationV1 } from '../further-forms/preparation.v1.ts';
import { overTimeRules } from '../over-time-rules.ts';
import type { PolicyPack } from '../pack.ts';
import { analysisTools } from './analysis-tools.ts';
import { clocks, contract, duration } from './clocks.ts';
import { eligibility } from './eligibility.ts';
import { hscbConcernLogV1 } from './forms/concern-log.v1.ts';
import { hscbContractDirectV1 } from './forms/contract-direct.v1.ts';
import { hscbContractIndirectV1 } from './forms/contract-indirect.v1.ts';
import { hscbDecisionV1 } from './forms/decision.v1.ts';
import { hscbDisclosureV1 } from './forms/disclosure.v1.ts';
import { hscbEvaluationToolV1 } from './forms/evaluation-tool.v1.ts';
import { hscbGibbsCycleV1 } from './forms/gibbs-cycle.v1.ts';
import { hscbHandoverV1 } from './forms/handover.v1.ts';
import { hscbKolbCycleV1 } from './forms/kolb-cycle.v1.ts';
import { hscbKolbQuestionsV1 } from './forms/kolb-questions.v1.ts';
import { hscbRecordingTemplateV1 } from './forms/recording-template.v1.ts';
import { hscbRecordingTemplateV2 } from './forms/recording-template.v2.ts';
import { hscbSessionOutlineV1 } from './forms/session-outline.v1.ts';
import { hscbUrgentRequestV1 } from './forms/urgent-request.v1.ts';
import { guidance } from './guidance.ts';
import { positions } from './positions.ts';

/** The multi-agency supervision strategy of Hertfordshire’s safeguarding children board (rules H-01 to H-85). */
export const hscbV1: PolicyPack = {
  id: 'hscb',
  version: 1,
  name: 'Hertfordshire Safeguarding Children Board (HSCB)',
  words: {
    supervisee: 'Supervisee',
    supervisor: 'Supervisor',
    record: 'Supervision record',
    contract: 'Supervision contract',
  },
  clocks,
  contract,
  duration,
  recordForms: {
    'one-to-one': 'hscb-recording-template',
    group: 'hscb-recording-template',
    external: 'hscb-recording-template',
    clinical: 'hscb-recording-template',
  },
  adHocForm: 'hscb-ad-hoc-note',
  furtherForms: {
    entitlement: 'hscb-concern-log',
    dispute: 'hscb-concern-log',
    'urgent request': 'hscb-urgent-request',
    disclosure: 'hscb-disclosure',
    handover: 'hscb-handover',
    decision: 'hscb-decision',
  },
  sessionForms: [
    { formId: 'hscb-preparation', begunBy: 'either', isRepeated: true, source: ['H-62'] },
    { formId: 'hscb-evaluation-tool', begunBy: 'either', isRepeated: true, source: ['H-46', 'H-73'] },
    { formId: 'hscb-decision', begunBy: 'supervisor', isRepeated: true, source: ['H-26', 'H-55'] },
    { formId: 'hscb-disclosure', begunBy: 'supervisor', isRepeated: true, source: ['H-07', 'H-36'] },
  ],
  beside: [
    'hscb-session-outline',
    'hscb-gibbs-cycle',
    'hscb-kolb-cycle',
    'hscb-kolb-questions',
    'hscb-evaluation-tool',
  ],
  signingStatement: 'I have read this and agree with it.',
  signing: { paperOriginals: [], agreedBySupervisee: [], source: ['H-59'] },
  addendumForm: 'hscb-addendum',
  filing: {
    system: 'the child’s record',
    entryTitle: 'Management oversight decision',
    adHocEntryTitle: 'Urgent discussion: decision',
    childIs: 'referenced',
    source: ['H-10', 'H-55', 'H-56', 'H-57', 'H-58'],
  },
  drift: { times: 2, source: 'H-04' },
  caseAsks: { risk: 'H-03', review: 'H-06' },
  routes: {
    dispute: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'H-67' },
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'H-67' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'H-67' },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'H-67' },
    ],
    entitlement: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'H-10' },
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'H-31' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'H-27' },
    ],
    caseEscalation: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'H-10' },
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'H-07' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'H-04' },
    ],
  },
  flagSources: { notice: 'H-82' },
  eligibility,
  analysisTools,
  guidance,
  balance: balanceRules.hscb,
  overTime: overTimeRules.hscb,
  positions,
  confidentialityLimits: ['The safety of a child', 'Multi-agency audit of supervision and management oversight'],
  forms: [
    hscbEvaluationToolV1,
    hscbGibbsCycleV1,
    hscbKolbCycleV1,
    hscbKolbQuestionsV1,
    hscbRecordingTemplateV1,
    hscbContractDirectV1,
    hscbContractIndirectV1,
    hscbSessionOutlineV1,
    adHocNoteV1('hscb'),
    addendumV1('hscb'),
    preparationV1('hscb'),
    hscbConcernLogV1,
    hscbUrgentRequestV1,
    hscbDisclosureV1,
    hscbHandoverV1,
    hscbDecisionV1,
  ],
  editions: [hscbRecordingTemplateV2],
};

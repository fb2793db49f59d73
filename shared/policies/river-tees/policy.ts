import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import { balanceRules } from '../balance-rules.ts';
import { addendumV1 } from '../further-forms/addendum.v1.ts';
import { preparationV1 } from '../further-forms/preparation.v1.ts';
import type { PolicyPack } from '../pack.ts';
import { analysisTools } from './analysis-tools.ts';
import { clocks, contract, duration } from './clocks.ts';
import { eligibility } from './eligibility.ts';
import { riverTeesAuditToolV1 } from './forms/audit-tool.v1.ts';
import { riverTeesClinicalContractV1 } from './forms/clinical-contract.v1.ts';
import { riverTeesClinicalRecordV1 } from './forms/clinical-record.v1.ts';
import { riverTeesConcernLogV1 } from './forms/concern-log.v1.ts';
import { riverTeesDisclosureV1 } from './forms/disclosure.v1.ts';
import { riverTeesGroupContractV1 } from './forms/group-contract.v1.ts';
import { riverTeesHandoverV1 } from './forms/handover.v1.ts';
import { riverTeesOneToOneContractV1 } from './forms/one-to-one-contract.v1.ts';
import { riverTeesSupervisionRecordV1 } from './forms/supervision-record.v1.ts';
import { riverTeesSupervisionRecordV2 } from './forms/supervision-record.v2.ts';
import { riverTeesUrgentRequestV1 } from './forms/urgent-request.v1.ts';
import { guidance } from './guidance.ts';
import { kinds } from './kinds.ts';
import { positions } from './positions.ts';

/** The supervision policy of River Tees Multi-Academy Trust, clinical supervision included (rules ). */
export const riverTeesV1: PolicyPack = {
  id: 'river-tees',
  version: 1,
  name: 'River Tees Multi-Academy Trust',
  words: {
    supervisee: 'Practitioner',
    supervisor: 'Supervisor',
    record: 'Supervision record',
    contract: 'Supervision contract',
  },
  clocks,
  contract,
  duration,
  recordForms: {
    'one-to-one': 'river-tees-supervision-record',
    group: 'river-tees-supervision-record',
    external: 'river-tees-supervision-record',
    clinical: 'river-tees-clinical-record',
  },
  adHocForm: 'river-tees-ad-hoc-note',
  furtherForms: {
    entitlement: 'river-tees-concern-log',
    dispute: 'river-tees-concern-log',
    'urgent request': 'river-tees-urgent-request',
    disclosure: 'river-tees-disclosure',
    handover: 'river-tees-handover',
  },
  sessionForms: [
    { formId: 'river-tees-preparation', begunBy: 'either', isRepeated: true, source: ['R-16'] },
    { formId: 'river-tees-disclosure', begunBy: 'supervisor', isRepeated: true, source: ['R-48', 'R-72'] },
  ],
  beside: [],
  signingStatement: 'I agree this summary of our discussion.',
  signing: { paperOriginals: [], agreedBySupervisee: ['record'], source: ['R-18'] },
  addendumForm: 'river-tees-addendum',
  filing: {
    system: 'the child’s record',
    entryTitle: 'Safeguarding supervision: advice and actions',
    adHocEntryTitle: 'Ad hoc supervision: advice and actions',
    childIs: 'referenced',
    source: ['R-18', 'R-45'],
  },
  routes: {
    dispute: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'R-19' },
      {
        addressee: 'line manager',
        needsAgreementOfBoth: false,
        source: 'R-20',
        before: [
          { step: 'talked', source: 'R-19' },
          { step: 'told', source: 'R-50', raisedBySupervisor: true },
        ],
      },
      { addressee: 'safeguarding team', needsAgreementOfBoth: false, source: 'R-26' },
    ],
    entitlement: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'R-15' },
      { addressee: 'safeguarding team', needsAgreementOfBoth: false, source: 'R-26' },
    ],
    caseEscalation: [{ addressee: 'safeguarding team', needsAgreementOfBoth: false, source: 'R-26' }],
  },
  evaluation: {
    formId: 'river-tees-audit-tool',
    asks: ['supervisee'],
    notAsked: ['date'],
    nameQuestion: 'name',
    source: ['R-21', 'R-47', 'R-56', 'R-57'],
  },
  eligibility,
  analysisTools,
  guidance,
  balance: balanceRules['river-tees'],
  positions,
  kinds,
  confidentialityLimits: [
    'Protecting a child',
    'Seeking advice',
    'Clinical: public safety',
    'Clinical: breach of codes or policy',
    'Clinical: criminal activity',
    'Clinical: safeguarding',
    'Clinical: audit and evaluation',
  ],
  forms: [
    riverTeesOneToOneContractV1,
    riverTeesAuditToolV1,
    riverTeesGroupContractV1,
    riverTeesSupervisionRecordV1,
    riverTeesClinicalContractV1,
    riverTeesClinicalRecordV1,
    adHocNoteV1('river-tees'),
    addendumV1('river-tees'),
    preparationV1('river-tees'),
    riverTeesConcernLogV1,
    riverTeesUrgentRequestV1,
    riverTeesDisclosureV1,
    riverTeesHandoverV1,
  ],
  editions: [riverTeesSupervisionRecordV2],
};

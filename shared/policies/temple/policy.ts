import { adHocNoteV1 } from '../ad-hoc-note.v1.ts';
import { balanceRules } from '../balance-rules.ts';
import { addendumV1 } from '../further-forms/addendum.v1.ts';
import { preparationV1 } from '../further-forms/preparation.v1.ts';
import type { PolicyPack } from '../pack.ts';
import { clocks, contract, duration } from './clocks.ts';
import { eligibility } from './eligibility.ts';
import { templeCaseAideMemoireV1 } from './forms/case-aide-memoire.v1.ts';
import { templeContractV1 } from './forms/contract.v1.ts';
import { templeDisclosureV1 } from './forms/disclosure.v1.ts';
import { templeDisputeLogV1 } from './forms/dispute-log.v1.ts';
import { templeEntitlementLogV1 } from './forms/entitlement-log.v1.ts';
import { templeHandoverV1 } from './forms/handover.v1.ts';
import { templeSupervisionRecordV1 } from './forms/supervision-record.v1.ts';
import { templeAddendumV2, templeSupervisionRecordV2 } from './forms/supervision-record.v2.ts';
import { templeUrgentRequestV1 } from './forms/urgent-request.v1.ts';
import { guidance } from './guidance.ts';
import { kinds } from './kinds.ts';
import { positions } from './positions.ts';

/** The supervision policy of Temple Learning Academy, after Leeds’ framework (rules T-01 to T-78). */
export const templeV1: PolicyPack = {
  id: 'temple',
  version: 1,
  name: 'Temple Learning Academy (Leeds)',
  words: {
    supervisee: 'CP Designate',
    supervisor: 'Lead Designate',
    record: 'Supervision Record',
    contract: 'Supervision Contract',
  },
  clocks,
  contract,
  duration,
  recordForms: {
    'one-to-one': 'temple-supervision-record',
    group: 'temple-supervision-record',
    external: 'temple-supervision-record',
    clinical: 'temple-supervision-record',
  },
  adHocForm: 'temple-ad-hoc-note',
  furtherForms: {
    entitlement: 'temple-entitlement-log',
    dispute: 'temple-dispute-log',
    'urgent request': 'temple-urgent-request',
    disclosure: 'temple-disclosure',
    handover: 'temple-handover',
  },
  sessionForms: [
    { formId: 'temple-preparation', begunBy: 'either', isRepeated: true, source: ['T-26', 'T-57', 'T-73'] },
    { formId: 'temple-case-aide-memoire', begunBy: 'supervisor', isRepeated: true, source: ['T-44', 'T-48', 'T-78'] },
    { formId: 'temple-disclosure', begunBy: 'supervisor', isRepeated: true, source: ['T-16', 'T-66'] },
  ],
  beside: ['temple-case-aide-memoire'],
  signingStatement: 'I agree this matches what we discussed. The record signed on paper is the original.',
  signing: { paperOriginals: ['record', 'addendum'], agreedBySupervisee: [], source: ['T-43', 'T-45'] },
  addendumForm: 'temple-addendum',
  filing: {
    system: 'CPOMS',
    entryTitle: 'Supervision',
    adHocEntryTitle: 'Supervision',
    childIs: 'named',
    source: ['T-06', 'T-48', 'T-78'],
  },
  routes: {
    dispute: [
      {
        addressee: 'head',
        needsAgreementOfBoth: false,
        source: 'T-67',
        before: [
          { step: 'meeting', source: 'T-67' },
          { step: 'told', source: 'T-67' },
        ],
      },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'T-52' },
    ],
    entitlement: [
      { addressee: 'supervisor', needsAgreementOfBoth: false, source: 'T-51' },
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'T-52' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'T-52' },
      { addressee: 'chair', needsAgreementOfBoth: false, source: 'T-52' },
    ],
    caseEscalation: [
      { addressee: 'line manager', needsAgreementOfBoth: false, source: 'T-63' },
      { addressee: 'head', needsAgreementOfBoth: false, source: 'T-63' },
    ],
  },
  eligibility,
  analysisTools: [],
  guidance,
  balance: balanceRules.temple,
  positions,
  kinds,
  confidentialityLimits: [
    'The safety of service users and staff',
    'Inspection and audit of supervision files',
    'Evidence in a Serious Case Review',
  ],
  forms: [
    templeContractV1,
    templeSupervisionRecordV1,
    templeCaseAideMemoireV1,
    adHocNoteV1('temple'),
    addendumV1('temple'),
    preparationV1('temple'),
    templeEntitlementLogV1,
    templeDisputeLogV1,
    templeUrgentRequestV1,
    templeDisclosureV1,
    templeHandoverV1,
  ],
  editions: [templeSupervisionRecordV2, templeAddendumV2],
};

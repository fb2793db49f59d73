import type { FormDefinition } from '../../../forms/form-definition.ts';
import {
  agreedTimes,
  cancellation,
  confidentialityAgreed,
  confidentialityRules,
  expectations,
} from './contract-parts.ts';

/** River Tees' one-to-one contract (R-39 to R-55), the only clock of the arrangement. */
export const riverTeesOneToOneContractV1: FormDefinition = {
  id: 'river-tees-one-to-one-contract',
  version: 1,
  policy: 'river-tees',
  title: 'ONE TO ONE SUPERVISION CONTRACT',
  kind: 'contract',
  answerRules: confidentialityRules('R-54'),
  sections: [
    {
      id: 'parties',
      title: 'SUPERVISION CONTRACT',
      questions: [
        { id: 'supervisee', label: 'SUPERVISEE', type: 'person', prefill: 'supervisee name' },
        { id: 'supervisor', label: 'SUPERVISOR', type: 'person', prefill: 'supervisor name' },
      ],
    },
    {
      id: 'arrangements',
      title: 'We have agreed that supervision will be conducted as follows:',
      questions: [
        ...agreedTimes,
        ...cancellation(['Email at the earliest opportunity and have the newly agreed date rebooked.']),
        ...expectations({
          notAppropriate: 'Issues not considered appropriate for supervision:',
          nonAttendance:
            'Informing the supervisor of non-attendance, as soon as possible, in order that another session can be arranged in a timely manner.',
          audit: 'Information and data will be used anonymously for audit',
          confidentiality:
            'Both parties understand that all information (relating to people or agencies) disclosed during child protection supervision should be treated with strict confidentiality and must not be disclosed outside the session except where it is necessary to protect a child or to seek advice.',
        }),
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        confidentialityAgreed('Confidentiality discussed and limitations agreed'),
        { id: 'signature-supervisor', label: 'Signature of Supervisor', type: 'signature' },
        { id: 'signature-supervisee', label: 'Signature of Supervisee', type: 'signature' },
        { id: 'date', label: 'Date:', type: 'date', meaning: 'contract agreed on' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'signature-supervisor', dateQuestion: 'date' },
    { role: 'supervisee', signatureQuestion: 'signature-supervisee', dateQuestion: 'date' },
  ],
};

import type { FormDefinition } from '../../../forms/form-definition.ts';
import {
  agreedTimes,
  cancellation,
  confidentialityAgreed,
  confidentialityRules,
  expectations,
} from './contract-parts.ts';

/** River Tees' group contract (R-58 to R-64), signed by the supervisor and every supervisee. */
export const riverTeesGroupContractV1: FormDefinition = {
  id: 'river-tees-group-contract',
  version: 1,
  policy: 'river-tees',
  title: 'GROUP SUPERVISION CONTRACT',
  kind: 'contract',
  answerRules: confidentialityRules('R-64'),
  sections: [
    {
      id: 'parties',
      title: null,
      questions: [
        { id: 'supervisees', label: 'SUPERVISEES', type: 'people', repeatable: true, prefill: 'supervisee name' },
        { id: 'supervisor', label: 'SUPERVISOR', type: 'person', prefill: 'supervisor name' },
      ],
    },
    {
      id: 'arrangements',
      title: 'We have agreed that supervision will be conducted as follows:',
      questions: [
        ...agreedTimes,
        ...cancellation([
          'Cancelled by supervisee: Email supervisor at the earliest opportunity and arrange to attend another supervision group.',
          'Cancelled by supervisor: If supervisor cancels supervision (repeatedly), immediately informed supervises team leader and the safeguarding team. Supervisor to arrange cover session with colleagues.',
          'Email at the earliest opportunity and book a new date.',
        ]),
        ...expectations({
          notAppropriate: 'Issues not considered appropriate for supervision',
          nonAttendance:
            'Informing the supervisor of non-attendance, as soon as possible, in order that another session can be arranged within a timely manner.',
          audit: 'Information and data will be used anonymously for audit.',
          confidentiality:
            'All parties understand that all information (that relates to people or agencies) disclosed during child protection supervision should be treated with strict confidentiality and must not be disclosed outside the session except where it is necessary to protect a child or to seek advice.',
        }),
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        confidentialityAgreed('Confidentiality discussed and limitations agreed:'),
        { id: 'signature-supervisor', label: 'Signature of supervisor:', type: 'signature' },
        { id: 'signature-supervisees', label: 'Signature of supervisees:', type: 'signature', repeatable: true },
        { id: 'date', label: 'Date:', type: 'date', meaning: 'contract agreed on' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'signature-supervisor', dateQuestion: 'date' },
    { role: 'supervisee', signatureQuestion: 'signature-supervisees', dateQuestion: 'date' },
  ],
};

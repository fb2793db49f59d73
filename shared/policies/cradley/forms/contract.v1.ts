import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's sample supervision contract (C-100 to C-102); either this or the sample agreement makes the contract. Names and one set of expectations for each party are ours. */
export const cradleyContractV1: FormDefinition = {
  id: 'cradley-contract',
  version: 1,
  policy: 'cradley',
  title: 'Sample Supervision Contract',
  kind: 'contract',
  sections: [
    {
      id: 'parties',
      title: null,
      extra: true,
      questions: [
        { id: 'supervisor', label: 'Supervisor', type: 'person', extra: true, prefill: 'supervisor name' },
        { id: 'supervisee', label: 'Supervisee', type: 'person', extra: true, prefill: 'supervisee name' },
        {
          id: 'external',
          label: null,
          type: 'staticText',
          standingText: [
            'Where the supervisor comes from outside the school, the records are shared with the headteacher who commissioned the supervision.',
          ],
          extra: true,
        },
      ],
    },
    {
      id: 'terms',
      title: null,
      questions: [
        { id: 'frequency-and-length', label: 'Frequency and length', type: 'shortText' },
        { id: 'creating-the-agenda', label: 'Creating the agenda', type: 'longText' },
        { id: 'how-plan', label: 'How will we plan for the supervision?', type: 'longText' },
        {
          id: 'what-i-expect',
          label: 'What I expect from supervision',
          help: 'The supervisee’s answer.',
          type: 'longText',
        },
        {
          id: 'what-i-expect-supervisor',
          label: 'What I expect from supervision (the supervisor’s answer)',
          type: 'longText',
          extra: true,
        },
        {
          id: 'difficulties',
          label: 'If there are difficulties with supervision we will move forward by',
          type: 'longText',
        },
        { id: 'records-kept-by', label: 'Records of the sessions will be kept by', type: 'shortText' },
        { id: 'confidentiality-operates', label: 'In practice, confidentiality will operate by', type: 'longText' },
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        { id: 'signed-1', label: 'Signed', type: 'signature' },
        { id: 'date-1', label: 'Date', type: 'date', meaning: 'contract agreed on' },
        { id: 'signed-2', label: 'Signed', type: 'signature' },
        { id: 'date-2', label: 'Date', type: 'date' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'signed-1', dateQuestion: 'date-1' },
    { role: 'supervisee', signatureQuestion: 'signed-2', dateQuestion: 'date-2' },
  ],
};

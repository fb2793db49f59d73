import type { FormDefinition } from '../../../forms/form-definition.ts';

/** HSCB's example contract for staff in direct contact with children and families (H-65, H-82 to H-85). */
export const hscbContractDirectV1: FormDefinition = {
  id: 'hscb-contract-direct',
  version: 1,
  policy: 'hscb',
  title: 'Example 1: For those employees having direct contact with children / families',
  kind: 'contract',
  sections: [
    {
      id: 'terms',
      title: null,
      questions: [
        { id: 'name-supervisor', label: 'Name of Supervisor', type: 'person', prefill: 'supervisor name' },
        { id: 'name-supervisee', label: 'Name of Supervisee', type: 'person', prefill: 'supervisee name' },
        { id: 'frequency', label: 'Frequency of Supervision', type: 'shortText' },
        { id: 'duration', label: 'Duration of Supervision Session', type: 'shortText', prefill: 'duration' },
        {
          id: 'roles-supervisor',
          label: 'Roles and Responsibilities: Supervisor:',
          help: 'Agencies may wish to consider: • How notice of changes are communicated. For example, notice period for change of times, dates or venue; cancellation notice. • Recording of Supervision Session • How session agenda is decided • How issues in relation to workload/performance management are raised and escalated • How issues in relation to difference of opinion are raised/escalated',
          type: 'longText',
        },
        { id: 'roles-supervisee', label: 'Roles and Responsibilities: Supervisee:', type: 'longText' },
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        { id: 'signed-supervisor', label: 'Signed (Supervisor)', type: 'signature' },
        { id: 'signed-supervisee', label: 'Signed (Supervisee)', type: 'signature' },
        { id: 'date', label: 'Date', type: 'date', meaning: 'contract agreed on' },
        { id: 'date-of-review', label: 'Date of Review', type: 'date', meaning: 'contract review on' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'signed-supervisor', dateQuestion: 'date' },
    { role: 'supervisee', signatureQuestion: 'signed-supervisee', dateQuestion: 'date' },
  ],
};

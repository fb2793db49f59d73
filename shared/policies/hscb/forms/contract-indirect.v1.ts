import type { FormDefinition } from '../../../forms/form-definition.ts';

/** HSCB's example contract for staff in indirect contact with children and families (H-65, H-85). */
export const hscbContractIndirectV1: FormDefinition = {
  id: 'hscb-contract-indirect',
  version: 1,
  policy: 'hscb',
  title: 'Example 2: For those employees having indirect contact with children / families',
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
        { id: 'agenda-items', label: 'Agenda items for the session', type: 'longText' },
        { id: 'agenda-future', label: 'Agenda items for future sessions', type: 'longText' },
        { id: 'learning', label: 'Learning and Development Opportunities or Concerns', type: 'longText' },
        { id: 'role-opportunities', label: 'Role opportunities / concerns', type: 'longText' },
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

import type { FormSection, Question, Signer } from '../../../forms/form-definition.ts';

/** Who, how often, how long and with what notice: the same in both of HSCB's example contracts (H-65, H-82). */
export const agreedTimes: readonly Question[] = [
  { id: 'name-supervisor', label: 'Name of Supervisor', type: 'person', prefill: 'supervisor name' },
  { id: 'name-supervisee', label: 'Name of Supervisee', type: 'person', prefill: 'supervisee name' },
  { id: 'frequency', label: 'Frequency of Supervision', type: 'shortText' },
  { id: 'duration', label: 'Duration of Supervision Session', type: 'shortText', prefill: 'duration' },
  {
    id: 'notice-days',
    label: 'Days’ notice for changing or calling off a session',
    type: 'number',
    meaning: 'notice in days',
    extra: true,
    optional: true,
  },
];

/** Both sign, with one date, and write when it is reviewed (H-85). */
export const signatures: FormSection = {
  id: 'signatures',
  title: null,
  questions: [
    { id: 'signed-supervisor', label: 'Signed (Supervisor)', type: 'signature' },
    { id: 'signed-supervisee', label: 'Signed (Supervisee)', type: 'signature' },
    { id: 'date', label: 'Date', type: 'date', meaning: 'contract agreed on' },
    { id: 'date-of-review', label: 'Date of Review', type: 'date', meaning: 'contract review on' },
  ],
};

/** Who signs where, in both example contracts. */
export const signers: readonly Signer[] = [
  { role: 'supervisor', signatureQuestion: 'signed-supervisor', dateQuestion: 'date' },
  { role: 'supervisee', signatureQuestion: 'signed-supervisee', dateQuestion: 'date' },
];

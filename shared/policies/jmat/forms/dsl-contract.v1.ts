import type { FormDefinition } from '../../../forms/form-definition.ts';

/** JMAT's contract between a DSL and their supervisor (J-32 to J-45), with the boxes the policy asks for and the printed form lacks (J-14, J-15, J-45). */
export const jmatDslContractV1: FormDefinition = {
  id: 'jmat-dsl-contract',
  version: 1,
  policy: 'jmat',
  title: 'DSL Supervision Contract',
  kind: 'contract',
  sections: [
    {
      id: 'purpose',
      title: null,
      questions: [
        {
          id: 'purpose-text',
          label: null,
          type: 'staticText',
          standingText: [
            'The purpose of supervision is to reach a balance between personal support and guidance and case management analysis, encouraging reflection upon good practice.',
          ],
        },
      ],
    },
    {
      id: 'parties',
      title: null,
      questions: [
        { id: 'supervisee', label: 'Name of Supervisee:', type: 'person', prefill: 'supervisee name' },
        { id: 'supervisee-role', label: 'Role:', type: 'shortText', prefill: 'supervisee role' },
        { id: 'supervisor', label: 'Name of Supervisor:', type: 'person', prefill: 'supervisor name' },
        { id: 'supervisor-role', label: 'Role:', type: 'shortText', prefill: 'supervisor role' },
        { id: 'agreed-date', label: 'Agreed Date:', type: 'date', prefill: 'today', meaning: 'contract agreed on' },
        { id: 'review-date', label: 'Review Date:', type: 'date', meaning: 'contract review on' },
      ],
    },
    {
      id: 'arrangements',
      title: 'Frequency, length, place and notes',
      help: 'The policy asks for these in every contract; the printed form has no boxes for them.',
      extra: true,
      questions: [
        {
          id: 'frequency',
          label: 'How often supervision takes place',
          help: 'Each half term at least, or sooner if either of you asks.',
          type: 'shortText',
          extra: true,
        },
        {
          id: 'length',
          label: 'Length of a session',
          help: 'No less than an hour each time.',
          type: 'shortText',
          extra: true,
          prefill: 'duration',
        },
        {
          id: 'location',
          label: 'Where supervision takes place',
          help: 'A private and uninterrupted space during the working day.',
          type: 'shortText',
          extra: true,
          prefill: 'venue',
        },
        {
          id: 'recording',
          label: 'Who takes the notes, and how they are shared and kept',
          help: 'The supervisor is responsible for the notes and makes them available to the supervisee.',
          type: 'longText',
          extra: true,
        },
      ],
    },
    {
      id: 'agreement',
      title: 'Supervision Agreement',
      questions: [
        {
          id: 'c1',
          label: null,
          type: 'staticText',
          standingText: [
            'Safeguarding supervision will be undertaken each half term, or sooner if requested, and will be for no less than an hour each time.',
          ],
        },
        {
          id: 'c2',
          label: null,
          type: 'staticText',
          standingText: [
            'Every effort will be made for supervision to take place as arranged in an uninterrupted environment.',
          ],
        },
        {
          id: 'c3',
          label: null,
          type: 'staticText',
          standingText: [
            'The preparation for supervision will include identifying cases to discuss and starting reflection on these.',
          ],
        },
        {
          id: 'c4',
          label: null,
          type: 'staticText',
          standingText: [
            'All participants will enter into discussions, value the opinions of others and actively listen.',
          ],
        },
        {
          id: 'c5',
          label: null,
          type: 'staticText',
          standingText: [
            'Each party in the agreement has the responsibility to notify the other in the event of cancellation Or postponement.',
          ],
        },
        {
          id: 'c6',
          label: null,
          type: 'staticText',
          standingText: [
            'If at any time the Supervisor or the Supervisee is unhappy about an issue which cannot be resolved, the Deputy CEO will be consulted with the agreement of both parties. If the disagreement is with the Deputy CEO, this should be referred to the Trust CEO with the aim of reaching a resolution',
          ],
        },
        {
          id: 'c7',
          label: null,
          type: 'staticText',
          standingText: [
            'Supervisors will respect the confidentiality of the Supervisee in all areas except Child Protection – concerns about which need to be referred on or whether information is identified that could bring the School or Trust into disrepute which may need to be reported via line management, where there is a potential disciplinary matter or whistle blowing.',
          ],
        },
        {
          id: 'c8',
          label: null,
          type: 'staticText',
          standingText: [
            'Notes and agreed actions will be recorded, signed, shared and kept securely in an agreed format (see JMAT DSL Supervision Record).',
          ],
        },
        {
          id: 'c9',
          label: null,
          type: 'staticText',
          standingText: [
            'Any decisions made on individual cases and agreed by the DSL will be entered into an individual child’s safeguarding record on RecordMy.',
          ],
        },
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        { id: 'supervisee-signature', label: 'Supervisee Signature:', type: 'signature' },
        { id: 'supervisee-signed-on', label: 'Date signed by the supervisee', type: 'date', extra: true },
        { id: 'supervisor-signature', label: 'Supervisor Signature:', type: 'signature' },
        { id: 'supervisor-signed-on', label: 'Date signed by the supervisor', type: 'date', extra: true },
      ],
    },
  ],
  signers: [
    { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-signed-on' },
    { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-signed-on' },
  ],
};

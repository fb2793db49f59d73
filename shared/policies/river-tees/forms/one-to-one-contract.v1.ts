import type { FormDefinition } from '../../../forms/form-definition.ts';

/** River Tees' one-to-one contract (R-39 to R-55), the only clock of the arrangement. */
export const riverTeesOneToOneContractV1: FormDefinition = {
  id: 'river-tees-one-to-one-contract',
  version: 1,
  policy: 'river-tees',
  title: 'ONE TO ONE SUPERVISION CONTRACT',
  kind: 'contract',
  answerRules: [
    {
      flags: 'answered',
      question: 'confidentiality',
      is: ['No'],
      text: 'Confidentiality and its limits are still to be discussed and agreed.',
      source: 'R-54',
    },
    {
      flags: 'unanswered',
      question: 'confidentiality',
      text: 'Say whether confidentiality and its limits have been discussed and agreed.',
      source: 'R-54',
    },
  ],
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
        { id: 'frequency', label: 'Frequency of sessions', type: 'shortText' },
        {
          id: 'interval-weeks',
          label: 'That is, every how many weeks',
          help: 'The policy gives no number: what you agree here is the clock.',
          type: 'number',
          extra: true,
          meaning: 'interval in weeks',
        },
        { id: 'duration', label: 'Duration of sessions', type: 'shortText', prefill: 'duration' },
        { id: 'venue', label: 'Venue', type: 'shortText', prefill: 'venue' },
        {
          id: 'cancellation',
          label: 'Agreed action for cancellation of planned supervision',
          type: 'longText',
          standingText: ['Email at the earliest opportunity and have the newly agreed date rebooked.'],
        },
        { id: 'cancellation-email', label: 'Email address:', type: 'shortText' },
        {
          id: 'not-appropriate',
          label: 'Issues not considered appropriate for supervision:',
          type: 'longText',
          standingText: ['Managerial issues not pertaining to safeguarding, personal issues.'],
        },
        {
          id: 'supervisor-expects',
          label: 'What the supervisor expects from supervision',
          type: 'longText',
          standingText: [
            'Supervision will be conducted in a professional manner and in line with this contract:',
            'The focus will remain on the child/young person.',
            'Commitment to arrive on time and remain for whole session.',
            'Informing the supervisor of non-attendance, as soon as possible, in order that another session can be arranged in a timely manner.',
            'To fully enter discussions, value and actively listen.',
            'To question differences constructively and respectfully, and to consider the thoughts and feelings of both parties.',
            'Advice offered and actions taken or to be taken will be documented on the appropriate supervision template.',
            'Supervision will consider diversity and equality.',
            'Information and data will be used anonymously for audit',
            'Both parties understand that all information (relating to people or agencies) disclosed during child protection supervision should be treated with strict confidentiality and must not be disclosed outside the session except where it is necessary to protect a child or to seek advice.',
            'Effective learning requires openness, honesty and reflection.',
            'If professional competence issues cannot be resolved within the supervision arena, we may need to consult with line managers.',
            'The supervisee will be informed should this decision be taken.',
            'Every effort will be made to be flexible with timing and dates of formal supervision.',
            'If the supervisee fails to attend two concurrent sessions the supervisor will inform the manager and copy the supervisee into any correspondence.',
          ],
        },
        { id: 'supervisee-expects', label: 'What the supervisee expects from supervision', type: 'longText' },
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        {
          id: 'confidentiality',
          label: 'Confidentiality discussed and limitations agreed',
          type: 'yesNo',
          options: ['Yes', 'No'],
        },
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

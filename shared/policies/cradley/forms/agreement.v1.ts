import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's sample supervision agreement (C-122 to C-138); either this or the sample contract makes the contract. */
export const cradleyAgreementV1: FormDefinition = {
  id: 'cradley-agreement',
  version: 1,
  policy: 'cradley',
  title: 'Sample Supervision Agreement',
  kind: 'contract',
  answerRules: [
    {
      flags: 'above',
      question: 'every-weeks',
      most: 13,
      text: 'This is longer than three months. The policy asks for supervision every three months at least.',
      source: 'C-122',
    },
  ],
  sections: [
    {
      id: 'parties',
      title: null,
      questions: [
        {
          id: 'party-1',
          label:
            'This is an Agreement between … and … which outlines the agreement for the two-way supervision process.',
          type: 'person',
          prefill: 'supervisor name',
        },
        {
          id: 'party-2',
          label:
            'This is an Agreement between … and … which outlines the agreement for the two-way supervision process.',
          type: 'person',
          prefill: 'supervisee name',
        },
      ],
    },
    {
      id: 'arrangements',
      title: null,
      questions: [
        {
          id: 'every-weeks',
          label: '1. Formal supervision will take place every … weeks for a maximum of 2 hours.',
          type: 'number',
          meaning: 'interval in weeks',
        },
        { id: 'venue', label: 'The venue will normally be at', type: 'shortText', prefill: 'venue' },
        {
          id: 'ad-hoc',
          label: null,
          type: 'staticText',
          standingText: [
            "2. Additional ad-hoc supervision will be available as and when required. Any decisions made during such supervision will be recorded on the child or provider's record.",
          ],
        },
        {
          id: 'dates-agreed',
          label: null,
          type: 'staticText',
          standingText: ['3. Supervision dates will be mutually agreed in advance.'],
        },
        {
          id: 'cancelled',
          label: null,
          type: 'staticText',
          standingText: [
            'If supervision has to be cancelled for any reason, it is the responsibility of both parties to rearrange as soon as possible.',
          ],
        },
        {
          id: 'uninterrupted-party-1',
          label:
            '… and … will try and ensure that the supervision time is uninterrupted (barring emergencies) and that privacy can be maintained.',
          type: 'person',
          prefill: 'supervisor name',
        },
        {
          id: 'uninterrupted-party-2',
          label:
            '… and … will try and ensure that the supervision time is uninterrupted (barring emergencies) and that privacy can be maintained.',
          type: 'person',
          prefill: 'supervisee name',
        },
        {
          id: 'joint-agenda',
          label: null,
          type: 'staticText',
          standingText: [
            'A joint agenda will be prepared at the start of each supervision session. Both parties are expected to prepare and bring relevant issues for discussion.',
          ],
        },
        {
          id: 'record-kept',
          label: null,
          type: 'staticText',
          standingText: [
            "A record will be kept of supervision discussions. The record of the worker's personal supervision (i.e. worker specific and non-child-related discussions about Professional Development, Personal and Performance matters) will be stored electronically in the designated secure drive. The management supervision template will be used for this. Child-related discussions and decisions will be recorded separately using the prescribed template. This record will be uploaded onto the child's Framework record. The names of the children (but not the detail) will be noted on the personal supervision record.",
          ],
        },
        {
          id: 'access',
          label: null,
          type: 'staticText',
          standingText: [
            'Ordinarily, only the parties to the supervision record will have access to it. It is not, however, a confidential document and may be used in a different context e.g. for audit purposes or in legal and disciplinary proceedings.',
          ],
        },
      ],
    },
    {
      id: 'purposes',
      title: null,
      questions: [
        {
          id: 'purposes-list',
          label: null,
          type: 'staticText',
          standingText: [
            'Supervision is intended to fulfil a variety of purposes:',
            '1. Workload monitoring and performance management.',
            '2. Case discussion and decision-making where appropriate.',
            '3. Discussion of equal opportunities and any issues relating to anti-oppressive practice.',
            '4. Professional development and training.',
            '5. Provision of two-way feedback on performance.',
            '6. Staff Review and Development Managers.',
            '7. Identification of problem areas where assistance/advice required.',
            '8. Identification of support needs.',
            '9. Sharing management information and statistics.',
          ],
        },
        {
          id: 'team-issues',
          label: null,
          type: 'staticText',
          standingText: [
            'Discussion of team issues –staffing, sickness issues, individual performance, quality standards, workload, team dynamics, individual and team development.',
          ],
        },
      ],
    },
    {
      id: 'making-supervision-work',
      title: 'Making supervision work. What each will contribute?',
      questions: [
        { id: 'supervisee-wants', label: 'What … wants from … as a supervisor?', type: 'longText' },
        {
          id: 'supervisee-contributes',
          label: 'What … will contribute as supervisee to make this happen?',
          type: 'longText',
        },
        { id: 'supervisor-wants', label: 'What … wants from … as a supervisee?', type: 'longText' },
        {
          id: 'supervisor-contributes',
          label: 'What … will contribute as supervisor to make this happen?',
          type: 'longText',
        },
      ],
    },
    {
      id: 'signatures',
      title: null,
      questions: [
        { id: 'signed-supervisor', label: 'Signed', type: 'signature' },
        { id: 'date-supervisor', label: 'Date', type: 'date', meaning: 'contract agreed on' },
        { id: 'signed-supervisee', label: 'Signed', type: 'signature' },
        { id: 'date-supervisee', label: 'Date', type: 'date' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'signed-supervisor', dateQuestion: 'date-supervisor' },
    { role: 'supervisee', signatureQuestion: 'signed-supervisee', dateQuestion: 'date-supervisee' },
  ],
};

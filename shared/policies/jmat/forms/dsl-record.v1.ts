import type { FormDefinition } from '../../../forms/form-definition.ts';
import { jmatDslRecordCasesV1 } from './dsl-record-cases.v1.ts';

/** JMAT's record of a formal supervision session (J-46 to J-62), with what the policy asks for and the printed form lacks (J-08, J-21, J-22, J-36). */
export const jmatDslRecordV1: FormDefinition = {
  id: 'jmat-dsl-record',
  version: 1,
  policy: 'jmat',
  title: 'DSL Supervision Record',
  kind: 'record',
  answerRules: [
    {
      flags: 'unanswered',
      question: 'case-2',
      when: 'case-1',
      text: 'Two cases of concern are looked at; the second is still empty.',
      source: 'J-51',
    },
  ],
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
            'The purpose of supervision is to reach a balance between personal support and guidance, managerial review and case management analysis, encouraging reflection upon good practice.',
          ],
        },
      ],
    },
    {
      id: 'head',
      title: null,
      questions: [
        { id: 'dsl', label: 'Name of DSL:', type: 'person', prefill: 'supervisee name' },
        { id: 'supervisor', label: 'Name of Supervisor:', type: 'person', prefill: 'supervisor name' },
        { id: 'date', label: 'Date:', type: 'date', prefill: 'session date' },
        {
          id: 'dsl-training-renewal',
          label: 'When is your DSL training due to be renewed?',
          type: 'date',
          prefill: 'lead training renewal',
        },
        {
          id: 'vulnerable-list',
          label: 'How many children in the school are on the ‘vulnerable list’?',
          type: 'number',
        },
        { id: 'trends', label: 'Any trends arising within RecordMy?', type: 'longText' },
        {
          id: 'trend-actions',
          label: 'Actions you feel are needed to address these developing trends:',
          type: 'longText',
        },
        {
          id: 'not-completing',
          label: 'Any concerns about staff who are not completing RecordMy notifications?',
          type: 'longText',
        },
        {
          id: 'recording-quality',
          label: 'Any concerns about the quality, consistency, etc of recording concerns on RecordMy by staff?',
          type: 'longText',
        },
      ],
    },
    {
      id: 'case-reviews',
      title: 'Case Reviews',
      questions: [
        {
          id: 'success-stories',
          label: 'What have been the key success stories since the last supervision session?',
          type: 'longText',
        },
      ],
    },
    jmatDslRecordCasesV1,
    {
      id: 'frustrations',
      title: 'What have been the top two key frustrations in your DSL role since the last supervision session?',
      questions: [
        { id: 'frustration-1', label: '1', type: 'longText' },
        { id: 'frustration-2', label: '2', type: 'longText' },
        { id: 'steps-taken', label: 'What steps have you taken to resolve these?', type: 'longText' },
      ],
    },
    {
      id: 'practice',
      title: null,
      questions: [
        {
          id: 'practice-issues',
          label: 'Are there any professional practice issues to consider?',
          help: 'E.g., new policy/procedure, quality of performance, safer working practice, professional boundaries, role within school, etc.',
          type: 'longText',
        },
        {
          id: 'support-needed',
          label:
            'What support do you need from the Senior Leadership Team or Trust leadership to support you in resolving these frustrations?',
          type: 'longText',
        },
        {
          id: 'contextual',
          label:
            'Do you have any contextual safeguarding concerns, for example a new risk has come to light?  How are you going to share this?',
          type: 'longText',
        },
      ],
    },
    {
      id: 'professional-development',
      title: 'Professional Development',
      questions: [
        {
          id: 'training-attended',
          label: 'What training/briefings have you attended since the last supervision session?',
          type: 'longText',
        },
        {
          id: 'training-learned',
          label: 'What did you learn that can be applied within your practice or school?',
          type: 'longText',
        },
        {
          id: 'training-further',
          label: 'What further training do you feel you need to undertake to develop the DSL role?',
          type: 'longText',
        },
      ],
    },
    {
      id: 'wellbeing',
      title: null,
      questions: [
        {
          id: 'coping',
          label:
            'In the DSL role you’re exposed upsetting, frustrating and tragic situations – what coping strategies and sources of support do you have?',
          type: 'longText',
        },
        {
          id: 'self-care',
          label: 'What are your plans for self-care? (both personal and professional)',
          type: 'longText',
        },
      ],
    },
    {
      id: 'review',
      title: 'Review of the supervision meeting and process:',
      questions: [
        {
          id: 'meeting-needs',
          label: 'Is supervision meeting your needs?  Does anything need changing or adding?',
          type: 'longText',
        },
      ],
    },
    {
      id: 'about-the-session',
      title: 'About this session',
      help: 'Only where it applies.',
      extra: true,
      questions: [
        { id: 'minutes', label: 'Length of the session in minutes', type: 'number', extra: true, optional: true },
        { id: 'short-reason', label: 'If it was under an hour: why', type: 'shortText', extra: true, optional: true },
        {
          id: 'disclosure-reason',
          label: 'If confidentiality was overridden: the reason',
          type: 'choice',
          options: [
            'Child protection issue relating to the supervisee',
            'Not sharing could bring the school or trust into disrepute',
            'Potential disciplinary matter',
            'Whistleblowing',
          ],
          extra: true,
          optional: true,
        },
        { id: 'disclosure-to', label: 'Who was told', type: 'shortText', extra: true, optional: true },
        { id: 'disclosure-on', label: 'When they were told', type: 'date', extra: true, optional: true },
      ],
    },
    {
      id: 'close',
      title: null,
      questions: [
        {
          id: 'date-next',
          label: 'Date of next supervision session:',
          type: 'date',
          prefill: 'next session date',
          meaning: 'next session on',
        },
        { id: 'supervisor-signature', label: 'Supervisor Signature:', type: 'signature' },
        { id: 'supervisor-date', label: 'Date:', type: 'date' },
        { id: 'supervisee-signature', label: 'Supervisee Signature:', type: 'signature' },
        { id: 'supervisee-date', label: 'Date:', type: 'date' },
      ],
    },
  ],
  signers: [
    { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-date' },
    { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-date' },
  ],
};

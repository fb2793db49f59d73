import type { FormDefinition } from '../../../forms/form-definition.ts';

/** River Tees' supervision record (R-18, R-65), with the action plan and the agreement its policy asks for (R-08, R-18). Nobody signs it. */
export const riverTeesSupervisionRecordV1: FormDefinition = {
  id: 'river-tees-supervision-record',
  version: 1,
  policy: 'river-tees',
  title: 'SUPERVISION RECORD',
  kind: 'record',
  sections: [
    {
      id: 'body',
      title: null,
      questions: [
        { id: 'attendees', label: 'Attendees', type: 'people', repeatable: true, prefill: 'attendees' },
        { id: 'date', label: 'Date of supervision', type: 'date', prefill: 'session date' },
        { id: 'general-issues', label: 'General issues discussed', type: 'longText' },
        {
          id: 'cases',
          label: 'Case(s) discussed at supervision today (if appropriate)',
          type: 'caseTable',
          columns: ['Child or family (reference)', 'Discussion', 'Advice and decisions'],
          columnMeanings: ['child reference', null, 'decision'],
          columnsAreOurs: true,
          repeatable: true,
          child: 'case',
          filedAs: 'Case discussed',
        },
        {
          id: 'action-plan',
          label: 'Action plan',
          help: 'Use references, never a child’s name: action plans are sampled for audit.',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'case' }],
          columns: ['Action', 'By whom', 'By when'],
          columnKinds: ['text', 'person', 'date'],
          repeatable: true,
          extra: true,
        },
        {
          id: 'endorsed',
          label: 'Judgement endorsed: what, by whom and when',
          type: 'longText',
          extra: true,
          optional: true,
        },
        {
          id: 'date-next',
          label: 'Date of next supervision',
          type: 'date',
          prefill: 'next session date',
          meaning: 'next session on',
        },
        {
          id: 'agreed-by-supervisee',
          label: 'Summary agreed by the supervisee',
          type: 'yesNo',
          options: ['Yes', 'No'],
          extra: true,
          optional: true,
        },
      ],
    },
  ],
  signers: [],
};

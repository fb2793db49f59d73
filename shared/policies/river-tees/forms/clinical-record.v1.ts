import type { FormDefinition } from '../../../forms/form-definition.ts';

/** A record of clinical supervision. River Tees asks for records and prints none; the product drew this one. */
export const riverTeesClinicalRecordV1: FormDefinition = {
  id: 'river-tees-clinical-record',
  version: 1,
  policy: 'river-tees',
  title: 'Clinical supervision record',
  kind: 'record',
  designedByUs: true,
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        {
          id: 'scope',
          label: null,
          type: 'staticText',
          standingText: [
            'Clinical supervision is not for management concerns, informal workplace discussion, training needs or rosters.',
          ],
          extra: true,
        },
        { id: 'supervisee', label: 'Supervisee', type: 'person', extra: true, prefill: 'supervisee name' },
        { id: 'supervisor', label: 'Supervisor', type: 'person', extra: true, prefill: 'supervisor name' },
        { id: 'date', label: 'Date of supervision', type: 'date', extra: true, prefill: 'session date' },
      ],
    },
    {
      id: 'discussion',
      title: null,
      questions: [
        { id: 'topics', label: 'Issues discussed', type: 'longText', extra: true },
        {
          id: 'cases',
          label: 'Cases discussed',
          type: 'caseTable',
          columns: ['Reference', 'Discussion', 'Advice and decisions'],
          columnMeanings: ['child reference', null, 'decision'],
          columnsAreOurs: true,
          repeatable: true,
          child: 'case',
          extra: true,
          filedAs: 'Case discussed',
        },
        {
          id: 'action-plan',
          label: 'Actions',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'practice' }],
          columns: ['Action', 'By whom', 'By when'],
          columnKinds: ['text', 'person', 'date'],
          repeatable: true,
          extra: true,
        },
      ],
    },
    {
      id: 'safeguarding',
      title: 'Safeguarding',
      questions: [
        {
          id: 'concern-arose',
          label: 'Did a safeguarding concern arise that could not be dealt with in the session?',
          help: 'If so, contact the safeguarding team now.',
          type: 'yesNo',
          options: ['Yes', 'No'],
          extra: true,
        },
        {
          id: 'team-contacted-on',
          label: 'Safeguarding team contacted on',
          type: 'date',
          extra: true,
          optional: true,
          later: true,
        },
      ],
    },
    {
      id: 'close',
      title: null,
      questions: [
        {
          id: 'date-next',
          label: 'Date of next supervision',
          type: 'date',
          extra: true,
          prefill: 'next session date',
          meaning: 'next session on',
        },
      ],
    },
  ],
  signers: [],
};

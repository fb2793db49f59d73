import type { FormDefinition } from '../../../forms/form-definition.ts';

/** The summary sheet of actions JMAT asks for during or immediately after a session (J-20). The policy prints no template; the product drew this one. */
export const jmatActionSummarySheetV1: FormDefinition = {
  id: 'jmat-action-summary-sheet',
  version: 1,
  policy: 'jmat',
  title: 'summary sheet of actions',
  kind: 'summary',
  designedByUs: true,
  sections: [
    {
      id: 'body',
      title: null,
      questions: [
        {
          id: 'requirement',
          label: null,
          type: 'staticText',
          standingText: ['a summary sheet of actions will be completed during or immediately after the session'],
        },
      ],
    },
    {
      id: 'head',
      title: null,
      extra: true,
      questions: [
        { id: 'supervisee', label: 'Supervisee', type: 'person', extra: true, prefill: 'supervisee name' },
        { id: 'supervisor', label: 'Supervisor', type: 'person', extra: true, prefill: 'supervisor name' },
        { id: 'session-date', label: 'Date of the session', type: 'date', extra: true, prefill: 'session date' },
        { id: 'completed-on', label: 'Sheet completed on', type: 'date', extra: true, prefill: 'today' },
      ],
    },
    {
      id: 'actions',
      title: 'Actions',
      extra: true,
      questions: [
        {
          id: 'actions',
          label: 'Actions',
          type: 'actionTable',
          actions: [{ text: 'c1', byWhom: 'c2', byWhen: 'c3', category: 'other' }],
          columns: ['Action', 'Owner', 'By when', 'Done on'],
          columnKinds: ['text', 'person', 'date', 'date'],
          repeatable: true,
          extra: true,
          prefill: 'session actions',
        },
      ],
    },
  ],
  signers: [],
};

import type { FormDefinition } from '../../../forms/form-definition.ts';

/** How Cradley asks both to prepare (C-103 to C-105), offered beside the record. */
export const cradleyPreparationChecklistV1: FormDefinition = {
  id: 'cradley-preparation-checklist',
  version: 1,
  policy: 'cradley',
  title: 'Preparing for supervision',
  kind: 'aide-memoire',
  sections: [
    {
      id: 'items',
      title: 'Preparing for supervision',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: ['Both parties should prepare themselves for the meeting including:'],
        },
        {
          id: 'p1',
          label: null,
          type: 'staticText',
          standingText: ['Review previous notes and agreed actions – on-going between sessions.'],
        },
        {
          id: 'p2',
          label: null,
          type: 'staticText',
          standingText: ['Hold any preparatory discussions if needed, to ensure the meeting has maximum impact.'],
        },
        {
          id: 'p3',
          label: null,
          type: 'staticText',
          standingText: ['Alert each other if there are new big agenda items.'],
        },
      ],
    },
  ],
  signers: [],
};

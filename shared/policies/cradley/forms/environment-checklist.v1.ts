import type { FormDefinition } from '../../../forms/form-definition.ts';

/** The environment Cradley asks for (C-108), offered beside the record. */
export const cradleyEnvironmentChecklistV1: FormDefinition = {
  id: 'cradley-environment-checklist',
  version: 1,
  policy: 'cradley',
  title: 'Location/environment',
  kind: 'aide-memoire',
  sections: [
    {
      id: 'items',
      title: 'Location/environment',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: [
            'Creating the right environment is an important element but we must accept that this is not always possible within school/college; however we should strive to:',
          ],
        },
        {
          id: 'e1',
          label: null,
          type: 'staticText',
          standingText: ['Have a quiet private space to allow for open discussion.'],
        },
        {
          id: 'e2',
          label: null,
          type: 'staticText',
          standingText: ['Ensure a relaxed atmosphere possibly with refreshments.'],
        },
        { id: 'e3', label: null, type: 'staticText', standingText: ['Try to avoid telephone interruptions.'] },
        { id: 'e4', label: null, type: 'staticText', standingText: ['Prioritise this time and avoid interruptions.'] },
        {
          id: 'e5',
          label: null,
          type: 'staticText',
          standingText: ['Make sure you keep to agreed starting and stopping times.'],
        },
        {
          id: 'e6',
          label: null,
          type: 'staticText',
          standingText: ['Consider the time of day supervision is scheduled.'],
        },
      ],
    },
  ],
  signers: [],
};

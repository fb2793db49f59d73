import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Kolb's experiential learning model (H-54), offered beside the record. Its stages stand in for the printed diagram. */
export const hscbKolbCycleV1: FormDefinition = {
  id: 'hscb-kolb-cycle',
  version: 1,
  policy: 'hscb',
  title: "Kolb's Experiential Learning Model (1984)",
  kind: 'analysis-tool',
  sections: [
    {
      id: 'cycle',
      title: "Example 2: Kolb's Experiential Learning Model (1984)",
      questions: [
        {
          id: 'see',
          label: null,
          type: 'staticText',
          standingText: ['See Example 3 for adapted version with example questions.'],
        },
        {
          id: 'stages',
          label: 'The stages of the cycle, in order',
          type: 'staticText',
          standingText: [
            'Concrete experience',
            'Reflective observation',
            'Abstract conceptualisation',
            'Active experimentation',
          ],
          extra: true,
        },
      ],
    },
  ],
  signers: [],
};

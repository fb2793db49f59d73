import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's problem solving cycle (C-109), offered beside the record. The stages stand in for the printed diagram. */
export const cradleyProblemSolvingCycleV1: FormDefinition = {
  id: 'cradley-problem-solving-cycle',
  version: 1,
  policy: 'cradley',
  title: 'The problem solving cycle',
  kind: 'analysis-tool',
  sections: [
    {
      id: 'cycle',
      title: 'The problem solving cycle',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: [
            'The following model is included to provide a method to ensure reflection and analysis on cases. Often the stages of reflection and analysis are not included and the tendency is to jump directly from the experience to plans and action.',
          ],
        },
        {
          id: 'stages',
          label: 'The stages of the cycle, in order',
          type: 'staticText',
          standingText: ['Experience', 'Reflection', 'Analysis', 'Plans and action'],
          extra: true,
        },
      ],
    },
  ],
  signers: [],
};

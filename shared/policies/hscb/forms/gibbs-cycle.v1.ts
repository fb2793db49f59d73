import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Gibbs' reflective cycle (H-54), offered beside the record. Its stages stand in for the printed diagram. */
export const hscbGibbsCycleV1: FormDefinition = {
  id: 'hscb-gibbs-cycle',
  version: 1,
  policy: 'hscb',
  title: "Gibbs' Reflective Cycle (1968)",
  kind: 'analysis-tool',
  sections: [
    {
      id: 'cycle',
      title: "Example 1: Gibbs' Reflective Cycle (1968)",
      questions: [
        {
          id: 'stages',
          label: 'The stages of the cycle, in order',
          type: 'staticText',
          standingText: [
            'Description: what happened?',
            'Feelings: what were you thinking and feeling?',
            'Evaluation: what was good and bad about the experience?',
            'Analysis: what sense can you make of it?',
            'Conclusion: what else could you have done?',
            'Action plan: if it arose again, what would you do?',
          ],
          extra: true,
        },
      ],
    },
  ],
  signers: [],
};

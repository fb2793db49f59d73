import type { FormDefinition } from '../../../forms/form-definition.ts';

/** HSCB's evaluation of supervision by the pair (H-46, H-73). */
export const hscbEvaluationToolV1: FormDefinition = {
  id: 'hscb-evaluation-tool',
  version: 1,
  policy: 'hscb',
  title: 'Supervision Evaluation Tool',
  kind: 'evaluation',
  sections: [
    {
      id: 'head',
      title: null,
      questions: [
        { id: 'name', label: 'Name', type: 'shortText', optional: true },
        { id: 'date', label: 'Date', type: 'date', prefill: 'today' },
      ],
    },
    {
      id: 'statements',
      title: null,
      questions: [
        {
          id: 'q1',
          label: '1. I am happy about the length of supervision sessions.',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        {
          id: 'q2',
          label: '2. I am happy to speak to you about cases that concern me.',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        {
          id: 'q3',
          label: '3. I am happy with the level of discussion in the sessions.',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        { id: 'q4', label: '4. I understand the actions agreed.', type: 'yesNoMaybe', options: ['Yes', 'No', 'Maybe'] },
        {
          id: 'q5',
          label: '5. I feel that you help me formulate a plan to move forward',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        {
          id: 'q6',
          label: '6. I feel you believe me when I tell you I am concerned about a child or family',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        { id: 'q7', label: '7. I am given time to reflect', type: 'yesNoMaybe', options: ['Yes', 'No', 'Maybe'] },
        {
          id: 'q8',
          label: '8. I am given time to talk about issues concerning to me',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
        { id: 'q9', label: '9. I feel you respect me', type: 'yesNoMaybe', options: ['Yes', 'No', 'Maybe'] },
        {
          id: 'q10',
          label: '10. I feel adequately equipped to deal with the cases I have',
          type: 'yesNoMaybe',
          options: ['Yes', 'No', 'Maybe'],
        },
      ],
    },
    {
      id: 'more-less',
      title: null,
      questions: [
        { id: 'more-of', label: 'We need to more of:', type: 'longText' },
        { id: 'less-of', label: 'We need to do less of:', type: 'longText' },
      ],
    },
  ],
  signers: [],
};

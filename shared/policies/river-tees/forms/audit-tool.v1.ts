import type { FormDefinition, Question } from '../../../forms/form-definition.ts';

/** An answer that can be counted: comments are never shown one by one, and the form prints nothing else to tick. */
function inShort(question: number): Question {
  return {
    id: `q${question}-short`,
    label: `Question ${question}, in short`,
    type: 'choice',
    options: ['Yes', 'Partly', 'No'],
    extra: true,
    optional: true,
  };
}

/** River Tees' yearly audit of supervision (R-21, R-56, R-57). The name is optional and nothing is filled in from the register, so that answers stay anonymous. */
export const riverTeesAuditToolV1: FormDefinition = {
  id: 'river-tees-audit-tool',
  version: 1,
  policy: 'river-tees',
  title: 'AUDIT TOOL – SAFEGUARDING SUPERVISION',
  kind: 'audit',
  sections: [
    {
      id: 'questions',
      title: null,
      questions: [
        { id: 'q1', label: '1. How many supervisions sessions have you had in the past year?', type: 'number' },
        { id: 'q2', label: '2. How many families have you discussed?', type: 'number' },
        {
          id: 'q3',
          label: '3. Did the length of time offered at each session meet your needs?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(3),
        { id: 'q4', label: '4. Do you require extra sessions?', help: 'Comments:', type: 'longText' },
        inShort(4),
        {
          id: 'q5',
          label: '5. Did you have the opportunity to discuss all the families that you are concerned about?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(5),
        {
          id: 'q6',
          label: '6. Was any general safeguarding issues discussed during supervision session?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(6),
        {
          id: 'q7',
          label:
            '7. Were your safeguarding training needs discussed, or were you directed to articles and research papers?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(7),
        {
          id: 'q8',
          label: '8. Did your supervisor encourage reflective thinking?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(8),
        {
          id: 'q9',
          label: '9. Did you feel you could be open and honest with your supervisor?',
          help: 'Comments:',
          type: 'longText',
        },
        inShort(9),
        {
          id: 'q10',
          label: '10. What did you feel was positive about one-to-one supervision?',
          help: 'Comments:',
          type: 'longText',
        },
        {
          id: 'q11',
          label: '11. What do you feel is a barrier in one-to-one supervision?',
          help: 'Comments:',
          type: 'longText',
        },
      ],
    },
    {
      id: 'who',
      title: null,
      questions: [
        { id: 'name', label: 'Name (optional):', type: 'shortText', optional: true },
        { id: 'date', label: 'Date:', type: 'date' },
      ],
    },
  ],
  signers: [],
};

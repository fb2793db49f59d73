import type { FormDefinition } from '../../../forms/form-definition.ts';

/** What JMAT's discussion in supervision includes (J-24, J-25), offered beside the record. */
export const jmatDiscussionAgendaV1: FormDefinition = {
  id: 'jmat-discussion-agenda',
  version: 1,
  policy: 'jmat',
  title: 'Discussion in supervision',
  kind: 'agenda',
  sections: [
    {
      id: 'items',
      title: 'Discussion in supervision',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: [
            'Using the Kolb/Morrison models for effective supervision (four components - competent and accountable performance, CPD, personal support and engaging the supervisee with the Trust), the agenda will include:',
          ],
        },
        {
          id: 'a1',
          label: null,
          type: 'staticText',
          standingText: ['Discussion of child protection/safeguarding/early help cases'],
        },
        {
          id: 'a2',
          label: null,
          type: 'staticText',
          standingText: ['‘Offloading’ and considering the emotional impact of a case'],
        },
        { id: 'a3', label: null, type: 'staticText', standingText: ['Reflecting on practice/what happened'] },
        { id: 'a4', label: null, type: 'staticText', standingText: ['Critical thinking/next steps'] },
        { id: 'a5', label: null, type: 'staticText', standingText: ['Managing concerns before they escalate'] },
        {
          id: 'a6',
          label: null,
          type: 'staticText',
          standingText: ['Exploring policies and procedures to support practice'],
        },
      ],
    },
  ],
  signers: [],
};

import type { FormDefinition } from '../../../forms/form-definition.ts';

/** What HSCB says each session includes (H-45), offered beside the record. The title is ours; the source prints none. */
export const hscbSessionOutlineV1: FormDefinition = {
  id: 'hscb-session-outline',
  version: 1,
  policy: 'hscb',
  title: 'What each session should include',
  kind: 'agenda',
  sections: [
    {
      id: 'items',
      title: null,
      questions: [
        { id: 'intro', label: null, type: 'staticText', standingText: ['Each session should include'] },
        { id: 'i1', label: null, type: 'staticText', standingText: ['agenda agreement'] },
        { id: 'i2', label: null, type: 'staticText', standingText: ['review of actions from the previous session'] },
        { id: 'i3', label: null, type: 'staticText', standingText: ['listening, probing and reflecting'] },
        { id: 'i4', label: null, type: 'staticText', standingText: ['agreeing actions'] },
        {
          id: 'i5',
          label: null,
          type: 'staticText',
          standingText: ['There should be an opportunity to review the process of supervision in itself.'],
        },
      ],
    },
  ],
  signers: [],
};

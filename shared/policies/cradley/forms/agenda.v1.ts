import type { FormDefinition } from '../../../forms/form-definition.ts';

/** Cradley's ten-item agenda (C-106), offered beside the record. */
export const cradleyAgendaV1: FormDefinition = {
  id: 'cradley-agenda',
  version: 1,
  policy: 'cradley',
  title: 'Supervision Agenda',
  kind: 'agenda',
  sections: [
    {
      id: 'items',
      title: 'Supervision Agenda',
      questions: [
        {
          id: 'intro',
          label: null,
          type: 'staticText',
          standingText: [
            'Each person in supervision will have their own style and approach, the following agenda is provided as a checklist to ensure that all core items are covered.',
          ],
        },
        { id: 'a1', label: null, type: 'staticText', standingText: ['Welcome and informal opener.'] },
        { id: 'a2', label: null, type: 'staticText', standingText: ['Setting agenda – both parties to input.'] },
        { id: 'a3', label: null, type: 'staticText', standingText: ['General offload and information sharing.'] },
        {
          id: 'a4',
          label: null,
          type: 'staticText',
          standingText: ['Review notes and agreed actions from previous meeting.'],
        },
        { id: 'a5', label: null, type: 'staticText', standingText: ['Specific case load issues discussed.'] },
        {
          id: 'a6',
          label: null,
          type: 'staticText',
          standingText: [
            'Check core group meetings etc. attended, minutes received. Any drift and delay? Has this been acted upon? Step down arrangements in place and being monitored?',
          ],
        },
        { id: 'a7', label: null, type: 'staticText', standingText: ['Problem solving and finding solutions.'] },
        { id: 'a8', label: null, type: 'staticText', standingText: ['Recognise and celebrate achievement.'] },
        { id: 'a9', label: null, type: 'staticText', standingText: ['Job related resource and support needs.'] },
        { id: 'a10', label: null, type: 'staticText', standingText: ['AOB.'] },
      ],
    },
  ],
  signers: [],
};

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** JMAT's route for what the two cannot settle: the Deputy CEO with the agreement of both, or the Trust CEO (J-40, J-41). A refusal to agree is noted, not hidden. */
export const jmatConcernLogV1: FormDefinition = concernLogV1({
  id: 'jmat-concern-log',
  policy: 'jmat',
  title: 'Concern about supervision',
  matters: [
    'Supervision does not happen as often as it should',
    'A disagreement between supervisor and supervisee',
    'Something else about supervision',
  ],
  steps: [
    'Try to settle it between you.',
    'If you cannot, and both of you agree, the Deputy CEO is asked.',
    'If the disagreement is with the Deputy CEO, it goes to the Trust CEO.',
    'If one of you does not agree to asking, write that down here; the matter stays open.',
  ],
  asks: [
    { id: 'supervisee-agrees', label: 'The supervisee agrees to asking', type: 'yesNo', options: ['Yes', 'No'] },
    { id: 'supervisor-agrees', label: 'The supervisor agrees to asking', type: 'yesNo', options: ['Yes', 'No'] },
    {
      id: 'refused-because',
      label: 'If one of you does not agree: the reason given',
      type: 'longText',
      optional: true,
    },
    {
      id: 'with-deputy',
      label: 'Is the disagreement with the Deputy CEO?',
      type: 'yesNo',
      options: ['Yes', 'No'],
      optional: true,
    },
  ],
});

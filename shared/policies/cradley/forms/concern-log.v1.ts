import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** Cradley's one route for supervision that does not happen and for disagreements (C-119 to C-121). */
export const cradleyConcernLogV1: FormDefinition = concernLogV1({
  id: 'cradley-concern-log',
  policy: 'cradley',
  title: 'Concern about supervision',
  matters: [
    'Supervision does not happen as often as it should',
    'A disagreement between supervisor and supervisee',
    'Something else about supervision',
  ],
  steps: [
    'Talk to the supervisor first and try to agree within ordinary supervision.',
    'If that does not settle it, take it to the supervisor’s own manager.',
    'Go on upwards within the organisation until it is settled.',
  ],
  asks: [],
});

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** River Tees' route for concerns by either about competence, performance, behaviour or conduct, and for supervision that does not happen (R-19, R-20, R-26, R-49, R-50). */
export const riverTeesConcernLogV1: FormDefinition = concernLogV1({
  id: 'river-tees-concern-log',
  policy: 'river-tees',
  title: 'Concern about supervision',
  matters: [
    'A concern about competence, performance, behaviour or conduct',
    'Supervision does not happen as often as it should',
    'A disagreement between supervisor and supervisee',
    'Something else about supervision',
  ],
  steps: [
    'Talk about it in the session first.',
    'If that is not possible or does not settle it, it goes to the line manager.',
    'The supervisee is told when it does.',
    'Anybody may turn to the safeguarding team for more supervision.',
  ],
  asks: [
    {
      id: 'supervisee-told-on',
      label: 'Taken to the line manager: the supervisee was told on',
      type: 'date',
      optional: true,
    },
  ],
});

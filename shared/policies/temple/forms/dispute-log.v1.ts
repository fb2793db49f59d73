import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** Temple's route for a conflict between the two (T-67), apart from its route for supervision that does not happen (T-51). */
export const templeDisputeLogV1: FormDefinition = concernLogV1({
  id: 'temple-dispute-log',
  policy: 'temple',
  title: 'Conflict between supervisor and supervisee',
  steps: [
    'Both meet the principal together.',
    'Each makes sure that the other knows in advance that the meeting is arranged.',
  ],
  asks: [
    { id: 'other-told-on', label: 'The other was told of the meeting on', type: 'date', optional: true },
    { id: 'met-on', label: 'Meeting with the principal held on', type: 'date', optional: true },
  ],
});

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** Temple's route for supervision that does not happen (T-51, T-52), apart from its route for conflicts (T-67). */
export const templeEntitlementLogV1: FormDefinition = concernLogV1({
  id: 'temple-entitlement-log',
  policy: 'temple',
  title: 'Supervision is not happening as it should',
  steps: [
    'Arrange a one-to-one with the supervisor and try to put it right.',
    'If that does not settle it, ask for a three-way meeting: supervisee, supervisor, and the line manager or the principal.',
    'If the principal is the supervisor, a governor takes part instead.',
  ],
  asks: [
    { id: 'one-to-one-on', label: 'One-to-one with the supervisor held on', type: 'date', optional: true },
    { id: 'three-way-on', label: 'Three-way meeting held on', type: 'date', optional: true },
    {
      id: 'third-person',
      label: 'The third person at it',
      help: 'The line manager or the principal; a governor where the principal is the supervisor.',
      type: 'person',
      optional: true,
    },
  ],
});

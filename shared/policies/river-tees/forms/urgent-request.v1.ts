import type { FormDefinition } from '../../../forms/form-definition.ts';
import { urgentRequestV1 } from '../../further-forms/urgent-request.v1.ts';

/** Asking the safeguarding supervision team for an ad hoc talk or more formal supervision. */
export const riverTeesUrgentRequestV1: FormDefinition = urgentRequestV1({
  policy: 'river-tees',
  title: 'Request for supervision or advice',
  help: 'Anybody may ask the safeguarding supervision team for advice on a matter, or for more formal supervision.',
  reasons: ['Advice on a specific matter', 'More formal supervision', 'A complex case from clinical supervision'],
});

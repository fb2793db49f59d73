import type { FormDefinition } from '../../../forms/form-definition.ts';
import { urgentRequestV1 } from '../../further-forms/urgent-request.v1.ts';

/** Asking for more than the half-termly session (T-40, T-58). */
export const templeUrgentRequestV1: FormDefinition = urgentRequestV1({
  policy: 'temple',
  title: 'Request for more frequent supervision',
  help: 'Once every half term is the least; there may be more where there is a need.',
  reasons: ['A particular piece of work needs it', 'New to the role', 'Another reason'],
});

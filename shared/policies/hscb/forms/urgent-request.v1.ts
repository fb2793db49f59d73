import type { FormDefinition } from '../../../forms/form-definition.ts';
import { urgentRequestV1 } from '../../further-forms/urgent-request.v1.ts';

/** The right to an urgent discussion where the response to a growing risk seems wrong (H-10). */
export const hscbUrgentRequestV1: FormDefinition = urgentRequestV1({
  policy: 'hscb',
  title: 'Request for an urgent discussion',
  help: 'Professionals and managers have a right to an urgent discussion with their supervisor. Do not wait for it where a child is at immediate risk: act first.',
  reasons: [
    'The response to a growing risk seems wrong',
    'No change for the child in spite of the plan',
    'Another urgent reason',
  ],
});

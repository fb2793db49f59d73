import type { FormDefinition } from '../../../forms/form-definition.ts';
import { urgentRequestV1 } from '../../further-forms/urgent-request.v1.ts';

/** Asking between sessions for a decision, permission or more support (C-90, C-97). */
export const cradleyUrgentRequestV1: FormDefinition = urgentRequestV1({
  policy: 'cradley',
  title: 'Request to talk before the next session',
  help: 'Checking something out, or asking for a decision or permission, between sessions is a normal part of supervision.',
  reasons: ['A decision or permission is needed', 'To check something out', 'More support is needed for a while'],
});

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { urgentRequestV1 } from '../../further-forms/urgent-request.v1.ts';

/** Either may ask for supervision before the half term is out (J-26, J-35). */
export const jmatUrgentRequestV1: FormDefinition = urgentRequestV1({
  policy: 'jmat',
  title: 'Request for supervision sooner',
  help: 'Either of you may ask for supervision before the next one is due, in person or by phone.',
  reasons: ['After a crisis', 'De-brief after a difficult session', 'Advice on a case', 'Another reason'],
});

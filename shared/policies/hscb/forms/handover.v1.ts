import type { FormDefinition } from '../../../forms/form-definition.ts';
import { handoverV1 } from '../../further-forms/handover.v1.ts';

/** HSCB asks for continuity in supervision (H-44) and clear lines where manager and supervisor differ (H-28). */
export const hscbHandoverV1: FormDefinition = handoverV1({
  policy: 'hscb',
  help: 'Supervision should go on without a break so that the relationship can grow.',
  contract: [
    'The present one holds until a new one is signed',
    'A new one is agreed and signed by those who go on',
    'Line management only: the contract stays as it is',
  ],
});

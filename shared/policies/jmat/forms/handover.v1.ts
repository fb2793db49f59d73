import type { FormDefinition } from '../../../forms/form-definition.ts';
import { handoverV1 } from '../../further-forms/handover.v1.ts';

/** JMAT states no handover; every supervisor makes a written contract with their supervisees (J-13). */
export const jmatHandoverV1: FormDefinition = handoverV1({
  policy: 'jmat',
  help: 'Every supervisor makes a written contract with their supervisees.',
  contract: [
    'A new one is agreed and signed by those who go on',
    'The present one holds until a new one is signed',
    'Line management only: the contract stays as it is',
  ],
});

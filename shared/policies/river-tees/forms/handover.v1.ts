import type { FormDefinition } from '../../../forms/form-definition.ts';
import { handoverV1 } from '../../further-forms/handover.v1.ts';

/** River Tees states no handover; every arrangement there has its own contract and clock. */
export const riverTeesHandoverV1: FormDefinition = handoverV1({
  policy: 'river-tees',
  help: 'The contract alone says how often supervision happens: without one there is no clock.',
  contract: [
    'A new one is agreed and signed by those who go on',
    'The present one holds until a new one is signed',
    'Line management only: the contract stays as it is',
  ],
});

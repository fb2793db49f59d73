import type { FormDefinition } from '../../../forms/form-definition.ts';
import { handoverV1 } from '../../further-forms/handover.v1.ts';

/** A change in line management is handed over between everybody concerned; a new arrangement begins with a contract (T-24, T-35). */
export const templeHandoverV1: FormDefinition = handoverV1({
  policy: 'temple',
  help: 'On a change in line management a handover is arranged between everybody concerned. A new arrangement begins with a signed contract.',
  contract: [
    'A new one is agreed and signed by those who go on',
    'The present one holds until a new one is signed',
    'Line management only: the contract stays as it is',
  ],
});

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { handoverV1 } from '../../further-forms/handover.v1.ts';

/** A change in line management is handed over between everybody concerned (C-62). */
export const cradleyHandoverV1: FormDefinition = handoverV1({
  policy: 'cradley',
  help: 'On a change in line management a handover is arranged between everybody concerned.',
  contract: [
    'The present one holds until a new one is signed',
    'A new one is agreed and signed by those who go on',
    'Line management only: the contract stays as it is',
  ],
});

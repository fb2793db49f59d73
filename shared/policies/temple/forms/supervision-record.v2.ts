import type { FormDefinition } from '../../../forms/form-definition.ts';
import { addendumV1 } from '../../further-forms/addendum.v1.ts';
import { templeSupervisionRecordV1 } from './supervision-record.v1.ts';

const signedOnScreen = { statement: 'I agree this matches what we discussed.' };

/** The supervision record where a school has it signed on screen instead of on paper (T-43, contradiction 14). */
export const templeSupervisionRecordV2: FormDefinition = { ...templeSupervisionRecordV1, version: 2, signedOnScreen };

/** The correction of such a record, signed on screen as that is. */
export const templeAddendumV2: FormDefinition = { ...addendumV1('temple'), version: 2, signedOnScreen };

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { disclosureV1 } from '../../further-forms/disclosure.v1.ts';

/** Temple's grounds: the safety of service users and staff, inspection and audit, evidence in a Serious Case Review (T-16, T-47, T-66). */
export const templeDisclosureV1: FormDefinition = disclosureV1({
  policy: 'temple',
  help: 'Supervision is confidential as far as the safety of service users and staff allows.',
  reasons: [
    'The safety of a service user',
    'The safety of staff',
    'Inspection or audit',
    'Evidence in a Serious Case Review',
  ],
});

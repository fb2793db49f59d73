import type { FormDefinition } from '../../../forms/form-definition.ts';
import { disclosureV1 } from '../../further-forms/disclosure.v1.ts';

/** Cradley's grounds: the safety of children and staff, oversight of external supervision, and use of records for audit, legal or disciplinary purposes (C-54, C-84, C-112, C-134). */
export const cradleyDisclosureV1: FormDefinition = disclosureV1({
  policy: 'cradley',
  help: 'Supervision is confidential as far as the safety of children and staff allows; its records may be used for audit, legal and disciplinary purposes.',
  reasons: [
    'The safety of a child',
    'The safety of staff',
    'Audit or inspection',
    'Legal proceedings',
    'Disciplinary proceedings',
    'Oversight by the headteacher who commissioned external supervision',
  ],
});

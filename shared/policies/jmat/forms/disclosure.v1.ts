import type { FormDefinition } from '../../../forms/form-definition.ts';
import { disclosureV1 } from '../../further-forms/disclosure.v1.ts';

/** JMAT's four grounds (J-22, J-42), in the words of its record. */
export const jmatDisclosureV1: FormDefinition = disclosureV1({
  policy: 'jmat',
  help: 'Reported by way of line management.',
  reasons: [
    'Child protection issue relating to the supervisee',
    'Not sharing could bring the school or trust into disrepute',
    'Potential disciplinary matter',
    'Whistleblowing',
  ],
});

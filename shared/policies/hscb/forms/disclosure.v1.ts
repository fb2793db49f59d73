import type { FormDefinition } from '../../../forms/form-definition.ts';
import { disclosureV1 } from '../../further-forms/disclosure.v1.ts';

/** HSCB's grounds: an immediate concern escalated at once, practice concerns, multi-agency audit (H-03, H-07, H-36). */
export const hscbDisclosureV1: FormDefinition = disclosureV1({
  policy: 'hscb',
  help: 'An immediate concern is passed on when it is noticed; it never waits for supervision.',
  reasons: ['The safety of a child', 'A concern about practice', 'Multi-agency audit'],
});

import type { FormDefinition } from '../../../forms/form-definition.ts';
import { disclosureV1 } from '../../further-forms/disclosure.v1.ts';

/** River Tees' two grounds in safeguarding supervision (R-48) and five in clinical supervision (R-72). */
export const riverTeesDisclosureV1: FormDefinition = disclosureV1({
  policy: 'river-tees',
  help: 'In safeguarding supervision nothing is passed on except to protect a child or to seek advice. Clinical supervision has grounds of its own.',
  reasons: [
    'To protect a child',
    'To seek advice',
    'Clinical: public safety',
    'Clinical: a breach of codes of conduct, policy or protocol',
    'Clinical: criminal activity',
    'Clinical: a safeguarding concern',
    'Clinical: audit or evaluation',
  ],
});

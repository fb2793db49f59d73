import type { FormDefinition } from '../../../forms/form-definition.ts';
import { concernLogV1 } from '../../further-forms/concern-log.v1.ts';

/** HSCB leaves the stages to each agency's policy for professional disagreement (H-67, H-84); practice concerns are noted apart from any case (H-36). */
export const hscbConcernLogV1: FormDefinition = concernLogV1({
  id: 'hscb-concern-log',
  policy: 'hscb',
  title: 'Concern about supervision',
  matters: [
    'Supervision does not happen as often as it should',
    'A disagreement between supervisor and supervisee',
    'Something else about supervision',
    'A concern about practice',
  ],
  steps: [
    'Say so in supervision: everybody may give a view and challenge constructively.',
    'If that does not settle it, take it to the line manager.',
    'Then follow your agency’s own policy for professional disagreement.',
  ],
  asks: [{ id: 'agency-policy', label: 'The agency policy that was followed', type: 'shortText', optional: true }],
});

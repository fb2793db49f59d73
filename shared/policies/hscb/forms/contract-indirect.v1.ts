import type { FormDefinition } from '../../../forms/form-definition.ts';
import { agreedTimes, signatures, signers } from './contract-parts.ts';

/** HSCB's example contract for staff in indirect contact with children and families (H-65, H-85). */
export const hscbContractIndirectV1: FormDefinition = {
  id: 'hscb-contract-indirect',
  version: 1,
  policy: 'hscb',
  title: 'Example 2: For those employees having indirect contact with children / families',
  kind: 'contract',
  sections: [
    {
      id: 'terms',
      title: null,
      questions: [
        ...agreedTimes,
        { id: 'agenda-items', label: 'Agenda items for the session', type: 'longText' },
        { id: 'agenda-future', label: 'Agenda items for future sessions', type: 'longText' },
        { id: 'learning', label: 'Learning and Development Opportunities or Concerns', type: 'longText' },
        { id: 'role-opportunities', label: 'Role opportunities / concerns', type: 'longText' },
      ],
    },
    signatures,
  ],
  signers,
};

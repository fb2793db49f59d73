import type { FormDefinition } from '../../../forms/form-definition.ts';
import { agreedTimes, signatures, signers } from './contract-parts.ts';

/** HSCB's example contract for staff in direct contact with children and families (H-65, H-82 to H-85). */
export const hscbContractDirectV1: FormDefinition = {
  id: 'hscb-contract-direct',
  version: 1,
  policy: 'hscb',
  title: 'Example 1: For those employees having direct contact with children / families',
  kind: 'contract',
  sections: [
    {
      id: 'terms',
      title: null,
      questions: [
        ...agreedTimes,
        {
          id: 'roles-supervisor',
          label: 'Roles and Responsibilities: Supervisor:',
          help: 'Agencies may wish to consider: • How notice of changes are communicated. For example, notice period for change of times, dates or venue; cancellation notice. • Recording of Supervision Session • How session agenda is decided • How issues in relation to workload/performance management are raised and escalated • How issues in relation to difference of opinion are raised/escalated',
          type: 'longText',
        },
        { id: 'roles-supervisee', label: 'Roles and Responsibilities: Supervisee:', type: 'longText' },
      ],
    },
    signatures,
  ],
  signers,
};

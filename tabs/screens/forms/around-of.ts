import type { FormPage } from '../../../shared/contract/forms.ts';

/** The people and place of a form, for whoever reads nothing else of the supervision. */
export function aroundOf({ arrangement, school, policy, supervisors, supervisees }: FormPage) {
  return {
    key: arrangement,
    school,
    policy,
    supervisors,
    supervisees,
    kind: 'one-to-one' as const,
    mine: 'none' as const,
    dueState: 'ok' as const,
    nextDueOn: null,
    lastHeldOn: null,
    nextSession: null,
    contractState: 'ok' as const,
    contractReviewOn: null,
    contractReviewState: null,
    openActions: 0,
    overdueActions: 0,
    recordsUnsigned: 0,
  };
}

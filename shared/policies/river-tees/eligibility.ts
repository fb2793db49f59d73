import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';
import { STAFF_ROLES } from '../../domain/eligibility/staff-role.ts';

/** River Tees' supervisors must be trained (R-13) and are supervised by the safeguarding team (R-14); clinical supervisors have clinical supervision (R-71); therapeutic and nursing staff need clinical supervision too (R-31). */
export const eligibility: EligibilityRules = {
  grid: [],
  gridSource: null,
  training: { need: 'must', source: 'R-13' },
  supervised: { by: 'safeguarding team', source: 'R-14' },
  clinicallySupervised: 'R-71',
  ideal: null,
  reciprocalHeads: null,
  referencesAcrossSchools: null,
  commissioner: null,
  // All professionals who work with children and families: everybody with a role in teaching, support or care.
  entitled: { roles: STAFF_ROLES.filter((role) => role !== 'head'), source: 'R-03', added: [] },
  clinicallyEntitled: 'R-31',
  competencies: [],
};

import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';
import { STAFF_ROLES } from '../../domain/eligibility/staff-role.ts';

/** Temple's supervisor is ideally the named lead, or an appropriately trained one (T-08). */
export const eligibility: EligibilityRules = {
  grid: [],
  gridSource: null,
  training: null,
  supervised: null,
  clinicallySupervised: null,
  ideal: { role: 'lead', source: 'T-08' },
  reciprocalHeads: null,
  referencesAcrossSchools: null,
  commissioner: null,
  // All who work directly with children: everybody with a role in teaching, support or care.
  entitled: { roles: STAFF_ROLES.filter((role) => role !== 'head'), source: 'T-03', added: [] },
  clinicallyEntitled: null,
  competencies: [],
};

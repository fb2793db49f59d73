import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

/** River Tees' supervisors must be trained (R-13) and are supervised by the safeguarding team (R-14); clinical supervisors have clinical supervision (R-71). */
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
};

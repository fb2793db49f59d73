import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

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
};

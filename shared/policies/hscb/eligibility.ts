import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

/** HSCB leaves who may supervise to each agency (H-23, H-37); ideally supervisors are trained (H-39). */
export const eligibility: EligibilityRules = {
  grid: [],
  gridSource: null,
  training: { need: 'should', source: 'H-39' },
  supervised: null,
  clinicallySupervised: null,
  ideal: null,
  reciprocalHeads: null,
  referencesAcrossSchools: null,
  commissioner: null,
};

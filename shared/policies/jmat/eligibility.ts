import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

/** JMAT's supervisors should be trained (J-09) and supervised (J-10); nobody is named across schools (J-08). */
export const eligibility: EligibilityRules = {
  grid: [],
  gridSource: null,
  training: { need: 'should', source: 'J-09' },
  supervised: { by: 'anybody', source: 'J-10' },
  clinicallySupervised: null,
  ideal: null,
  reciprocalHeads: null,
  referencesAcrossSchools: 'J-08',
  commissioner: null,
  entitled: { roles: ['lead', 'deputy lead', 'pastoral lead', 'family support worker'], source: null, added: [] },
  clinicallyEntitled: null,
  competencies: [],
};

import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

/** HSCB leaves who may supervise to each agency, which looks at experience, qualification and being up to date (H-23, H-37, H-40); ideally supervisors are trained (H-39). */
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
  entitled: {
    roles: [
      'lead',
      'deputy lead',
      'year head',
      'pastoral lead',
      'special needs co-ordinator',
      'family support worker',
      'specialist support worker',
    ],
    source: 'H-27',
    added: [],
  },
  clinicallyEntitled: null,
  competencies: [
    {
      name: 'Experience in safeguarding',
      kind: 'experience',
      of: 'supervisor',
      isFlagged: true,
      source: 'H-37',
    },
    {
      name: 'Professional qualification',
      kind: 'qualification',
      of: 'supervisor',
      isFlagged: true,
      source: 'H-37',
    },
    {
      name: 'Update on law, policy and research',
      kind: 'update',
      of: 'supervisor',
      isFlagged: true,
      source: 'H-40',
    },
  ],
};

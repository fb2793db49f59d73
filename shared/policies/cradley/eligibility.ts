import type { EligibilityRules } from '../../domain/eligibility/eligibility-rules.ts';

/** Cradley's nine-row table of who might supervise whom (C-68 to C-74), the head first for the DSL (C-80), trained (C-02, C-115) and supervised supervisors (C-117), external supervision commissioned by a head (C-84). */
export const eligibility: EligibilityRules = {
  grid: [
    {
      supervisee: 'lead',
      supervisors: ['head', 'head of another school', 'deputy lead', 'lead of another school'],
      source: 'C-69',
    },
    { supervisee: 'deputy lead', supervisors: ['lead', 'head'], source: 'C-70' },
    { supervisee: 'year head', supervisors: ['lead', 'deputy lead', 'head'], source: 'C-71' },
    { supervisee: 'pastoral lead', supervisors: ['lead', 'deputy lead', 'head'], source: 'C-71' },
    { supervisee: 'special needs co-ordinator', supervisors: ['lead', 'deputy lead', 'head'], source: 'C-71' },
    { supervisee: 'class teacher', supervisors: ['lead', 'deputy lead', 'year head', 'pastoral lead'], source: 'C-72' },
    {
      supervisee: 'teaching assistant',
      supervisors: ['lead', 'deputy lead', 'year head', 'pastoral lead'],
      source: 'C-72',
    },
    {
      supervisee: 'family support worker',
      supervisors: ['lead', 'deputy lead', 'pastoral lead', 'line manager'],
      source: 'C-73',
    },
    {
      supervisee: 'specialist support worker',
      supervisors: ['lead', 'pastoral lead', 'line manager', 'outside'],
      source: 'C-74',
    },
  ],
  gridSource: 'C-68',
  training: { need: 'should', source: 'C-02' },
  supervised: { by: 'anybody', source: 'C-117' },
  clinicallySupervised: null,
  ideal: null,
  reciprocalHeads: 'C-80',
  referencesAcrossSchools: null,
  commissioner: 'C-84',
  // Who works with a particular child on a plan is said person by person; a class teacher's position alone does not tell (C-75).
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
    source: 'C-75',
    added: [],
  },
  clinicallyEntitled: null,
  competencies: [
    {
      name: 'Making use of supervision',
      kind: 'training',
      of: 'supervisee',
      isFlagged: false,
      source: 'C-116',
    },
  ],
};

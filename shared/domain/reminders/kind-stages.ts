import type { Stages } from '../due-dates/clock-numbers.ts';
import type { RuleId } from '../due-dates/rules.ts';
import type { PolicyId } from '../schools/school.ts';
import type { ReminderKind } from './reminder.ts';

const NEVER_AGAIN = Number.POSITIVE_INFINITY;

/** The kinds whose stages a policy's own clock numbers hold. */
type ClockKind = 'supervision' | 'contract-review';

/** On which days, counted from its date, every other kind goes out (clocks.md section 7). 0 = the day itself. */
export const KIND_STAGES: Readonly<Record<Exclude<ReminderKind, ClockKind>, Stages>> = {
  prepare: { before: [-2], after: [], thenEvery: NEVER_AGAIN },
  'record-unwritten': { before: [], after: [1, 3, 7], thenEvery: 7 },
  'awaiting-signature': { before: [], after: [3, 7], thenEvery: 7 },
  'contract-missing': { before: [], after: [0], thenEvery: 28 },
  'action-due': { before: [-3], after: [1, 8], thenEvery: 28 },
  'not-filed': { before: [], after: [1, 3], thenEvery: 7 },
  'child-in-need': { before: [-14, -3], after: [1], thenEvery: 7 },
  'cover-needed': { before: [], after: [0], thenEvery: 7 },
  'missed-twice': { before: [], after: [1, 5], thenEvery: NEVER_AGAIN },
  'confirm-held': { before: [], after: [1, 7], thenEvery: NEVER_AGAIN },
  'training-renewal': { before: [-60, -30, -7], after: [1], thenEvery: 28 },
  'supervisor-unsupervised': { before: [], after: [0], thenEvery: 28 },
  'audit-invitation': { before: [], after: [0, 7, 14], thenEvery: NEVER_AGAIN },
  'policy-review': { before: [-60, -14], after: [1], thenEvery: 28 },
  'absence-ending': { before: [-7], after: [], thenEvery: NEVER_AGAIN },
  'overdue-summary': { before: [], after: [0], thenEvery: NEVER_AGAIN },
};

/**
 * The rules behind each kind, by policy. A policy that is not named says nothing of its own; the product's default then holds, except where
 * `OWN_RULE_ONLY` says that silence means no reminder.
 */
export const KIND_SOURCES: Readonly<Record<ReminderKind, Readonly<Partial<Record<PolicyId, readonly RuleId[]>>>>> = {
  supervision: { cradley: ['C-21', 'C-95'], hscb: ['H-51'], temple: ['T-58'], 'river-tees': ['R-15'], jmat: ['J-34'] },
  'contract-review': { hscb: ['H-63'], temple: ['T-22', 'T-30'], 'river-tees': ['R-68'], jmat: ['J-33'] },
  prepare: {
    cradley: ['C-66', 'C-103'],
    hscb: ['H-62'],
    temple: ['T-28', 'T-57'],
    'river-tees': ['R-16'],
    jmat: ['J-23'],
  },
  'record-unwritten': {
    cradley: ['C-59', 'C-110'],
    temple: ['T-21', 'T-43'],
    'river-tees': ['R-18'],
    jmat: ['J-16', 'J-20'],
  },
  'awaiting-signature': { cradley: ['C-111'], jmat: ['J-43'] },
  'contract-missing': { cradley: ['C-100'], temple: ['T-35'] },
  'action-due': { cradley: ['C-26'], jmat: ['J-43'] },
  'not-filed': { cradley: ['C-60', 'C-132'], temple: ['T-48'], jmat: ['J-21', 'J-44'] },
  'child-in-need': { hscb: ['H-05'] },
  'cover-needed': { 'river-tees': ['R-60'] },
  'missed-twice': { 'river-tees': ['R-52', 'R-63'] },
  'confirm-held': { cradley: ['C-67'], temple: ['T-29'] },
  'training-renewal': { cradley: ['C-115', 'C-158'], hscb: ['H-40'], 'river-tees': ['R-13'], jmat: ['J-09', 'J-46'] },
  'supervisor-unsupervised': { cradley: ['C-117'], 'river-tees': ['R-14'], jmat: ['J-10'] },
  'audit-invitation': { 'river-tees': ['R-21', 'R-56'] },
  'policy-review': { cradley: ['C-160'], temple: ['T-01'], 'river-tees': ['R-25'], jmat: ['J-30'] },
  'absence-ending': {},
  'overdue-summary': {
    cradley: ['C-119'],
    hscb: ['H-27', 'H-31'],
    temple: ['T-51'],
    'river-tees': ['R-03'],
    jmat: ['J-07'],
  },
};

/** Kinds that a policy has to ask for: filing has no place where the policy names none. */
const OWN_RULE_ONLY: readonly ReminderKind[] = ['not-filed'];

/** Whether a kind is sent at all under a policy. */
export function isSentUnder(policy: PolicyId, kind: ReminderKind): boolean {
  return !OWN_RULE_ONLY.includes(kind) || KIND_SOURCES[kind][policy] !== undefined;
}

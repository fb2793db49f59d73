import type { ClockRules, ContractRules, DurationRule, ReminderRules } from '../../domain/due-dates/rules.ts';

/** Once a term and every three months are two tests, reported each (C-21, C-95); group and ad hoc never count (C-85). */
export const clocks: ClockRules = {
  session: [
    { id: 'termly', every: 'term', source: 'C-95' },
    { id: 'three-monthly', every: { months: 3 }, source: 'C-21' },
  ],
  counts: ['one-to-one'],
  gathers: 'school',
  needsInterval: false,
  child: null,
  countsMissedPairs: false,
};

const forms = ['cradley-contract', 'cradley-agreement'];

/** Signed by the end of the third session (C-100); the policy sets no review. */
export const contract: ContractRules = {
  due: 'by the end of the third session',
  review: 'none',
  forms: { 'one-to-one': forms, group: forms, clinical: forms, external: forms },
  source: ['C-100'],
};

/** A maximum of two hours (C-123). */
export const duration: DurationRule = { minutes: 120, means: 'at most', source: 'C-123' };

/** Every stage goes to everybody (clocks.md section 7). */
export const reminders: ReminderRules = { firstStageTo: 'everyone' };

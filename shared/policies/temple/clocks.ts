import type { ClockRules, ContractRules, DurationRule, ReminderRules } from '../../domain/due-dates/rules.ts';

/** At least once every half term of the school's own calendar (T-58). */
export const clocks: ClockRules = {
  session: [{ id: 'half-termly', every: 'half term', source: 'T-58' }],
  counts: ['one-to-one', 'group'],
  gathers: 'school',
  needsInterval: false,
  child: null,
  countsMissedPairs: false,
};

const forms = ['temple-contract'];

/** Signed at the beginning (T-35) and reviewed every year by both (T-22, T-30, T-69). */
export const contract: ContractRules = {
  due: 'at the beginning',
  review: 'annual',
  forms: { 'one-to-one': forms, group: forms, clinical: forms, external: forms },
  source: ['T-35', 'T-22', 'T-30', 'T-69'],
};

/** Approximately one hour, with no hard bounds (T-59). */
export const duration: DurationRule = { minutes: 60, means: 'about', source: 'T-59' };

/** Every stage goes to everybody (clocks.md section 7). */
export const reminders: ReminderRules = { firstStageTo: 'everyone' };

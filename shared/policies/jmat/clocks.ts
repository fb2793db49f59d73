import type { ClockRules, ContractRules, DurationRule, ReminderRules } from '../../domain/due-dates/rules.ts';

/** Each half term of the school's own calendar, one to one (J-34). */
export const clocks: ClockRules = {
  session: [{ id: 'half-termly', every: 'half term', source: 'J-34' }],
  counts: ['one-to-one'],
  gathers: 'school',
  needsInterval: false,
  child: null,
  countsMissedPairs: false,
};

const forms = ['jmat-dsl-contract'];

/** Every supervisor makes a written contract (J-13); its review date is written on it (J-33). */
export const contract: ContractRules = {
  due: 'none fixed',
  review: 'date on the form',
  forms: { 'one-to-one': forms, group: forms, clinical: forms, external: forms },
  source: ['J-13', 'J-33'],
};

/** No less than an hour (J-36). */
export const duration: DurationRule = { minutes: 60, means: 'at least', source: 'J-36' };

/** Every stage goes to everybody (clocks.md section 7). */
export const reminders: ReminderRules = { firstStageTo: 'everyone' };

import type { ClockRules, ContractRules, DurationRule, ReminderRules } from '../../domain/due-dates/rules.ts';

/** Quarterly for each supervisee (H-51, group sessions too: H-52), and each child no more than three months apart (H-05). */
export const clocks: ClockRules = {
  session: [{ id: 'quarterly', every: { months: 3 }, source: 'H-51' }],
  counts: ['one-to-one', 'group'],
  gathers: 'school',
  needsInterval: false,
  child: { id: 'child-in-need', every: { months: 3 }, source: 'H-05' },
  countsMissedPairs: false,
};

const forms = ['hscb-contract-direct', 'hscb-contract-indirect'];

/** A negotiated contract with regular review on the date written on it (H-63, H-65). */
export const contract: ContractRules = {
  due: 'none fixed',
  review: 'date on the form',
  forms: { 'one-to-one': forms, group: forms, clinical: forms, external: forms },
  source: ['H-63', 'H-65'],
};

/** The contract says how long; an hour is only where booking begins. */
export const duration: DurationRule = { minutes: 60, means: 'as contracted', source: null };

/** Every stage goes to everybody (clocks.md section 7). */
export const reminders: ReminderRules = { firstStageTo: 'everyone' };

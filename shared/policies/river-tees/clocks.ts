import type { ClockRules, ContractRules, DurationRule, ReminderRules } from '../../domain/due-dates/rules.ts';

/** No number in the policy: the contract alone sets how often; two non-attendances in a row count. */
export const clocks: ClockRules = {
  session: [],
  counts: 'own kind',
  gathers: 'arrangement',
  needsInterval: true,
  child: null,
  countsMissedPairs: true,
};

/** A contract of its own for each kind; only the clinical one has a review date. */
export const contract: ContractRules = {
  due: 'none fixed',
  review: 'none',
  forms: {
    'one-to-one': ['river-tees-one-to-one-contract'],
    group: ['river-tees-group-contract'],
    clinical: ['river-tees-clinical-contract'],
    external: ['river-tees-one-to-one-contract'],
  },
  source: ['R-39', 'R-58', 'R-67', 'R-68'],
};

/** The contract says how long; an hour is only where booking begins. */
export const duration: DurationRule = { minutes: 60, means: 'as contracted', source: 'R-39' };

/** Booking is the supervisee's (003:26), so the first reminder is too. */
export const reminders: ReminderRules = { firstStageTo: 'supervisee' };

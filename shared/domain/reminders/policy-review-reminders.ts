import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** `policy-review`: before and after the day a school's policy has to be reviewed, to the trust's leads (C-160, T-01, R-25, J-30). */
export function policyReviewReminders(at: ReminderDay): Reminder[] {
  const { policyReviews, roles } = at.matters.facts;
  return policyReviews.flatMap(({ school, dueOn }) =>
    stagedReminders(
      at,
      KIND_STAGES['policy-review'],
      { kind: 'policy-review', arrangement: null, supervisee: null, about: school, school, dueOn },
      () => roles.trustLeads,
    ),
  );
}

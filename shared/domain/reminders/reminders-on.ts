import type { PlainDate } from '../dates.ts';
import { arrangementClocks, isLive } from '../due-dates/clocks-on.ts';
import type { TrustFacts } from '../due-dates/facts.ts';
import { type FactsIndex, indexFacts } from '../due-dates/facts-index.ts';
import type { RulesByPolicy } from '../due-dates/rules.ts';
import { contractReviewReminders } from './contract-review-reminders.ts';
import type { Reminder } from './reminder.ts';
import { supervisionReminders } from './supervision-reminders.ts';

/** The reminders called for on a day, from facts made ready with `indexFacts`; nothing for ended or not yet started arrangements. */
export function remindersOfIndex(day: PlainDate, index: FactsIndex): Reminder[] {
  return index.facts.arrangements.flatMap((arrangement) => {
    // Every stage is moved to a school day, so nothing can fall on any other.
    if (!isLive(day, arrangement) || !index.calendarOf(arrangement).isSchoolDay(day)) return [];
    const standing = arrangementClocks(day, arrangement, index);
    return [
      ...supervisionReminders(day, standing, arrangement, index),
      ...contractReviewReminders(day, standing, arrangement, index),
    ];
  });
}

/** The reminders called for on a day, in the order of the facts, one row per recipient (clocks.md section 7). */
export function remindersOn(day: PlainDate, facts: TrustFacts, rules: RulesByPolicy): Reminder[] {
  return remindersOfIndex(day, indexFacts(facts, rules));
}

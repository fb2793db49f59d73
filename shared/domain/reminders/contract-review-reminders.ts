import type { PlainDate } from '../dates.ts';
import type { ArrangementClocks } from '../due-dates/clock.ts';
import { coverOn } from '../due-dates/cover.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import { reachable } from './recipients.ts';
import type { Reminder } from './reminder.ts';
import { stageOn } from './stage-on.ts';

/** The `contract-review` reminders of an arrangement on a day, to every supervisee, every supervisor and whoever stands in (clocks.md section 7). `after` as in `stageOn`. */
export function contractReviewReminders(
  day: PlainDate,
  standing: ArrangementClocks,
  arrangement: ArrangementFacts,
  index: FactsIndex,
  after: PlainDate | null = null,
): Reminder[] {
  const dueOn = standing.contract.reviewOn;
  if (dueOn === null) return [];
  const stages = index.rulesOf(arrangement).numbers.contractReviewStages;
  const stage = stageOn(day, dueOn, stages, index.calendarOf(arrangement), after);
  if (stage === null) return [];
  const people = [...arrangement.supervisees, ...arrangement.supervisors, ...coverOn(day, arrangement.cover)];
  return reachable(day, people, index).map((recipient) => ({
    recipient,
    kind: 'contract-review',
    stage,
    arrangement: arrangement.key,
    supervisee: null,
    about: null,
    school: arrangement.school,
    dueOn,
  }));
}

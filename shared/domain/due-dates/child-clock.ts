import type { PlainDate } from '../dates.ts';
import { dayNumber, later } from '../day-number.ts';
import type { CasePlan } from '../records/record.ts';
import type { Clock } from './clock.ts';
import { stateOfDate } from './clock-state.ts';
import type { ArrangementFacts, ChildFacts } from './facts.ts';
import { plusInterval } from './interval-rule.ts';
import type { PolicyRules } from './rules.ts';

/** Plans with a clock; stepping up from Child in Need never ends it (H-05). */
const FOLLOWED: readonly CasePlan[] = ['CIN', 'CP', 'CLA'];

/** Whether a child on this plan has a clock of its own where the policy has one (H-05). */
export function isPlanFollowed(plan: CasePlan): boolean {
  return FOLLOWED.includes(plan);
}

function isFollowed(child: ChildFacts, day: PlainDate): boolean {
  const today = dayNumber(day);
  if (!isPlanFollowed(child.plan) || dayNumber(child.sinceOn) > today) return false;
  return child.closedOn === null || dayNumber(child.closedOn) > today;
}

function countedFrom(child: ChildFacts, day: PlainDate): PlainDate {
  const discussed = child.discussedOn.filter((on) => dayNumber(on) <= dayNumber(day));
  return discussed.length === 0 ? child.sinceOn : discussed.reduce(later);
}

/**
 * The clocks of the children followed in an arrangement: last discussion, or the plan's start, plus the policy's interval
 * (H-05). Never paused or moved by anybody's absence; none in clinical arrangements (clocks.md sections 3 and 4).
 */
export function childClocks(day: PlainDate, arrangement: ArrangementFacts, rules: PolicyRules): Clock[] {
  const rule = rules.clocks.child;
  if (rule === null || arrangement.kind === 'clinical') return [];
  return arrangement.children
    .filter((child) => isFollowed(child, day))
    .map((child) => {
      const dueOn = plusInterval(countedFrom(child, day), rule.every);
      const state = stateOfDate(day, dueOn, rules.numbers.dueSoonDays);
      return { id: rule.id, supervisee: null, child: child.reference, dueOn, state, source: rule.source };
    });
}

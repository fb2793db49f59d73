import type { DueState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import { isAway } from './absence-spans.ts';
import type { Clock } from './clock.ts';
import { stateOfDate } from './clock-state.ts';
import { countsAs, countsOn } from './counting-sessions.ts';
import type { ArrangementFacts } from './facts.ts';
import { dueByInterval } from './interval-rule.ts';
import { dueByPeriod } from './period-rule.ts';
import type { ClockRules, RuleId } from './rules.ts';
import type { SuperviseeFacts } from './supervisee-facts.ts';

interface Due {
  readonly id: string;
  readonly dueOn: PlainDate | null;
  readonly without: 'no clock' | 'no calendar';
  readonly source: RuleId | null;
}

/** The policy's own clocks: none in clinical arrangements, nor in groups where group sessions don't count (clocks.md sections 2 and 3). */
function policyDues(arrangement: ArrangementFacts, rules: ClockRules, facts: SuperviseeFacts): Due[] {
  const kind = countsAs(arrangement.kind);
  const counts = countsOn(facts.day, rules);
  if (kind === 'clinical' || (counts !== 'own kind' && !counts.includes(kind))) return [];
  return rules.session.map(({ id, every, source }) => ({
    id,
    source,
    without: 'no calendar',
    dueOn: every === 'term' || every === 'half term' ? dueByPeriod(every, facts) : dueByInterval(every, facts),
  }));
}

/** The `contract` clock of an agreed interval, or its lack where the policy or a clinical arrangement has no other. */
function contractDue(arrangement: ArrangementFacts, rules: ClockRules, facts: SuperviseeFacts): Due[] {
  const clock = { id: 'contract', without: 'no clock', source: null } as const;
  if (arrangement.interval !== null) return [{ ...clock, dueOn: dueByInterval(arrangement.interval, facts) }];
  return rules.needsInterval || arrangement.kind === 'clinical' ? [{ ...clock, dueOn: null }] : [];
}

/** The `interim` clock, up to and including its last day. */
function interimDue({ interim }: ArrangementFacts, facts: SuperviseeFacts): Due[] {
  if (interim === null || dayNumber(facts.day) > dayNumber(interim.untilOn)) return [];
  return [{ id: 'interim', without: 'no clock', source: null, dueOn: dueByInterval(interim.interval, facts) }];
}

function stateOf(due: Due, facts: SuperviseeFacts): DueState {
  if (isAway(facts.day, facts.away)) return 'paused';
  return due.dueOn === null ? due.without : stateOfDate(facts.day, due.dueOn, facts.numbers.dueSoonDays);
}

/** A supervisee's session clocks in an arrangement on a day: the policy's own, then `contract`, then `interim`; none before they joined (clocks.md section 3). */
export function sessionClocks(
  person: PersonId,
  arrangement: ArrangementFacts,
  rules: ClockRules,
  facts: SuperviseeFacts,
): Clock[] {
  if (dayNumber(facts.day) < dayNumber(facts.startedOn)) return [];
  return [
    ...policyDues(arrangement, rules, facts),
    ...contractDue(arrangement, rules, facts),
    ...interimDue(arrangement, facts),
  ].map((due) => ({
    id: due.id,
    supervisee: person,
    child: null,
    dueOn: due.dueOn,
    state: stateOf(due, facts),
    source: due.source,
  }));
}

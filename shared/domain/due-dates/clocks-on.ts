import type { PlainDate } from '../dates.ts';
import { dayNumber, later } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import { absenceSpans } from './absence-spans.ts';
import { childClocks } from './child-clock.ts';
import type { ArrangementClocks, Clock, ContractClock } from './clock.ts';
import { worstState } from './clock-state.ts';
import { contractState } from './contract-state.ts';
import { lastOnOrBefore } from './counting-sessions.ts';
import { coverState } from './cover.ts';
import type { AbsenceFacts, ArrangementFacts, ArrangementHistory, SchoolFacts, TrustFacts } from './facts.ts';
import { type FactsIndex, indexFacts } from './facts-index.ts';
import { missedPairs } from './missed-pairs.ts';
import { contractReviewOn, reviewState } from './review-state.ts';
import type { RulesByPolicy } from './rules.ts';
import { sessionClocks } from './session-clocks.ts';
import type { SuperviseeFacts } from './supervisee-facts.ts';

const NO_CONTRACT: ContractClock = { state: null, reviewOn: null, reviewState: null };

/** Whether an arrangement runs on a day: from its start to its last day, both included. */
export function isLive(
  day: PlainDate,
  { startedOn, endedOn }: Pick<ArrangementFacts, 'startedOn' | 'endedOn'>,
): boolean {
  const today = dayNumber(day);
  return dayNumber(startedOn) <= today && (endedOn === null || today <= dayNumber(endedOn));
}

function superviseeFacts(
  day: PlainDate,
  person: PersonId,
  arrangement: ArrangementFacts,
  index: FactsIndex,
): SuperviseeFacts {
  const joinedOn = arrangement.joined.get(person);
  return {
    day,
    startedOn: joinedOn === undefined ? arrangement.startedOn : later(arrangement.startedOn, joinedOn),
    lastOn: lastOnOrBefore(index.countingDatesOf(person, arrangement), day),
    away: absenceSpans(day, index.absencesOf(person)),
    calendar: index.calendarOf(arrangement),
    numbers: index.rulesOf(arrangement).numbers,
  };
}

function allClocks(day: PlainDate, arrangement: ArrangementFacts, index: FactsIndex): Clock[] {
  const rules = index.rulesOf(arrangement);
  return [
    ...arrangement.supervisees.flatMap((person) =>
      sessionClocks(person, arrangement, rules.clocks, superviseeFacts(day, person, arrangement, index)),
    ),
    ...childClocks(day, arrangement, rules),
  ];
}

function contractClock(day: PlainDate, arrangement: ArrangementFacts, index: FactsIndex): ContractClock {
  const rules = index.rulesOf(arrangement);
  const reviewOn = contractReviewOn(day, arrangement, rules.contract);
  return {
    state: contractState(day, arrangement, rules, index.calendarOf(arrangement)),
    reviewOn,
    reviewState: reviewState(day, reviewOn, rules.numbers.reviewDueSoonDays),
  };
}

/** How one arrangement stands on a day, from facts made ready with `indexFacts`. */
export function arrangementClocks(day: PlainDate, arrangement: ArrangementFacts, index: FactsIndex): ArrangementClocks {
  const rules = index.rulesOf(arrangement);
  const { key, sessions } = arrangement;
  const pairs = rules.clocks.countsMissedPairs ? missedPairs(day, sessions) : 0;
  if (!isLive(day, arrangement)) {
    return { key, state: null, cover: null, clocks: [], contract: NO_CONTRACT, missedPairs: pairs };
  }
  const clocks = allClocks(day, arrangement, index);
  const calendar = index.calendarOf(arrangement);
  return {
    key,
    state: worstState(clocks.map((clock) => clock.state)),
    cover: coverState(day, arrangement, index.absencesOf, calendar, rules.numbers.coverSchoolDays),
    clocks,
    contract: contractClock(day, arrangement, index),
    missedPairs: pairs,
  };
}

/** How every arrangement stands on a day, in the order of the facts (clocks.md). For many days make the index once and use `clocksOfIndex`. */
export function clocksOn(day: PlainDate, facts: TrustFacts, rules: RulesByPolicy): ArrangementClocks[] {
  return clocksOfIndex(day, indexFacts(facts, rules));
}

/** How every arrangement stands on a day, from facts made ready with `indexFacts`. */
export function clocksOfIndex(day: PlainDate, index: FactsIndex): ArrangementClocks[] {
  return index.facts.arrangements.map((arrangement) => arrangementClocks(day, arrangement, index));
}

/**
 * How one arrangement stands on a day, for use cases that have read only what it needs: its school, the absences of its parties,
 * and `history`, the other arrangements at the school (ended ones too) of its supervisees with their sessions.
 */
export function clocksOfArrangement(
  day: PlainDate,
  arrangement: ArrangementFacts,
  school: SchoolFacts,
  absences: readonly AbsenceFacts[],
  history: readonly ArrangementHistory[],
  rules: RulesByPolicy,
): ArrangementClocks {
  const others = history
    .filter((other) => other.key !== arrangement.key)
    .map((other) => ({ ...arrangement, ...other }));
  const facts = { schools: [school], arrangements: [arrangement, ...others], absences, left: new Map() };
  return arrangementClocks(day, arrangement, indexFacts(facts, rules));
}

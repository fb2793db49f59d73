import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { type CalendarDays, calendarDays } from '../schools/calendar-days.ts';
import type { PolicyId, SchoolKey } from '../schools/school.ts';
import { countingDates, gatheredFrom } from './counting-sessions.ts';
import type { AbsenceFacts, ArrangementFacts, TrustFacts } from './facts.ts';
import type { PolicyRules, RulesByPolicy } from './rules.ts';

/** A trust's facts with everything that doesn't depend on the day worked out once, so that many days and arrangements stay linear. */
export interface FactsIndex {
  readonly facts: TrustFacts;
  rulesOf(arrangement: ArrangementFacts): PolicyRules;
  calendarOf(arrangement: ArrangementFacts): CalendarDays;
  absencesOf(person: PersonId): readonly AbsenceFacts[];
  /** The dates of a supervisee's counting sessions for the clocks of an arrangement, ascending. */
  countingDatesOf(person: PersonId, arrangement: ArrangementFacts): readonly PlainDate[];
}

function keep<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

type BySupervisee = Map<SchoolKey, Map<PersonId, ArrangementFacts[]>>;

function groupBySupervisee(arrangements: readonly ArrangementFacts[]): BySupervisee {
  const grouped: BySupervisee = new Map();
  for (const arrangement of arrangements) {
    const people = keep(grouped, arrangement.school, () => new Map());
    for (const person of new Set(arrangement.supervisees)) keep(people, person, () => []).push(arrangement);
  }
  return grouped;
}

/** The dates found once for each supervisee in an arrangement, or for each supervisee, school and policy where they are gathered over the school. */
function datesOnce(facts: TrustFacts, rulesOf: FactsIndex['rulesOf']): FactsIndex['countingDatesOf'] {
  const grouped = groupBySupervisee(facts.arrangements);
  const atSchool = new Map<SchoolKey, Map<PolicyId, Map<PersonId, readonly PlainDate[]>>>();
  const inArrangement = new Map<ArrangementFacts, Map<PersonId, readonly PlainDate[]>>();
  return (person, arrangement) => {
    const { clocks } = rulesOf(arrangement);
    const { gathers } = clocks;
    const isOwn = gathers === 'arrangement' || arrangement.kind === 'clinical';
    const known = isOwn
      ? keep(inArrangement, arrangement, () => new Map())
      : keep(
          keep(atSchool, arrangement.school, () => new Map()),
          arrangement.policy,
          () => new Map(),
        );
    return keep(known, person, () => {
      const all = grouped.get(arrangement.school)?.get(person) ?? [];
      return countingDates(person, gatheredFrom(arrangement, all, gathers), clocks);
    });
  };
}

/** A trust's facts made ready for the rules: calendars worked out once per school, sessions and absences grouped once. The facts must not change afterwards. */
export function indexFacts(facts: TrustFacts, rules: RulesByPolicy): FactsIndex {
  const schools = new Map(facts.schools.map((school) => [school.key, school]));
  const calendars = new Map<SchoolKey, CalendarDays>();
  const absences = new Map<PersonId, AbsenceFacts[]>();
  const rulesOf = ({ school, policy }: ArrangementFacts) => schools.get(school)?.rules?.[policy] ?? rules[policy];
  for (const absence of facts.absences) keep(absences, absence.person, () => []).push(absence);
  return {
    facts,
    rulesOf,
    calendarOf: ({ school, policy }) =>
      keep(calendars, school, () =>
        calendarDays(
          schools.get(school)?.calendar ?? { terms: [], closures: [] },
          rules[schools.get(school)?.policy ?? policy].numbers.missingTermDays,
        ),
      ),
    absencesOf: (person) => absences.get(person) ?? [],
    countingDatesOf: datesOnce(facts, rulesOf),
  };
}

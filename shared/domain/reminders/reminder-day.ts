import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { DEFAULT_NUMBERS, type Stages } from '../due-dates/clock-numbers.ts';
import { coverOn } from '../due-dates/cover.ts';
import type { ArrangementFacts, SchoolFacts } from '../due-dates/facts.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import type { PersonId } from '../people/person.ts';
import { type CalendarDays, calendarDays } from '../schools/calendar-days.ts';
import type { SchoolKey } from '../schools/school.ts';
import { reachable } from './recipients.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderFacts } from './reminder-facts.ts';
import { stageOn } from './stage-on.ts';

/** Facts of one kind, grouped once by the arrangement they are about. */
export type ByArrangement<M> = ReadonlyMap<ArrangementKey, readonly M[]>;

function grouped<M extends { readonly arrangement: ArrangementKey }>(all: readonly M[]): ByArrangement<M> {
  const found = new Map<ArrangementKey, M[]>();
  for (const one of all) {
    const known = found.get(one.arrangement);
    if (known === undefined) found.set(one.arrangement, [one]);
    else known.push(one);
  }
  return found;
}

/** What reminders follow from, made ready once for many days and arrangements. */
export interface Matters {
  readonly facts: ReminderFacts;
  readonly sessions: ByArrangement<ReminderFacts['sessions'][number]>;
  readonly signatures: ByArrangement<ReminderFacts['signatures'][number]>;
  readonly actions: ByArrangement<ReminderFacts['actions'][number]>;
  readonly unfiled: ByArrangement<ReminderFacts['unfiled'][number]>;
  readonly missedTwice: ByArrangement<ReminderFacts['missedTwice'][number]>;
  /** A school's calendar; without a single day when the school is unknown. */
  calendarOf(school: SchoolKey): CalendarDays;
}

/** Reminder facts made ready for the rules, with the schools of the trust. They must not change afterwards. */
export function indexMatters(facts: ReminderFacts, schools: readonly SchoolFacts[]): Matters {
  const calendars = new Map<SchoolKey, CalendarDays>();
  const calendarOf = (school: SchoolKey): CalendarDays => {
    const known = calendars.get(school);
    if (known !== undefined) return known;
    const calendar = schools.find((one) => one.key === school)?.calendar ?? { terms: [], closures: [] };
    const made = calendarDays(calendar, DEFAULT_NUMBERS.missingTermDays);
    calendars.set(school, made);
    return made;
  };
  return {
    facts,
    calendarOf,
    sessions: grouped(facts.sessions),
    signatures: grouped(facts.signatures),
    actions: grouped(facts.actions),
    unfiled: grouped(facts.unfiled),
    missedTwice: grouped(facts.missedTwice),
  };
}

/** One day of one trust, as every rule sees it. */
export interface ReminderDay {
  readonly day: PlainDate;
  readonly index: FactsIndex;
  readonly matters: Matters;
  /** The last day a school was run, so that what a missed run left is caught up; null = the day before. */
  lastRunOn(school: SchoolKey): PlainDate | null;
}

/** The supervisees, the supervisors and whoever stands in that day. */
export function bothSides(day: PlainDate, arrangement: ArrangementFacts): PersonId[] {
  return [...arrangement.supervisees, ...supervising(day, arrangement)];
}

/** The supervisors and whoever stands in that day. */
export function supervising(day: PlainDate, arrangement: ArrangementFacts): PersonId[] {
  return [...arrangement.supervisors, ...coverOn(day, arrangement.cover)];
}

/** One reminder for each of some people who can be reached that day; `matter` is the same for all. */
export function remindEach(
  { day, index }: ReminderDay,
  people: readonly PersonId[],
  matter: Omit<Reminder, 'recipient'>,
): Reminder[] {
  return reachable(day, people, index).map((recipient) => ({ recipient, ...matter }));
}

/** The reminders of a matter on a day when one of its stages falls there: `people` says whom the stage is for; empty when none falls. */
export function stagedReminders(
  at: ReminderDay,
  stages: Stages,
  matter: Omit<Reminder, 'recipient' | 'stage'>,
  people: (stage: number) => readonly PersonId[],
): Reminder[] {
  const stage = stageOn(
    at.day,
    matter.dueOn,
    stages,
    at.matters.calendarOf(matter.school),
    at.lastRunOn(matter.school),
  );
  return stage === null ? [] : remindEach(at, people(stage), { ...matter, stage });
}

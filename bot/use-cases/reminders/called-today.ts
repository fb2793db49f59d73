import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { type FactsIndex, indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { backAfterSnooze, isPutOff, type PutOff } from '../../../shared/domain/reminders/after-snooze.ts';
import { matterOf } from '../../../shared/domain/reminders/by-urgency.ts';
import { everyReminder } from '../../../shared/domain/reminders/every-reminder.ts';
import type { Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { indexMatters, type Matters } from '../../../shared/domain/reminders/reminder-day.ts';
import type { ReminderFacts } from '../../../shared/domain/reminders/reminder-facts.ts';
import { type HasSession, hasSessionIn, isSentSinceGoLive } from '../../../shared/domain/reminders/since-go-live.ts';
import { isWantedOn, isWeeklyDay } from '../../../shared/domain/reminders/wanted-by-person.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { PersonSettings, SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { TrustReading } from '../read-trust-facts.ts';

const WEEK_DAYS = 7;

/** What decides which of a day's reminders are sent: what schools and people have settled, what is put off, and when was last run. */
export interface Choosing {
  readonly schoolSettings: (school: SchoolKey) => SchoolSettings;
  readonly personSettings: (person: PersonId) => PersonSettings;
  readonly putOff: readonly PutOff[];
  /** The last day a school's reminders went out; null = the day before. */
  readonly lastRunOn: (school: SchoolKey) => PlainDate | null;
}

/** What a day calls for once everything is taken into account. */
export interface CalledToday {
  /** One for each matter and person, the latest stage. */
  readonly reminders: readonly Reminder[];
  /** How many were not sent because their person had put them off. */
  readonly snoozed: number;
}

interface Day {
  readonly day: PlainDate;
  readonly index: FactsIndex;
  readonly matters: Matters;
  readonly choosing: Choosing;
}

/** Those who have everything in one weekly message, on their day: what was called for in the week, each matter once. */
function ofTheWeek({ day, index, matters, choosing }: Day, daily: readonly Reminder[]): readonly Reminder[] {
  const isWeekly = (person: PersonId) => {
    const { weeklyOn } = choosing.personSettings(person);
    const school = matters.facts.roles.homeSchool.get(person);
    return weeklyOn !== null && school !== undefined && isWeeklyDay(day, weeklyOn, matters.calendarOf(school));
  };
  const isAnybodyWeekly = index.facts.arrangements.some((one) =>
    [...one.supervisors, ...one.supervisees, ...one.cover.map(({ person }) => person)].some(isWeekly),
  );
  if (!isAnybodyWeekly && !daily.some(({ recipient }) => isWeekly(recipient))) return [];
  const weekAgo = day.subtract({ days: WEEK_DAYS });
  return everyReminder(day, index, matters, () => weekAgo).filter(({ recipient }) => isWeekly(recipient));
}

function latestOfEach(reminders: readonly Reminder[]): readonly Reminder[] {
  const found = new Map<string, Reminder>();
  for (const reminder of reminders) {
    const matter = matterOf(reminder);
    const known = found.get(matter);
    if (known === undefined || known.stage < reminder.stage) found.set(matter, reminder);
  }
  return [...found.values()];
}

function isChosen({ day, matters, choosing }: Day, reminder: Reminder, hasSession: HasSession): boolean {
  const { school, recipient } = reminder;
  const settings = choosing.schoolSettings(school).reminders;
  const home = matters.facts.roles.homeSchool.get(recipient) ?? school;
  return (
    isSentSinceGoLive(day, reminder, settings, hasSession) &&
    isWantedOn(day, reminder, choosing.personSettings(recipient), matters.calendarOf(home))
  );
}

/** The reminders that go out at a moment's date, to whoever wants them that day; what a person put off comes back on its day. */
export function calledToday(
  { facts }: Pick<TrustReading, 'facts'>,
  reminderFacts: ReminderFacts,
  at: Instant,
  choosing: Choosing,
): CalledToday {
  const day = londonDateOf(at);
  const index = indexFacts(facts, RULES_BY_POLICY);
  const matters = indexMatters(reminderFacts, facts.schools);
  const today: Day = { day, index, matters, choosing };
  const daily = everyReminder(day, index, matters, choosing.lastRunOn);
  const schoolOf = new Map(facts.arrangements.map((one) => [one.key, one.school]));
  const back = choosing.putOff.flatMap((one) =>
    backAfterSnooze(day, one, index, choosing.lastRunOn(schoolOf.get(one.arrangement) ?? '')),
  );
  const all = latestOfEach([...daily, ...ofTheWeek(today, daily), ...back]);
  const hasSession = hasSessionIn(index);
  const chosen = all.filter((reminder) => isChosen(today, reminder, hasSession));
  const reminders = chosen.filter((reminder) => !isPutOff(day, reminder, choosing.putOff));
  return { reminders, snoozed: chosen.length - reminders.length };
}

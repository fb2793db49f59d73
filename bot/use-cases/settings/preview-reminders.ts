import type { ReminderPreview } from '../../../shared/contract/settings.ts';
import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import { KIND_WORDS } from '../../../shared/domain/reminders/duty.ts';
import { everyReminder } from '../../../shared/domain/reminders/every-reminder.ts';
import { REMINDER_KINDS } from '../../../shared/domain/reminders/reminder.ts';
import { indexMatters } from '../../../shared/domain/reminders/reminder-day.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { readTrust } from '../read-trust-facts.ts';
import { readReminderFacts } from '../reminders/read-reminder-facts.ts';
import { settingsInPlace } from './school-settings-page.ts';

const FURTHEST_DAYS = 366;

/**
 * What the rules call for at a school on a day, as counts by kind and people's names, never what about: the same rules as the run's. For whoever
 * may change the school's settings. Refusals: theirs, and `invalid-field` for a day that is no date or further than a year away.
 */
export async function previewReminders(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  asked: string,
): Promise<Result<ReminderPreview>> {
  const found = await settingsInPlace(ports, actor, school);
  if (!found.ok) return found;
  const on = dayIn(asked, actor);
  if (on === null) return refuse('invalid-field', 'Choose a day within a year.', 'on');
  const trust = await readTrust(ports);
  const matters = indexMatters(await readReminderFacts(ports, trust, actor.now), trust.facts.schools);
  const called = everyReminder(on, indexFacts(trust.facts, RULES_BY_POLICY), matters).filter(
    (reminder) => reminder.school === school,
  );
  const people = await ports.register.people([...new Set(called.map((reminder) => reminder.recipient))]);
  const calendar = matters.calendarOf(school);
  const isSchoolDay = calendar.isSchoolDay(on);
  return ok({
    on: on.toString(),
    isSchoolDay,
    nextSchoolDayOn: isSchoolDay ? null : (calendar.schoolDayOnOrAfter(on)?.toString() ?? null),
    kinds: REMINDER_KINDS.map((kind) => ({
      kind,
      words: KIND_WORDS[kind],
      count: called.filter((reminder) => reminder.kind === kind).length,
    })).filter(({ count }) => count > 0),
    people: people
      .map(({ id, name }) => ({ id, name, count: called.filter((reminder) => reminder.recipient === id).length }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  });
}

function dayIn(text: string, { now }: Actor): PlainDate | null {
  try {
    const on = Temporal.PlainDate.from(text);
    const today = now.toZonedDateTimeISO('Europe/London').toPlainDate();
    return Math.abs(today.until(on).days) <= FURTHEST_DAYS ? on : null;
  } catch {
    return null;
  }
}

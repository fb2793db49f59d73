import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { CalendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { lessonsBetween } from '../../../shared/domain/schools/working-week.ts';
import type { FreeTime, WorkingDays, WorkingHours } from '../../../shared/domain/sessions/free-times.ts';
import type { Ports } from '../../ports/index.ts';
import { type WeekOf, workingWeeksOf } from './working-weeks.ts';

/** What is known of when some people can meet, for the slots engine. */
export interface TimesOfPeople {
  /** Whose calendar could not be read; somebody without a mailbox is not among them. */
  readonly unreadable: readonly Person[];
  /** Appointments of their calendars and lessons of their timetables. */
  readonly busy: readonly FreeTime[];
  /** Outlook's working hours of those who have not said their own here. */
  readonly workingHours: readonly WorkingHours[];
  readonly workingDays: readonly WorkingDays[];
}

/** The stretch that is asked about, by whose mailbox, and the school days in it. */
export interface TimesWindow {
  readonly asker: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly calendar: CalendarDays;
  /** Where their working weeks were read already. */
  readonly weekOf?: WeekOf | undefined;
}

/** Asks the calendars of these people, and what they have said of their working week, at once. Rejects with `StoreError` when either cannot be asked. */
export async function timesOfPeople(
  ports: Ports,
  people: readonly Person[],
  { asker, from, until, calendar, weekOf: known }: TimesWindow,
): Promise<TimesOfPeople> {
  const emails = people.flatMap((person) => person.email ?? []);
  const [answers, weekOf] = await Promise.all([
    ports.calendar.availability(asker, emails, from, until),
    known ??
      workingWeeksOf(
        ports,
        people.map(({ id }) => id),
      ),
  ]);
  const weeks = people.map((person) => ({ person, week: weekOf(person.id) }));
  const read = answers.filter((one) => one.state === 'read');
  const days = { fromOn: londonDateOf(from), untilOn: londonDateOf(until) };
  const saysHours = (email: string) => weeks.some(({ person, week }) => person.email === email && week.hours !== null);
  return {
    unreadable: people.filter(({ email }) => answers.some((one) => one.email === email && one.state === 'unreadable')),
    busy: [
      ...read.flatMap((one) => one.busy),
      ...weeks.flatMap(({ week }) => lessonsBetween(week, days.fromOn, days.untilOn, calendar)),
    ],
    workingHours: read.flatMap(({ email, workingHours }) =>
      workingHours === null || saysHours(email) ? [] : [workingHours],
    ),
    workingDays: weeks.flatMap(({ week }) => (week.hours === null ? [] : [week.hours])),
  };
}

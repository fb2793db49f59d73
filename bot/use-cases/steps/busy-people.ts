import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { lessonsBetween, type WorkingWeek, worksThrough } from '../../../shared/domain/schools/working-week.ts';
import type { BusyTime } from '../../ports/calendar.ts';
import type { Ports } from '../../ports/index.ts';
import { workingWeeksOf } from './working-weeks.ts';

/** Who is busy then, and whose calendar could not be read; somebody without a mailbox is neither. */
export interface Occupied {
  readonly busy: readonly Person[];
  readonly unreadable: readonly Person[];
}

/**
 * Asks the calendars of these people about one stretch of time, and what they have said of their working week: a lesson, a day off or an hour
 * outside their working day is busy too. `except` = a meeting of theirs that is about to be moved.
 */
export async function busyPeople(
  ports: Ports,
  ids: readonly PersonId[],
  startsAt: Instant,
  endsAt: Instant,
  except: BusyTime | null = null,
): Promise<Occupied> {
  const people = await ports.register.people(ids);
  const emails = people.flatMap((person) => person.email ?? []);
  const organiser = emails[0];
  if (organiser === undefined) return { busy: [], unreadable: [] };
  const [answers, weekOf] = await Promise.all([
    ports.calendar.availability(organiser, emails, startsAt, endsAt),
    workingWeeksOf(ports, ids),
  ]);
  const asked = { startsAt, endsAt };
  const teaching = await Promise.all(people.map((person) => isTaken(ports, person, weekOf(person.id), asked)));
  const answerOf = (person: Person) => answers.find((answer) => answer.email === person.email);
  const clashes = (time: BusyTime) =>
    overlaps(time, asked) &&
    !(except !== null && time.startsAt.equals(except.startsAt) && time.endsAt.equals(except.endsAt));
  return {
    busy: people.filter((person, at) => {
      const answer = answerOf(person);
      return teaching[at] === true || (answer?.state === 'read' && answer.busy.some(clashes));
    }),
    unreadable: people.filter((person) => answerOf(person)?.state === 'unreadable'),
  };
}

function overlaps(one: BusyTime, other: BusyTime): boolean {
  return (
    one.startsAt.epochMilliseconds < other.endsAt.epochMilliseconds &&
    one.endsAt.epochMilliseconds > other.startsAt.epochMilliseconds
  );
}

/** Whether somebody teaches then, by the calendar of their own school, or does not work. */
async function isTaken(ports: Ports, person: Person, week: WorkingWeek, asked: BusyTime): Promise<boolean> {
  if (!worksThrough(week, asked)) return true;
  const [home] = person.schools;
  if (week.lessons.length === 0 || home === undefined) return false;
  const { value } = await ports.register.calendarOf(home);
  const [fromOn, untilOn] = [londonDateOf(asked.startsAt), londonDateOf(asked.endsAt)];
  const days = calendarDays(value, DEFAULT_NUMBERS.missingTermDays);
  return lessonsBetween(week, fromOn, untilOn, days).some((lesson) => overlaps(lesson, asked));
}

import type { Instant } from '../../../shared/domain/dates.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { BusyTime } from '../../ports/calendar.ts';
import type { Ports } from '../../ports/index.ts';

/** Who is busy then, and whose calendar could not be read; somebody without a mailbox is neither. */
export interface Occupied {
  readonly busy: readonly Person[];
  readonly unreadable: readonly Person[];
}

/** Asks the calendars of these people about one stretch of time. `except` = a meeting of theirs that is about to be moved. */
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
  const answers = await ports.calendar.availability(organiser, emails, startsAt, endsAt);
  const answerOf = (person: Person) => answers.find((answer) => answer.email === person.email);
  const clashes = (time: BusyTime) =>
    time.startsAt.epochMilliseconds < endsAt.epochMilliseconds &&
    time.endsAt.epochMilliseconds > startsAt.epochMilliseconds &&
    !(except !== null && time.startsAt.equals(except.startsAt) && time.endsAt.equals(except.endsAt));
  return {
    busy: people.filter((person) => {
      const answer = answerOf(person);
      return answer?.state === 'read' && answer.busy.some(clashes);
    }),
    unreadable: people.filter((person) => answerOf(person)?.state === 'unreadable'),
  };
}

import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { type Instant, londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { isFollowed } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { peopleOfSession } from '../steps/people-of-session.ts';
import { calendarsDue, catchUp, type HeldCalendar } from './catch-up.ts';
import { followOutlook } from './follow-outlook.ts';
import { watchCalendars } from './watch-calendars.ts';

const RUN = 'run|outlook';
/** No instance begins a round when another has begun one this many real seconds ago. */
const ROUND_SECONDS = 15;
/** The rest waits for the next round, so that one round is short. */
const CALENDARS_A_ROUND = 10;

type Stored = Versioned<Session>;

/**
 * One round of keeping Outlook and the register together, every few seconds on one instance of the service: half-done bookings, moves and
 * cancellations are finished, calendars are watched, and calendars nobody told about are asked. Reads only sessions still to come; most rounds find
 * nothing to do. What fails for one person holds up nobody else. Rejects with `StoreError` when the register cannot be read.
 */
export async function hearOutlook(ports: Ports): Promise<void> {
  if (!(await isOurRound(ports))) return;
  const now = await ports.clock.now();
  const sessions = await ports.register.sessionsFrom(now);
  for (const stored of sessions.filter(isHalfDone)) await each(ports, () => followOutlook(ports, stored, now));
  const calendars = await calendarsOf(ports, sessions, now);
  const watched = await each(ports, () =>
    watchCalendars(
      ports,
      calendars.map(({ person }) => person),
    ),
  );
  const lost = new Set(watched?.lost ?? []);
  for (const calendar of calendars.filter(({ person }) => lost.has(person))) await giveUp(ports, calendar, now);
  const open = calendars.filter(({ person }) => !lost.has(person));
  const due = (await each(ports, () => calendarsDue(ports, open, new Set(watched?.anew ?? [])))) ?? [];
  for (const { calendar, row } of due.slice(0, CALENDARS_A_ROUND)) {
    const isThere = await each(ports, () => catchUp(ports, calendar, row, now));
    if (isThere === false) await giveUp(ports, calendar, now);
  }
}

/** Reads at once what one person's calendar may not have told: after notifications were missed. */
export async function catchUpWith(ports: Ports, person: PersonId): Promise<void> {
  const now = await ports.clock.now();
  const calendars = await calendarsOf(ports, await ports.register.sessionsFrom(now), now);
  const own = calendars.filter((calendar) => calendar.person === person);
  for (const { calendar, row } of await calendarsDue(ports, own, new Set([person]))) {
    if (!(await catchUp(ports, calendar, row, now))) await giveUp(ports, calendar, now);
  }
}

async function isOurRound(ports: Ports): Promise<boolean> {
  const standing = await ports.state.get(RUN);
  const now = ports.calendarChanges.realNow();
  const begunAt = standing === null ? null : Temporal.Instant.from(standing.value);
  if (begunAt !== null && Math.abs(begunAt.until(now).total('seconds')) < ROUND_SECONDS) return false;
  return (await ports.state.put(RUN, now.toString(), standing?.version ?? null, null)).done;
}

/** Sessions with something unfinished: no event yet, a change that has not arrived in Outlook, or news that was not passed on. */
function isHalfDone({ value }: Stored): boolean {
  const { outlook, eventId } = value;
  if ((outlook?.news ?? null) !== null || outlook?.trouble === 'unsent') return true;
  return isFollowed(value) && eventId === null && outlook?.trouble !== 'no mailbox';
}

/** Whose calendar holds which of these sessions, by the organiser or, where they have no account, the first with a mailbox. */
async function calendarsOf(ports: Ports, sessions: readonly Stored[], now: Instant): Promise<readonly HeldCalendar[]> {
  const held = sessions.filter(({ value }) => value.eventId !== null && isFollowed(value));
  const organisers = await ports.register.people([...new Set(held.map(({ value }) => value.organiser))]);
  const byPerson = new Map<PersonId, Stored[]>();
  for (const stored of held) {
    const organiser = organisers.find((person) => person.id === stored.value.organiser);
    if (organiser !== undefined && hasLeft(organiser, londonDateOf(now))) {
      await each(ports, () => followOutlook(ports, stored, now, { is: 'no mailbox' }));
      continue;
    }
    const person = organiser?.email ? organiser.id : await otherHolder(ports, stored.value);
    if (person !== null) byPerson.set(person, [...(byPerson.get(person) ?? []), stored]);
  }
  return [...byPerson].map(([person, own]) => ({ person, sessions: own }));
}

async function otherHolder(ports: Ports, session: Session): Promise<PersonId | null> {
  const arrangement = await ports.register.arrangement(session.arrangement);
  if (arrangement === null) return null;
  const ids = peopleOfSession(arrangement.value, session);
  const people = await ports.register.people(ids);
  return ids.find((id) => people.find((person) => person.id === id)?.email) ?? null;
}

async function giveUp(ports: Ports, { sessions }: HeldCalendar, now: Instant): Promise<void> {
  for (const stored of sessions) await each(ports, () => followOutlook(ports, stored, now, { is: 'no mailbox' }));
}

/** Does one thing; what the outside world refused is noted and left for the next round. */
async function each<T>(ports: Ports, act: () => Promise<T>): Promise<T | null> {
  const [end] = await Promise.allSettled([act()]);
  if (end.status === 'fulfilled') return end.value;
  if (!(end.reason instanceof StoreError)) throw end.reason;
  ports.trouble.note('keep Outlook and the register together', end.reason);
  return null;
}

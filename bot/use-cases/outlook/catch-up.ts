import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { BookedEvent, EventFound } from '../../ports/calendar.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { minutesBetween } from './calendar-watch.ts';
import { followOutlook } from './follow-outlook.ts';

const PREFIX = 'delta|calendar|';
/** How long a lost notification can stay unnoticed, in real minutes: twice within the hour (issue 4 part 6). */
const EVERY_MINUTES = 30;
const BEYOND_LAST_DAYS = 30;
/** The window a token is bound to is begun anew when it has grown this old, so that it does not fill with the past. */
const WINDOW_DAYS = 30;

const moment = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text));
const mark = z.object({ token: z.string().nullable(), from: moment, until: moment, at: moment });
type Mark = z.infer<typeof mark>;

function markIn(stored: Versioned<string> | undefined): Mark | null {
  if (stored === undefined) return null;
  try {
    return mark.parse(JSON.parse(stored.value));
  } catch {
    return null;
  }
}

/** A calendar with the sessions whose events it holds, called-off ones too. */
export interface HeldCalendar {
  readonly person: PersonId;
  readonly sessions: readonly Versioned<Session>[];
}

/** The calendars whose turn it is, with what is known of the last time; those in `atOnce` whatever the time. */
export async function calendarsDue(
  ports: Ports,
  calendars: readonly HeldCalendar[],
  atOnce: ReadonlySet<PersonId>,
): Promise<readonly { readonly calendar: HeldCalendar; readonly row: Versioned<string> | null }[]> {
  const rows = await ports.state.beginningWith(PREFIX);
  const now = ports.calendarChanges.realNow();
  return calendars.flatMap((calendar) => {
    const row = rows.get(`${PREFIX}${calendar.person}`);
    const last = markIn(row);
    const isDue =
      last === null || atOnce.has(calendar.person) || Math.abs(minutesBetween(last.at, now)) >= EVERY_MINUTES;
    return isDue ? [{ calendar, row: row ?? null }] : [];
  });
}

/**
 * Asks one calendar what has changed since the last time and lets each session follow: what no notification told is found here. A token that is too
 * old, or a window a session lies outside of, begins anew with everything. False = the mailbox is no more. Rejects with `StoreError`; the token is
 * kept only once everything it brought has been followed.
 */
export async function catchUp(
  ports: Ports,
  { person, sessions }: HeldCalendar,
  row: Versioned<string> | null,
  now: Instant,
): Promise<boolean> {
  const last = markIn(row ?? undefined);
  const isFit = last?.token != null && fits(last, sessions, now);
  const window = isFit ? last : windowFor(sessions, now);
  let changes = await ports.calendarChanges.since(person, window, isFit ? last.token : null);
  if (changes.is === 'too old') changes = await ports.calendarChanges.since(person, windowFor(sessions, now), null);
  if (changes.is !== 'read') return changes.is !== 'no mailbox';
  const events = new Map(changes.changed.map((event) => [event.id, event]));
  const removed = new Set(changes.removed);
  for (const stored of sessions) {
    const { eventId } = stored.value;
    const event = eventId === null ? undefined : events.get(eventId);
    if (event !== undefined) await followOutlook(ports, stored, now, found(event));
    else if (eventId !== null && removed.has(eventId)) await followOutlook(ports, stored, now);
  }
  const at = ports.calendarChanges.realNow();
  const next = {
    token: changes.token,
    from: window.from.toString(),
    until: window.until.toString(),
    at: at.toString(),
  };
  await ports.state.put(`${PREFIX}${person}`, JSON.stringify(next), row?.version ?? null, at.add({ hours: 24 * 7 }));
  return true;
}

function found(event: BookedEvent): EventFound {
  return event.isCancelled ? { is: 'gone' } : { is: 'there', event };
}

function fits(last: Mark, sessions: readonly Versioned<Session>[], now: Instant): boolean {
  const isFresh = last.from.add({ hours: 24 * WINDOW_DAYS }).epochMilliseconds > now.epochMilliseconds;
  const isPast = last.from.epochMilliseconds > now.epochMilliseconds;
  const isInside = sessions.every(({ value }) => value.endsAt.epochMilliseconds <= last.until.epochMilliseconds);
  return isFresh && !isPast && isInside;
}

function windowFor(sessions: readonly Versioned<Session>[], now: Instant): { from: Instant; until: Instant } {
  const latest = sessions.reduce(
    (last, { value }) => Math.max(last, value.endsAt.epochMilliseconds),
    now.epochMilliseconds,
  );
  const until = Temporal.Instant.fromEpochMilliseconds(latest).add({ hours: 24 * BEYOND_LAST_DAYS });
  return { from: now.subtract({ hours: 24 }).round('second'), until: until.round('second') };
}

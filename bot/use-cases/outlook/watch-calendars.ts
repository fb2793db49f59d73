import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { type CalendarWatch, keepWatch, minutesBetween, newSecret, WATCH_PREFIX, watchIn } from './calendar-watch.ts';

/** A watch is renewed while this much of its week is left, so that a weekend without the service loses none. */
const RENEWED_AT_HOURS_LEFT = 72;
const TAKEN_UP_AFTER_MINUTES = 5;
/** Somebody without a mailbox may be given one; it is tried again once a day and no oftener. */
const NO_MAILBOX_MINUTES = 24 * 60;
/** Each costs a handshake; the rest waits for the next round. */
const A_ROUND = 10;

type Need = 'nothing' | 'to make' | 'to renew';

function needOf(watch: CalendarWatch | null, ports: Ports): Need {
  const now = ports.calendarChanges.realNow();
  if (watch === null) return 'to make';
  const age = minutesBetween(watch.at, now);
  if (watch.state === 'begun') return age >= TAKEN_UP_AFTER_MINUTES ? 'to make' : 'nothing';
  if (watch.state === 'no mailbox') return age >= NO_MAILBOX_MINUTES ? 'to make' : 'nothing';
  const left = watch.until === null ? 0 : minutesBetween(now, watch.until);
  if (left <= 0) return 'to make';
  return left < RENEWED_AT_HOURS_LEFT * 60 ? 'to renew' : 'nothing';
}

/**
 * Sees to it that every one of these calendars is watched: asked for when somebody first organises a session, renewed long before it runs out, made
 * anew where it was lost. Watches of people who organise nothing any more run out by themselves. Answers the people whose mailbox is no more and
 * those whose changes may have been missed meanwhile. Rejects with `StoreError`.
 */
export async function watchCalendars(
  ports: Ports,
  people: readonly PersonId[],
): Promise<{ readonly lost: readonly PersonId[]; readonly anew: readonly PersonId[] }> {
  const rows = await ports.state.beginningWith(WATCH_PREFIX);
  const lost: PersonId[] = [];
  const anew: PersonId[] = [];
  let done = 0;
  for (const person of people) {
    const row = rows.get(`${WATCH_PREFIX}${person}`) ?? null;
    const need = needOf(watchIn(row), ports);
    if (need === 'nothing' || done >= A_ROUND) continue;
    done += 1;
    const end = await watchCalendar(ports, person, row);
    if (end === 'no mailbox') lost.push(person);
    if (end === 'made') anew.push(person);
  }
  return { lost, anew };
}

/** Renews one watch, or makes it anew where there is none of it any more. `taken` = another instance is at it. */
export async function watchCalendar(
  ports: Ports,
  person: PersonId,
  row: Versioned<string> | null,
): Promise<'renewed' | 'made' | 'no mailbox' | 'taken'> {
  const watch = watchIn(row);
  const now = ports.calendarChanges.realNow();
  const isAlive = watch?.state === 'alive' && watch.until !== null && minutesBetween(now, watch.until) > 0;
  if (row !== null && watch !== null && watch.id !== null && isAlive) {
    const renewed = await ports.calendarChanges.renew(watch.id);
    if (renewed !== null) {
      await keepWatch(ports, person, { ...watch, id: renewed.id, until: renewed.until, at: now }, row.version);
      return 'renewed';
    }
  }
  return makeWatch(ports, person, row?.version ?? null);
}

/** Claimed first, so that two instances do not take each other's away. */
async function makeWatch(
  ports: Ports,
  person: PersonId,
  version: string | null,
): Promise<'made' | 'no mailbox' | 'taken'> {
  const secret = newSecret(person);
  const at = ports.calendarChanges.realNow();
  const begun: CalendarWatch = { state: 'begun', id: null, secret, until: null, at };
  const claimed = await keepWatch(ports, person, begun, version);
  if (claimed === null) return 'taken';
  const made = await ports.calendarChanges.subscribe(person, secret);
  if (made === 'no mailbox') {
    await keepWatch(ports, person, { ...begun, state: 'no mailbox' }, claimed);
    return 'no mailbox';
  }
  await keepWatch(ports, person, { ...begun, state: 'alive', id: made.id, until: made.until }, claimed);
  return 'made';
}

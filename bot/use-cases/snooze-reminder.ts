import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal, writtenDate } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { ReminderSettings } from '../../shared/domain/schools/school-settings.ts';
import type { Reason } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { keepSnooze, type Snooze, snoozeOf } from './snoozes.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { note } from './steps/note-once.ts';
import { schoolSettingsOf } from './steps/settings-of.ts';

/** How often in a row one reminder can be put off, and how far; a school settles both. */
export type SnoozeLimits = Pick<ReminderSettings, 'snoozeLimit' | 'snoozeDays'>;
const WEEK = 7;
/** So many weeks ahead are offered on a card, and the school's own furthest day. */
const WEEKS_OFFERED = 2;

function weekdayOnOrBefore(on: PlainDate): PlainDate {
  return on.subtract({ days: Math.max(0, on.dayOfWeek - 5) });
}

/** The dates offered on a card: a week, a fortnight and the furthest the school allows; none once it has been put off as often as it may be. */
export function snoozeDates(today: PlainDate, before: Snooze | null, limits: SnoozeLimits): readonly PlainDate[] {
  const { snoozeLimit, snoozeDays } = limits;
  if ((before?.count ?? 0) >= snoozeLimit) return [];
  const weeks = Array.from({ length: WEEKS_OFFERED }, (_, at) => (at + 1) * WEEK).filter((days) => days < snoozeDays);
  return [...weeks, snoozeDays]
    .map((days) => weekdayOnOrBefore(today.add({ days })))
    .filter((on) => Temporal.PlainDate.compare(on, today) > 0);
}

/** "three times", as people say it. */
function timesInWords(times: number): string {
  return ['as often as it can be', 'once', 'twice', 'three times'][times] ?? `${times} times`;
}

/** A session held since starts the count anew. */
function stillCounting(snooze: Snooze | null, lastHeldOn: PlainDate | null, longestDays: number): Snooze | null {
  const isOver =
    snooze !== null &&
    lastHeldOn !== null &&
    Temporal.PlainDate.compare(lastHeldOn, snooze.untilOn.subtract({ days: longestDays })) > 0;
  return isOver ? null : snooze;
}

/**
 * Puts a person's reminders about an arrangement off until a date, with a reason from the list. Counted, and visible to the other party.
 * Pressing the same again changes nothing. Refusals: not a party; `invalid-field` for a date further off than the school allows (21 days
 * unless it says otherwise); `not-allowed` after as many times as it allows (three).
 */
export async function snoozeReminder(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: { readonly untilOn: PlainDate; readonly reason: Reason },
): Promise<Result<Snooze>> {
  const found = await allowedArrangement(ports, actor, 'snooze', key);
  if (!found.ok) return found;
  const today = londonDateOf(actor.now);
  const { snoozeDays, snoozeLimit } = (await schoolSettingsOf(ports, found.value.value.school)).reminders;
  const days = today.until(asked.untilOn).days;
  if (days < 1 || days > snoozeDays)
    return refuse(
      'invalid-field',
      `Choose a date from tomorrow to ${writtenDate(today.add({ days: snoozeDays }))}.`,
      'untilOn',
    );
  const { lastHeldOn } = found.value.value.standing;
  const before = stillCounting(await snoozeOf(ports, key, actor.person.id), lastHeldOn, snoozeDays);
  const isSame =
    before !== null &&
    Temporal.PlainDate.compare(before.untilOn, asked.untilOn) === 0 &&
    before.reason === asked.reason;
  if (isSame) return ok(before);
  if ((before?.count ?? 0) >= snoozeLimit)
    return refuse(
      'not-allowed',
      `This has been put off ${timesInWords(snoozeLimit)}. Please book it, or speak to your line manager.`,
    );
  const snooze: Snooze = { arrangement: key, person: actor.person.id, ...asked, count: (before?.count ?? 0) + 1 };
  await keepSnooze(ports, snooze);
  await note(ports, actor, key, 'reminder snoozed', key);
  return ok(snooze);
}

import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal, writtenDate } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Reason } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { keepSnooze, type Snooze, snoozeOf } from './snoozes.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { note } from './steps/note-once.ts';

/** The furthest a reminder can be put off, and how often in a row; a default a school may change. */
const LONGEST_DAYS = 21;
const MOST_TIMES = 3;

function weekdayOnOrBefore(on: PlainDate): PlainDate {
  return on.subtract({ days: Math.max(0, on.dayOfWeek - 5) });
}

/** The dates offered on a card: a week, a fortnight, three weeks from today; none once it has been put off three times. */
export function snoozeDates(today: PlainDate, before: Snooze | null): readonly PlainDate[] {
  if (before !== null && before.count >= MOST_TIMES) return [];
  return [7, 14, LONGEST_DAYS].map((days) => weekdayOnOrBefore(today.add({ days })));
}

/** A session held since starts the count anew. */
function stillCounting(snooze: Snooze | null, lastHeldOn: PlainDate | null): Snooze | null {
  const isOver =
    snooze !== null &&
    lastHeldOn !== null &&
    Temporal.PlainDate.compare(lastHeldOn, snooze.untilOn.subtract({ days: LONGEST_DAYS })) > 0;
  return isOver ? null : snooze;
}

/**
 * Puts a person's reminders about an arrangement off until a date, with a reason from the list. Counted, and visible to the other party.
 * Pressing the same again changes nothing. Refusals: not a party; `invalid-field` for a date that is not in the next 21 days;
 * `not-allowed` after three times.
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
  const days = today.until(asked.untilOn).days;
  if (days < 1 || days > LONGEST_DAYS)
    return refuse(
      'invalid-field',
      `Choose a date from tomorrow to ${writtenDate(today.add({ days: LONGEST_DAYS }))}.`,
      'untilOn',
    );
  const before = stillCounting(await snoozeOf(ports, key, actor.person.id), found.value.value.standing.lastHeldOn);
  const isSame =
    before !== null &&
    Temporal.PlainDate.compare(before.untilOn, asked.untilOn) === 0 &&
    before.reason === asked.reason;
  if (isSame) return ok(before);
  if (before !== null && before.count >= MOST_TIMES)
    return refuse('not-allowed', 'This has been put off three times. Please book it, or speak to your line manager.');
  const snooze: Snooze = { arrangement: key, person: actor.person.id, ...asked, count: (before?.count ?? 0) + 1 };
  await keepSnooze(ports, snooze);
  await note(ports, actor, key, 'reminder snoozed', key);
  return ok(snooze);
}

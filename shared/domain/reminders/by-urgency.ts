import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from './reminder.ts';

/** What concerns a child's safety goes before all paperwork (design D10). */
const CHILD_FIRST: readonly ReminderKind[] = ['child-in-need', 'not-filed'];

/** `true` for an open referral about a child, by the action's key. */
export type IsReferral = (action: string) => boolean;

function rank(reminder: Reminder, day: PlainDate, isReferral: IsReferral): readonly number[] {
  const { kind, about, dueOn } = reminder;
  const isChild = CHILD_FIRST.includes(kind) || (kind === 'action-due' && about !== null && isReferral(about));
  const isOverdue = dayNumber(dueOn) < dayNumber(day);
  return [isChild ? 0 : 1, isOverdue ? 0 : 1, dayNumber(dueOn), REMINDER_KINDS.indexOf(kind)];
}

/** Reminders in the order in which they stand on a card: children's safety first, then what is overdue, then by date. */
export function byUrgency<R extends Reminder>(reminders: readonly R[], day: PlainDate, isReferral: IsReferral): R[] {
  return reminders
    .map((reminder, place) => ({ reminder, ranks: [...rank(reminder, day, isReferral), place] }))
    .sort((one, other) => {
      const at = one.ranks.findIndex((value, index) => value !== other.ranks[index]);
      return at < 0 ? 0 : (one.ranks[at] ?? 0) - (other.ranks[at] ?? 0);
    })
    .map(({ reminder }) => reminder);
}

/** What two reminders share that are about one matter, whatever their stages: of several open ones only the latest stands on a card. */
export function matterOf({ kind, arrangement, supervisee, about, school, recipient }: Reminder): string {
  return [kind, arrangement ?? school, supervisee ?? '', about ?? '', recipient].join('|');
}

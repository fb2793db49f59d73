import type { Owed } from '../../../shared/contract/home.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';

const ORDER: readonly Owed['kind'][] = [
  'talk asked',
  'concern',
  'supervision overdue',
  'children overdue',
  'action overdue',
  'missed twice',
  'supervision kept off',
  'decide reading',
  'records read',
  'file decision',
  'move session',
  'bookings affected',
  'accept session',
  'sign record',
  'sign contract',
  'sign form',
  'confirm held',
  'write record',
  'share record',
  'supervision due soon',
  'children due soon',
  'action due',
  'answer audit',
  'review contract',
  'contract missing',
];

/** Where whatever is past its day comes at the latest: before anything that only waits for an answer. */
const LATE = ORDER.indexOf('move session');

/**
 * What somebody still has to do, most urgent first: people and children before papers, what is past its day on `today` before what is to come, and
 * within a kind by date, those without one last.
 */
export function mostUrgentFirst(owed: readonly Owed[], today: PlainDate): Owed[] {
  const on = today.toString();
  const placeOf = ({ kind, dueOn }: Owed) => {
    const place = ORDER.indexOf(kind);
    return dueOn !== null && dueOn < on ? Math.min(place, LATE) : place;
  };
  return [...owed].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  );
}

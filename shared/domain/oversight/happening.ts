import { londonDateOf, type PlainDate, Temporal } from '../dates.ts';
import { isAfter } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import type { Reason, Session } from '../sessions/session.ts';

/** What became of a formal session that was to be on a day: a fact for oversight, never a text. */
export interface Happening {
  readonly on: PlainDate;
  readonly what: 'held' | 'missed' | 'cancelled';
  /** Missed or called off by which side; null = nobody's, or not said. */
  readonly by: 'supervisee' | 'supervisor' | null;
  /** From the closed list, so that nothing about health is in it; null = not said. */
  readonly reason: Reason | null;
  /** Who of the supervisees came; null = all of them. */
  readonly attended: readonly PersonId[] | null;
  /** How long it was, of what was held; left out = nobody kept it. */
  readonly minutes?: number;
}

/** What stands in the register of one arrangement at most, whatever its policy asks for. */
export const MOST_HAPPENINGS = 60;
const SEPTEMBER = 9;

/** The first day of the school year before the one a date lies in: 1 September. */
export function keptSince(on: PlainDate): PlainDate {
  const year = on.month >= SEPTEMBER ? on.year : on.year - 1;
  return Temporal.PlainDate.from({ year: year - 1, month: SEPTEMBER, day: 1 });
}

function sideOf({ status, missedBy, cancelledBy, organiser }: Session, supervisors: readonly PersonId[]) {
  if (status === 'missed') return missedBy;
  if (status !== 'cancelled' || cancelledBy === null) return null;
  return [...supervisors, organiser].includes(cancelledBy) ? 'supervisor' : 'supervisee';
}

/**
 * What became of an arrangement's formal sessions up to a day, oldest first: this school year's and the last one's, the newest sixty of them, so that
 * a register row never grows with its age.
 */
export function happeningsOf(
  sessions: readonly Session[],
  supervisors: readonly PersonId[],
  today: PlainDate,
): readonly Happening[] {
  const since = keptSince(today);
  return sessions
    .flatMap((session): readonly Happening[] => {
      const { formality, status, attended, startsAt, endsAt } = session;
      const on = londonDateOf(startsAt);
      if (formality !== 'formal' || isAfter(on, today) || isAfter(since, on)) return [];
      if (status !== 'held' && status !== 'missed' && status !== 'cancelled') return [];
      const isHeld = status === 'held';
      return [
        {
          on,
          what: status,
          by: isHeld ? null : sideOf(session, supervisors),
          reason: isHeld ? null : session.reason,
          attended: isHeld ? attended : null,
          ...(isHeld ? { minutes: Math.round(startsAt.until(endsAt).total('minutes')) } : {}),
        },
      ];
    })
    .sort((one, other) => Temporal.PlainDate.compare(one.on, other.on) || one.what.localeCompare(other.what))
    .slice(-MOST_HAPPENINGS);
}

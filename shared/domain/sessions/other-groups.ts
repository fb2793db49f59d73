import type { Arrangement } from '../arrangements/arrangement.ts';
import { type Instant, Temporal } from '../dates.ts';
import type { Session } from './session.ts';

const WEEKS = 6;
const MOST = 4;

/** A session of another group, and whose it is. */
export interface OtherGroup {
  readonly session: Session;
  readonly arrangement: Arrangement;
}

/**
 * Where somebody who cannot come to their group could go instead: agreed sessions of the school's other groups in the next six weeks, soonest first,
 * at most four. None they lead or belong to already.
 */
export function otherGroups(
  person: string,
  own: Pick<Arrangement, 'key' | 'school'>,
  groups: readonly OtherGroup[],
  now: Instant,
): readonly OtherGroup[] {
  const until = now.add({ hours: 24 * 7 * WEEKS });
  return groups
    .filter(({ session, arrangement }) => {
      const isOther = arrangement.key !== own.key && arrangement.school === own.school && arrangement.kind === 'group';
      const isIn = [...arrangement.supervisors, ...arrangement.supervisees].includes(person);
      const isToCome =
        Temporal.Instant.compare(session.startsAt, now) > 0 && Temporal.Instant.compare(session.startsAt, until) <= 0;
      return isOther && !isIn && isToCome && session.status === 'booked' && arrangement.endedOn === null;
    })
    .sort((a, b) => Temporal.Instant.compare(a.session.startsAt, b.session.startsAt))
    .slice(0, MOST);
}

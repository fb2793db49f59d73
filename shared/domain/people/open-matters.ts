import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { isLiveOrComing } from '../eligibility/supervision-circles.ts';
import type { Person, PersonId } from './person.ts';

/** What somebody is in an arrangement. */
export type RoleThere = 'supervisor' | 'supervisee' | 'cover' | 'line manager' | 'commissioner';

/** What hangs on somebody in an arrangement that has not ended. */
export interface PartHere {
  readonly arrangement: Arrangement;
  readonly as: RoleThere;
  /** What has to be settled before they go, in words. */
  readonly open: readonly string[];
}

function counted(count: number, one: string, more: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${more}`];
}

function roleOf(arrangement: Arrangement, person: PersonId, on: PlainDate): RoleThere | null {
  if (arrangement.supervisors.includes(person)) return 'supervisor';
  if (arrangement.supervisees.includes(person)) return 'supervisee';
  const standsIn = (toOn: PlainDate | null) => toOn === null || toOn.since(on).sign >= 0;
  if (arrangement.cover.some((entry) => entry.person === person && standsIn(entry.toOn))) return 'cover';
  if (arrangement.lineManager === person) return 'line manager';
  return arrangement.commissionedBy === person ? 'commissioner' : null;
}

function openIn(arrangement: Arrangement, as: RoleThere): readonly string[] {
  const { standing } = arrangement;
  switch (as) {
    case 'supervisor':
    case 'supervisee': {
      const first = as === 'supervisor' ? 'needs another supervisor' : 'this supervision has to be ended';
      const isShared = as === 'supervisor' && arrangement.supervisors.length > 1;
      const isOne = as === 'supervisee' && arrangement.supervisees.length > 1;
      return [
        ...(isShared || isOne ? [] : [first]),
        ...counted(standing.openActions, 'open action', 'open actions'),
        ...counted(standing.recordsUnsigned, 'record not signed', 'records not signed'),
        ...(standing.nextBookedAt === null ? [] : ['a session is booked']),
      ];
    }
    case 'cover':
      return ['somebody else has to stand in'];
    case 'line manager':
      return ['needs another line manager'];
    case 'commissioner':
      return ['needs another commissioning head'];
  }
}

/** The arrangements that have not ended by a day and what somebody is in each, with what would stay open there without them. */
export function partsOf(person: PersonId, arrangements: readonly Arrangement[], on: PlainDate): readonly PartHere[] {
  return arrangements
    .filter((one) => isLiveOrComing(one, on))
    .flatMap((arrangement) => {
      const as = roleOf(arrangement, person, on);
      return as === null ? [] : [{ arrangement, as, open: openIn(arrangement, as) }];
    });
}

/**
 * Who is supervised on paper only: everybody who supervises them has left by a day. Together with who carries safeguarding work and is in no
 * arrangement they are the people without a supervisor.
 */
export function orphaned(
  people: readonly Person[],
  arrangements: readonly Arrangement[],
  on: PlainDate,
): Set<PersonId> {
  const gone = new Set(people.filter((person) => hasLeft(person, on)).map((person) => person.id));
  const live = arrangements.filter((one) => isLiveOrComing(one, on));
  const isGone = (one: Arrangement) => one.supervisors.every((supervisor) => gone.has(supervisor));
  const held = new Set(live.filter((one) => !isGone(one)).flatMap((one) => one.supervisees));
  const left = live.filter(isGone).flatMap((one) => one.supervisees);
  return new Set(left.filter((person) => !held.has(person) && !gone.has(person)));
}

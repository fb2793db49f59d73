import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { Session } from '../sessions/session.ts';
import { type ArrangementAct, mayWithArrangement } from './arrangement-access.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';
import { isGroup } from './session-readers.ts';

/** What somebody may do who was at this session and is not, or no longer, in the arrangement. */
const FOR_WHO_WAS_THERE: readonly ArrangementAct[] = ['see that it happens', 'read content', 'sign'];

/** What a member of a group may not do with what was said at a session they were not at. */
const FOR_WHO_CAME: readonly ArrangementAct[] = [
  'read content',
  'begin a form',
  'write actions',
  'write a shared record',
];

/**
 * Whether a person may do something with one session. As for its arrangement, and besides: a supervisee reads a group session only if they
 * were there, guests and members who have left the group keep exactly the sessions they were at (design D3), the one who proposed a time cannot
 * also accept it, and a stand-in whose cover is over keeps the sessions they led.
 */
export function mayWithSession(
  person: Person,
  act: ArrangementAct,
  arrangement: Arrangement,
  session: Session,
  on: PlainDate,
): Decision {
  if (
    act === 'read content' &&
    session.organiser === person.id &&
    !hasLeft(person, on) &&
    wasCover(arrangement, person)
  ) {
    return ALLOWED;
  }
  const decision = mayWithArrangement(person, act, arrangement, on);
  if (!decision.allowed) {
    const isTheirs = FOR_WHO_WAS_THERE.includes(act) && !hasLeft(person, on) && wasThere(arrangement, session, person);
    const isYet = act === 'see that it happens' || session.status === 'held';
    return isTheirs && isYet ? ALLOWED : decision;
  }
  if (act === 'accept' && isOnProposersSide(arrangement, session, person)) {
    return refused('not-allowed', 'You proposed this time; the other person accepts it.');
  }
  if (FOR_WHO_CAME.includes(act) && wasAbsentFromGroup(arrangement, session, person)) {
    return refused('not-a-party', 'Only the people who were at this session can read it.');
  }
  return decision;
}

/** Whether the person is on the side of the one who proposed the time, so that theirs is not the acceptance it waits for. */
export function isOnProposersSide(arrangement: Arrangement, session: Session, person: Person): boolean {
  const isSupervisee = arrangement.supervisees.includes(person.id);
  return isSupervisee === arrangement.supervisees.includes(session.proposedBy);
}

function wasAbsentFromGroup(arrangement: Arrangement, session: Session, person: Person): boolean {
  if (session.attended === null || !arrangement.supervisees.includes(person.id)) return false;
  return isGroup(arrangement) && !session.attended.includes(person.id);
}

/** Whether somebody outside the arrangement was at this session: as a guest, or as a member of the group who has since left it. */
function wasThere(arrangement: Arrangement, session: Session, person: Person): boolean {
  if ((session.guests ?? []).includes(person.id)) return true;
  return isGroup(arrangement) && session.status === 'held' && session.attended?.includes(person.id) === true;
}

function wasCover(arrangement: Arrangement, person: Person): boolean {
  return arrangement.cover.some((entry) => entry.person === person.id);
}

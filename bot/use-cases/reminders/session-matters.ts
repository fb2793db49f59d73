import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { SessionMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';

const UNWRITTEN: readonly Session['recordState'][] = ['none', 'draft'];

function kindOf({ status, formality, recordState, startsAt }: Session, now: Instant): SessionMatter['is'] | null {
  if (status === 'unconfirmed') return 'unconfirmed';
  if (status === 'held') return UNWRITTEN.includes(recordState) ? 'unwritten' : null;
  const isComing = startsAt.epochMilliseconds > now.epochMilliseconds;
  return formality === 'formal' && (status === 'booked' || status === 'proposed') && isComing ? 'booked' : null;
}

/** Who has to confirm a meeting that one side says was held: the other side. */
function asked(arrangement: Arrangement, session: Session): SessionMatter['asked'] {
  const { supervisees, supervisors } = arrangement;
  const others = supervisees.includes(session.proposedBy) ? supervisors : supervisees;
  return others.filter((person) => !session.acceptedBy.includes(person));
}

/** The sessions that somebody has to prepare, write up or confirm, from the register alone. */
export function sessionMatters(
  known: ReadonlyMap<ArrangementKey, Arrangement>,
  sessionsOf: ReadonlyMap<ArrangementKey, readonly Session[]>,
  now: Instant,
): readonly SessionMatter[] {
  return [...sessionsOf].flatMap(([key, sessions]) => {
    const arrangement = known.get(key);
    if (arrangement === undefined) return [];
    return sessions.flatMap((session): readonly SessionMatter[] => {
      const is = kindOf(session, now);
      if (is === null) return [];
      const on = londonDateOf(session.startsAt);
      const isSaid = is === 'unconfirmed';
      return [
        {
          key: session.key,
          arrangement: key,
          on,
          is,
          saidOn: null,
          asked: isSaid ? asked(arrangement, session) : null,
        },
      ];
    });
  });
}

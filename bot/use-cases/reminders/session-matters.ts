import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { SessionMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';

const UNWRITTEN: readonly Session['recordState'][] = ['none', 'draft'];

/** What is written down when somebody says that a meeting was held. */
const SAYING: readonly AuditEvent[] = ['session said held', 'session booked'];

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

/** The sessions that somebody has to prepare, write up or confirm, from the register alone; `saidOn` as `saidOnOf` finds it. */
export function sessionMatters(
  known: ReadonlyMap<ArrangementKey, Arrangement>,
  sessionsOf: ReadonlyMap<ArrangementKey, readonly Session[]>,
  now: Instant,
  saidOn: ReadonlyMap<SessionKey, PlainDate> = new Map(),
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
          saidOn: isSaid ? (saidOn.get(session.key) ?? null) : null,
          asked: isSaid ? asked(arrangement, session) : null,
        },
      ];
    });
  });
}

/**
 * The day on which each meeting that waits to be confirmed was said to have been held, from the audit trail: `confirm-held` is counted from then,
 * not from the meeting (clocks.md section 7). Trails are read only of arrangements where something waits.
 */
export async function saidOnOf(
  ports: Ports,
  sessionsOf: ReadonlyMap<ArrangementKey, readonly Session[]>,
): Promise<ReadonlyMap<SessionKey, PlainDate>> {
  const found = new Map<SessionKey, PlainDate>();
  for (const [arrangement, sessions] of sessionsOf) {
    const waiting = sessions.filter(({ status }) => status === 'unconfirmed');
    if (waiting.length === 0) continue;
    const trail = await ports.audit.of(arrangement);
    for (const { key, startsAt } of waiting) {
      // Booked beforehand is not said to have been held.
      const said = trail.findLast(
        ({ about, event, at }) =>
          about === key && SAYING.includes(event) && at.epochMilliseconds >= startsAt.epochMilliseconds,
      );
      if (said !== undefined) found.set(key, londonDateOf(said.at));
    }
  }
  return found;
}

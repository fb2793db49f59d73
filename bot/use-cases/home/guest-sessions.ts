import type { Home } from '../../../shared/contract/home.ts';
import type { Party } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { knownAround } from '../steps/known-around.ts';
import { personRef } from '../views/arrangement-summary.ts';
import { sessionSummary } from '../views/session-summary.ts';

/** How long a session somebody was a guest at stays on their home page. */
const DAYS_SHOWN = 60;

/** The sessions of other groups a person is or was invited to as a guest, soonest first: those sessions and nothing else of the group. By their own rows in `Parties`. */
export async function guestSessions(
  ports: Ports,
  actor: Actor,
  parties: readonly Party[],
): Promise<NonNullable<Home['guestOf']>> {
  const since = londonDateOf(actor.now).subtract({ days: DAYS_SHOWN });
  const rows = parties.filter((row) => row.role === 'guest');
  const keys = [...new Set(rows.map((row) => row.arrangement))];
  if (keys.length === 0) return [];
  const arrangements = (await ports.register.arrangements(keys)).map((stored) => stored.value);
  const known = await knownAround(ports, arrangements);
  const found = await Promise.all(
    arrangements.map(async (arrangement) => {
      const sessions = (await ports.register.sessionsOf(arrangement.key)).map((stored) => stored.value);
      return sessions
        .filter((session) => (session.guests ?? []).includes(actor.person.id))
        .filter((session) => isPlanned(session) || session.status === 'held')
        .filter((session) => londonDateOf(session.startsAt).since(since).sign >= 0)
        .map((session) => ({
          session: sessionSummary(session),
          supervisors: arrangement.supervisors.map((id) => personRef(known, id)),
          school: known.schools.get(arrangement.school)?.name ?? arrangement.school,
        }));
    }),
  );
  return found.flat().sort((one, other) => one.session.startsAt.localeCompare(other.session.startsAt));
}

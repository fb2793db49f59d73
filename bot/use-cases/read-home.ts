import type { Home } from '../../shared/contract/home.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { guestSessions } from './home/guest-sessions.ts';
import { mostUrgentFirst } from './home/most-urgent-first.ts';
import { owedAudits } from './home/owed-audits.ts';
import { owedConcerns } from './home/owed-concerns.ts';
import { owedInContent } from './home/owed-in-content.ts';
import { owedInspections } from './home/owed-inspections.ts';
import { owedOnRegister } from './home/owed-on-register.ts';
import { owedSignatures } from './home/owed-signatures.ts';
import { ownStranded, strandedAtSchools } from './home/owed-stranded.ts';
import { owedTalks } from './home/owed-talks.ts';
import { owedToTeam } from './home/owed-to-team.ts';
import { knownAround } from './steps/known-around.ts';
import { arrangementsOf } from './steps/own-arrangements.ts';
import { arrangementSummary, roleIn } from './views/arrangement-summary.ts';
import { moment } from './views/session-summary.ts';

/**
 * The home page: what the person owes, most urgent first, and the arrangements they are in. Every read is keyed by the person or one of their
 * arrangements; no list is gone through.
 */
export async function readHome(ports: Ports, actor: Actor): Promise<Result<Home>> {
  const today = londonDateOf(actor.now);
  const parties = await ports.register.partiesOf(actor.person.id);
  const arrangements = (await arrangementsOf(ports, actor, parties)).filter((one) => isShown(one, actor));
  const [known, sessions, concerns, toTeam, signatures, audits, readings, talks, stranded, guestOf] = await Promise.all(
    [
      knownAround(ports, arrangements),
      Promise.all(arrangements.map((one) => sessionsFor(ports, actor, one))),
      owedConcerns(ports, actor),
      owedToTeam(ports, actor),
      owedSignatures(ports, actor, parties),
      owedAudits(ports, actor),
      owedInspections(ports, actor, arrangements),
      owedTalks(ports, actor),
      strandedAtSchools(ports, actor),
      guestSessions(ports, actor, parties),
    ],
  );
  const owed = await Promise.all(
    arrangements.map(async (arrangement, at) => {
      const own = sessions[at] ?? [];
      const facts = { arrangement, sessions: own, known, me: actor.person, now: actor.now };
      const [moves, content] = await Promise.all([ownStranded(ports, facts), owedInContent(ports, actor, facts)]);
      return [...owedOnRegister(facts), ...moves, ...content];
    }),
  );
  return ok({
    today: today.toString(),
    owed: mostUrgentFirst(
      [...talks, ...concerns, ...toTeam, ...signatures, ...audits, ...readings, ...stranded, ...owed.flat()],
      today,
    ),
    arrangements: arrangements.map((arrangement, at) => {
      const next = sessions[at]?.find((session) => session.key === arrangement.standing.nextSession) ?? null;
      return arrangementSummary(arrangement, actor.person.id, today, known, next);
    }),
    ...(guestOf.length === 0 ? {} : { guestOf }),
    readAt: moment(actor.now),
  });
}

/** An ended arrangement stays while something in it is unsigned. */
function isShown(arrangement: Arrangement, actor: Actor): boolean {
  const { endedOn, standing } = arrangement;
  return endedOn === null || endedOn.since(londonDateOf(actor.now)).sign >= 0 || standing.recordsUnsigned > 0;
}

/** Its sessions for the people in it; for a line manager only the next one. */
async function sessionsFor(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<readonly Session[]> {
  const role = roleIn(arrangement, actor.person.id, londonDateOf(actor.now));
  if (role === 'supervisor' || role === 'supervisee' || role === 'cover') {
    return (await ports.register.sessionsOf(arrangement.key)).map((one) => one.value);
  }
  const { nextSession } = arrangement.standing;
  const next = nextSession === null ? null : await ports.register.session(nextSession);
  return next === null ? [] : [next.value];
}

import type { PlannedLine } from '../../shared/cards/planned-session-card.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { capital } from '../../shared/domain/capital.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { whoseSupervision } from '../use-cases/views/whose-supervision.ts';

type People = Parameters<typeof whoseSupervision>[2];

/** A session of an arrangement as one of its people sees it on a card. */
export function plannedLine(
  ports: Ports,
  actor: Actor,
  { session, arrangement, people }: { session: Session; arrangement: Arrangement; people: People },
): PlannedLine {
  const whose = whoseSupervision(arrangement, actor.person.id, people);
  const isFromSupervisee = arrangement.supervisees.includes(session.proposedBy);
  const waited = isFromSupervisee ? arrangement.supervisors : arrangement.supervisees;
  const names = people.filter(({ id }) => waited.includes(id)).map(({ name }) => name);
  return {
    session: session.key,
    whose: capital(whose),
    startsAt: session.startsAt,
    waitingFor: session.status === 'proposed' ? names.join(' or ') : null,
    waitsForReader: session.status === 'proposed' && !session.acceptedBy.includes(actor.person.id),
    link: ports.links.to(`sessions/${session.key}`),
  };
}

/** The sessions still to come of some arrangements, soonest first. */
export async function plannedLines(
  ports: Ports,
  actor: Actor,
  arrangements: readonly Arrangement[],
): Promise<readonly PlannedLine[]> {
  const people = await ports.register.people([
    ...new Set(arrangements.flatMap((each) => [...each.supervisors, ...each.supervisees])),
  ]);
  const found = await Promise.all(
    arrangements.map(async (arrangement) =>
      (await ports.register.sessionsOf(arrangement.key))
        .map(({ value }) => value)
        .filter(({ status }) => status === 'booked' || status === 'proposed')
        .filter(({ startsAt }) => startsAt.epochMilliseconds > actor.now.epochMilliseconds)
        .map((session) => plannedLine(ports, actor, { session, arrangement, people })),
    ),
  );
  return found.flat().sort((one, other) => one.startsAt.epochMilliseconds - other.startsAt.epochMilliseconds);
}

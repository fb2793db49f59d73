import type { DueLine } from '../../shared/cards/answers.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { capital } from '../../shared/domain/capital.ts';
import { Temporal, writtenDate, writtenMoment } from '../../shared/domain/dates.ts';
import { sessionDue } from '../../shared/domain/oversight/standing.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { whoseSupervision } from '../use-cases/views/whose-supervision.ts';

function stateOf({ standing }: Arrangement): string {
  if (standing.nextBookedAt !== null) return `Booked for ${writtenMoment(standing.nextBookedAt)}`;
  const { dueState, nextDueOn } = sessionDue(standing);
  const due = nextDueOn === null ? '' : writtenDate(nextDueOn);
  switch (dueState) {
    case 'overdue':
      return `Overdue; it was due by ${due}`;
    case 'due soon':
      return `Due by ${due}`;
    case 'ok':
      return due === '' ? 'Nothing due' : `Next due by ${due}`;
    case 'no clock':
      return 'No interval is agreed; the contract needs one';
    case 'no calendar':
      return 'The school calendar does not reach far enough to say';
    case 'paused':
      return 'Paused during an absence';
  }
}

/** Overdue first, then by due date. */
function order(a: Arrangement, b: Arrangement): number {
  const [first, second] = [sessionDue(a.standing).nextDueOn, sessionDue(b.standing).nextDueOn];
  if (first === null || second === null) return first === null ? 1 : -1;
  return Temporal.PlainDate.compare(first, second);
}

/** Arrangements a person is in as lines of a card: their own supervision first, then those they supervise. Dates only, no content. */
export async function linesOf(ports: Ports, actor: Actor, live: readonly Arrangement[]): Promise<readonly DueLine[]> {
  const isMine = (each: Arrangement) => each.supervisees.includes(actor.person.id);
  const sorted = [...live.filter(isMine).sort(order), ...live.filter((each) => !isMine(each)).sort(order)];
  const people = await ports.register.people([
    ...new Set(sorted.flatMap((each) => [...each.supervisors, ...each.supervisees])),
  ]);
  return sorted.map((each) => {
    const whose = whoseSupervision(each, actor.person.id, people);
    return {
      arrangement: each.key,
      supervisee: each.supervisees[0] ?? '',
      whose: capital(whose),
      state: stateOf(each),
      mayBook: each.standing.nextBookedAt === null,
      link: ports.links.to(`arrangements/${each.key}`),
    };
  });
}

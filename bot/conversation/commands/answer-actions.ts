import { type ActionLine, actionsCard } from '../../../shared/cards/command-cards.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import { liveArrangements } from '../live-arrangements.ts';
import type { Reply } from '../turn.ts';

function byDate(one: ActionLine, other: ActionLine): number {
  if (one.dueOn === null || other.dueOn === null) return one.dueOn === null ? 1 : -1;
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn);
}

/** `actions`: the person's own that are open, by key, date and whose supervision; what they say is never known here. */
export async function answerActions(ports: Ports, actor: Actor): Promise<Reply> {
  const live = (await liveArrangements(ports, actor)).filter(({ standing }) => standing.openActions > 0);
  const people = await ports.register.people([
    ...new Set(live.flatMap((one) => [...one.supervisors, ...one.supervisees])),
  ]);
  const today = londonDateOf(actor.now);
  const read = await Promise.all(live.map((one) => ports.records.actionFactsOf(one.key)));
  const lines = live.flatMap((arrangement, at) =>
    (read[at] ?? [])
      .filter(({ owner, status }) => owner === actor.person.id && status === 'open')
      .map(({ key, dueOn }) => ({
        action: key,
        arrangement: arrangement.key,
        whose: whoseSupervision(arrangement, actor.person.id, people),
        dueOn,
        isLate: dueOn !== null && isAfter(today, dueOn),
      })),
  );
  return { card: actionsCard(lines.sort(byDate), ports.links.to('actions')), notification: 'Your actions' };
}

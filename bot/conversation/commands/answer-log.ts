import { logCard } from '../../../shared/cards/command-cards.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { metFrom } from '../../use-cases/steps/met-from.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import { liveArrangements } from '../live-arrangements.ts';
import type { Reply } from '../turn.ts';

/** `log`: the day of a session that was held, or the way to write down a talk in between; what was said is never typed here. */
export async function answerLog(ports: Ports, actor: Actor): Promise<Reply> {
  const today = londonDateOf(actor.now);
  const live = (await liveArrangements(ports, actor)).filter(
    (one) => mayWithArrangement(actor.person, 'book', one, today).allowed,
  );
  const people = await ports.register.people([
    ...new Set(live.flatMap((one) => [...one.supervisors, ...one.supervisees])),
  ]);
  const lines = live.map((one) => ({
    arrangement: one.key,
    whose: whoseSupervision(one, actor.person.id, people),
    fromOn: metFrom(one, today),
    today,
    adHocLink: ports.links.to(`arrangements/${one.key}/ad-hoc`),
  }));
  return { card: logCard(lines, ports.links.to('')), notification: 'What to log' };
}

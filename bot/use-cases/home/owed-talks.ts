import type { Owed } from '../../../shared/contract/home.ts';
import { londonDateOf, writtenMoment } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { talkAsksOf } from '../talks/talk-asks.ts';

/** Who has asked the person to talk and has no answer yet, and whom they have asked; until it is answered, for a week at most. Never about what. */
export async function owedTalks(ports: Ports, actor: Actor): Promise<readonly Owed[]> {
  const { id } = actor.person;
  const open = (await talkAsksOf(ports, id, londonDateOf(actor.now))).filter(({ answer }) => answer === null);
  if (open.length === 0) return [];
  const people = await ports.register.people(open.map(({ asker, asked }) => (asker === id ? asked : asker)));
  return open.map(({ asker, asked, askedAt }) => {
    const other = people.find((one) => one.id === (asker === id ? asked : asker))?.name ?? 'Somebody';
    const when = writtenMoment(askedAt);
    const text =
      asker === id
        ? `You asked ${other} to talk, ${when}. There is no answer yet: please ring, or ask somebody else.`
        : `${other} asked to talk with you, ${when}. Please answer on your message from Supervision, or ring.`;
    return { kind: 'talk asked' as const, text, dueOn: null, link: '', rule: null };
  });
}

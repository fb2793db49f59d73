import { timesCard } from '../../../shared/cards/times-card.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { allowedArrangement } from '../../use-cases/steps/allowed-arrangement.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import type { SaidWhen } from '../language/wish.ts';
import { wishOf } from '../language/wish-data.ts';
import { refused } from '../replies.ts';
import { timesAsSaid } from '../times-as-said.ts';
import type { Reply } from '../turn.ts';
import { chosenTime } from './chosen-time.ts';
import { plannedReply } from './planned-reply.ts';
import { NOT_OURS, type PressData } from './press-data.ts';
import { pressKey } from './press-key.ts';

type Data = PressData['data'];

/** Times for an arrangement when somebody said they would like them; `first` = words before, e.g. why they are offered again. */
export async function offerAsSaid(
  ports: Ports,
  actor: Actor,
  key: string,
  when: SaidWhen,
  first: readonly string[] = [],
): Promise<Reply> {
  const allowed = await allowedArrangement(ports, actor, 'book', key);
  if (!allowed.ok) return refused(ports, allowed.error);
  const arrangement = allowed.value.value;
  const [stored, people] = await Promise.all([
    ports.register.sessionsOf(key),
    ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]),
  ]);
  const sessions = stored.map(({ value }) => value);
  const { words, times } = await timesAsSaid(ports, actor, { arrangement, sessions, moving: null }, when);
  const card = timesCard({
    title: `Book ${whoseSupervision(arrangement, actor.person.id, people)}`,
    words: [...first, ...words],
    times,
    verb: 'book-said',
    data: { arrangement: key },
    asksWhy: false,
    others: [],
    link: ports.links.to(`arrangements/${key}`),
  });
  return { card, notification: 'Times to choose from' };
}

/** The times again for one of several arrangements, once it is chosen. */
export function offerSaid(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  return offerAsSaid(ports, actor, data.arrangement ?? '', wishOf(data, actor.now));
}

/** Books a time of such a card; taken meanwhile, others are offered. Pressed five times it is booked once. */
export async function bookSaid(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const startsAt = chosenTime(data);
  if (startsAt === null || data.arrangement === undefined) return refused(ports, NOT_OURS);
  const at = startsAt.toString({ smallestUnit: 'second' });
  const done = await bookSession(ports, actor, data.arrangement, {
    key: pressKey(data.arrangement, at),
    startsAt: at,
  });
  if (done.ok) {
    const title = done.value.session.status === 'booked' ? 'It is booked' : 'A time is proposed';
    return plannedReply(ports, actor, done.value.session.key, title);
  }
  if (done.error.code !== 'time-taken') return refused(ports, done.error);
  return offerAsSaid(ports, actor, data.arrangement, { is: 'nothing' }, [done.error.message]);
}

/** Accepts a proposed time from such a card. */
export async function acceptSaid(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const done = await acceptSession(ports, actor, data.session ?? '');
  return done.ok ? plannedReply(ports, actor, data.session ?? '', 'It is booked') : refused(ports, done.error);
}

import { choiceOf, yearCard } from '../../../shared/cards/year-card.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { planYear } from '../../use-cases/plan-year.ts';
import { whoseSupervision } from '../../use-cases/views/whose-supervision.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { chosenTime } from './chosen-time.ts';
import type { PressData } from './press-data.ts';
import { pressKey } from './press-key.ts';

type Data = PressData['data'];

/** What stood in the way of a time, by the name of its choice. */
type Problems = ReadonlyMap<string, string>;

async function yearReply(ports: Ports, actor: Actor, key: string, problems: Problems): Promise<Reply> {
  const planned = await planYear(ports, actor, key);
  if (!planned.ok) return refused(ports, planned.error);
  const { arrangement, rows, knownUntilOn } = planned.value;
  const people = await ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]);
  const card = yearCard({
    arrangement: key,
    whose: whoseSupervision(arrangement, actor.person.id, people),
    lines: rows.map(({ name, fromOn, untilOn: _, ...matter }) => ({
      name,
      fromOn,
      matter,
      problem: problems.get(choiceOf(fromOn)) ?? null,
    })),
    knownUntilOn,
    link: ports.links.to(`arrangements/${key}`),
  });
  return { card, notification: 'The year ahead' };
}

/** The year to come of an arrangement, with a time for each stretch that has none. */
export function showYear(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  return yearReply(ports, actor, data.arrangement ?? '', new Map());
}

const CHOICE = /^on\d{4}-\d{2}-\d{2}$/;

/** The times that were chosen, in the order of the year. */
function chosen(data: Data): readonly { readonly choice: string; readonly startsAt: Temporal.Instant }[] {
  return Object.keys(data)
    .filter((name) => CHOICE.test(name))
    .slice(0, 12)
    .flatMap((choice) => {
      const startsAt = chosenTime({ time: data[choice] ?? '' });
      return startsAt === null ? [] : [{ choice, startsAt }];
    })
    .sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt));
}

/**
 * Books every time that was chosen, each a booking of its own: what was taken meanwhile or refused is said beside it, with other times to
 * choose from; the others stand. Pressed again, or after it broke off half way, nothing is booked twice.
 */
export async function bookYear(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const key = data.arrangement ?? '';
  const problems = new Map<string, string>();
  for (const { choice, startsAt } of chosen(data)) {
    const at = startsAt.toString({ smallestUnit: 'second' });
    const done = await bookSession(ports, actor, key, { key: pressKey(key, at), startsAt: at });
    if (!done.ok) problems.set(choice, done.error.message);
  }
  return yearReply(ports, actor, key, problems);
}

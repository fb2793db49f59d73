import { followChild } from '../../../bot/use-cases/children/follow-child.ts';
import { readChildren } from '../../../bot/use-cases/children/read-children.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { done, type Living, notAhead, supervisorOf } from './living.ts';

/** Whose children are followed, and how many days before today the last discussion may lie: one list has a child overdue, one is in time. */
const FOLLOWED: Readonly<Record<string, number>> = { 'ma-rachel-dylan': 365, 'ma-kwame-rachel': 80 };

/** The children an arrangement has talked about and its policy wants followed are followed, from the day they were last talked about. */
export async function liveChildren(living: Living): Promise<void> {
  const { trust, time, arrangement } = living;
  const within = FOLLOWED[arrangement.key];
  if (within === undefined) return;
  const { ports, world } = trust;
  world.now = notAhead(time, time.today, '07:30');
  const supervisor = world.as(supervisorOf(living));
  const { offered } = done('read the children', await readChildren(ports, supervisor, arrangement.key));
  const since = londonDateOf(world.now).subtract({ days: within });
  for (const { reference, plan, isWanted, lastDiscussedOn } of offered) {
    const isRecent = Temporal.PlainDate.compare(Temporal.PlainDate.from(lastDiscussedOn), since) >= 0;
    if (!isWanted || plan === null || !isRecent) continue;
    const asked = { reference, plan, sinceOn: lastDiscussedOn };
    done('follow a child', await followChild(ports, supervisor, arrangement.key, asked));
  }
}

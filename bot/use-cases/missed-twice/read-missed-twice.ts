import type { ArrangementPage } from '../../../shared/contract/register.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { knownAround } from '../steps/known-around.ts';
import { policyOf } from '../steps/policy-of.ts';
import { missedTwiceView } from '../views/missed-twice-view.ts';
import { managerOf } from './manager-of.ts';
import { pairsOf } from './pairs-of.ts';

/**
 * Two sessions missed in a row in an arrangement and what became of the message about them, latest first. A supervisee sees their own only; whoever
 * oversees sees that it happened and whether the manager was told. Nothing is read where the policy does not mind.
 */
export async function readMissedTwice(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  sessions: readonly Session[],
): Promise<NonNullable<ArrangementPage['missedTwice']>> {
  if (policyOf(arrangement)?.clocks.countsMissedPairs !== true) return [];
  const isMember = arrangement.supervisees.includes(actor.person.id);
  const pairs = pairsOf(arrangement, sessions, actor.now)
    .filter((pair) => !isMember || pair.supervisee === actor.person.id)
    .sort((one, other) => other.secondOn.toString().localeCompare(one.secondOn.toString()));
  if (pairs.length === 0) return [];
  const on = londonDateOf(actor.now);
  const mayAnswer = mayWithArrangement(actor.person, 'mark held or missed', arrangement, on).allowed;
  const people = mayAnswer ? await ports.register.allPeople() : [];
  const copies = pairs.flatMap(({ answer }) => [...(answer?.copies ?? []).map((one) => one.person), answer?.by ?? '']);
  const managers = new Map<string, string | null>();
  const known = await knownAround(ports, [arrangement], [...copies, actor.person.id, ...people.map(({ id }) => id)]);
  const school = known.schools.get(arrangement.school) ?? null;
  for (const { supervisee } of pairs) managers.set(supervisee, managerOf(arrangement, supervisee, people, school, on));
  return missedTwiceView(arrangement, pairs, known, {
    id: actor.person.id,
    mayAnswer,
    managerOf: (supervisee) => managers.get(supervisee) ?? null,
  });
}

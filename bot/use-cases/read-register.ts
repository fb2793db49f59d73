import type { RegisterView } from '../../shared/contract/register.ts';
import { maySeeRegister, registerReach } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { lateRuns } from './reminders/late-runs.ts';
import { peopleNotReached } from './reminders/people-not-reached.ts';
import { knownAround } from './steps/known-around.ts';
import { arrangementSummary } from './views/arrangement-summary.ts';

/**
 * The register of one school, or of every school the actor may see: that supervision happens, never what was said, whether its reminders go
 * out and whom Teams does not reach. Refuses everybody but leads.
 */
export async function readRegister(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | null,
): Promise<Result<RegisterView>> {
  const today = londonDateOf(actor.now);
  const decision = maySeeRegister(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const reach = school === null ? registerReach(actor.person, today) : [school];
  const read = await Promise.all(
    reach === 'every school'
      ? [ports.register.allArrangements(null)]
      : reach.map((key) => ports.register.allArrangements(key)),
  );
  const arrangements = read.flat().map((one) => one.value);
  const known = await knownAround(ports, arrangements);
  const shown = [...known.schools.values()].filter((one) => reach === 'every school' || reach.includes(one.key));
  const keys = shown.map(({ key }) => key);
  const [late, unreached] = await Promise.all([lateRuns(ports, keys, actor.now), peopleNotReached(ports, keys, today)]);
  return ok({
    today: today.toString(),
    schools: shown.map(({ key, name, policy }) => ({ key, name, policy })),
    arrangements: arrangements.map((one) => arrangementSummary(one, actor.person.id, today, known, null)),
    ...(late.length === 0
      ? {}
      : {
          remindersLate: late.map(({ school: key, sinceOn }) => ({
            school: key,
            sinceOn: sinceOn?.toString() ?? null,
          })),
        }),
    ...(unreached.length === 0
      ? {}
      : {
          notReached: unreached.map(({ person, school: key, why, sinceOn }) => ({
            name: person.name,
            school: key,
            why,
            sinceOn: sinceOn.toString(),
          })),
        }),
  });
}

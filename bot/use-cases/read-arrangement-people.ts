import type { ArrangementPeople } from '../../shared/contract/register.ts';
import { hasLeft } from '../../shared/domain/access/has-left.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import { coverAccessOn } from '../../shared/domain/access/settled-cover.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf } from './steps/policy-of.ts';
import { personRef } from './views/arrangement-summary.ts';

/** Who is in an arrangement, who stands in, and who could be named; for whoever may change the people. Names and jobs only. */
export async function readArrangementPeople(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
): Promise<Result<ArrangementPeople>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const today = londonDateOf(actor.now);
  const [all, known] = await Promise.all([ports.register.allPeople(), knownAround(ports, [arrangement])]);
  const inIt = [...arrangement.supervisors, ...arrangement.supervisees, actor.person.id];
  const others = all.filter((person) => !inIt.includes(person.id) && !hasLeft(person, today));
  const isHere = (schools: readonly string[]) => (schools.includes(arrangement.school) ? 0 : 1);
  return ok({
    isGroup: isGroup(arrangement),
    today: today.toString(),
    members: arrangement.supervisees.map((person) => personRef(known, person)),
    cover: arrangement.cover
      .filter((entry) => coverAccessOn(entry, today) !== 'over')
      .map((entry) => ({
        person: personRef(known, entry.person),
        fromOn: entry.fromOn.toString(),
        toOn: entry.toOn?.toString() ?? null,
      })),
    others: others
      .sort((a, b) => isHere(a.schools) - isHere(b.schools) || a.name.localeCompare(b.name))
      .map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
    supervisors: arrangement.supervisors.map((person) => personRef(known, person)),
    handoverHelp: handoverHelpOf(arrangement),
  });
}

/** What the policy's handover form says about handing over; null where it has none. */
function handoverHelpOf(arrangement: Arrangement): string | null {
  const pack = policyOf(arrangement);
  const form = pack?.forms.find((one) => one.id === pack.furtherForms.handover);
  return form?.sections[0]?.help ?? null;
}

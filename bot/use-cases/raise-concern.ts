import type { ConcernList, RaiseConcern } from '../../shared/contract/register.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Addressed, addresseeOf } from '../../shared/domain/concerns/addressee.ts';
import type { Concern } from '../../shared/domain/concerns/concern.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { readConcerns } from './read-concerns.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { noteOnce } from './steps/note-once.ts';
import { policyOf } from './steps/policy-of.ts';

/** The policy's route for a kind of concern; an urgent request goes the way of an entitlement. */
function routeFor(pack: PolicyPack | null, kind: Concern['kind']) {
  if (pack === null) return [];
  return kind === 'dispute' ? pack.routes.dispute : pack.routes.entitlement;
}

/**
 * Raises a dispute, an entitlement matter or an urgent request about the supervision itself with whoever the policy's route names, passing over
 * the parties and anybody absent or gone. Only the raiser and the addressee can read it: a dispute waits for the other party's agreement, which
 * is asked for, not assumed (J-40, J-41). Raising twice with one key is raising once. Refusals: not a party, `not-found` when nobody can take it.
 */
export async function raiseConcern(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: RaiseConcern,
): Promise<Result<ConcernList>> {
  const found = await allowedArrangement(ports, actor, 'raise a concern', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const addressed = await addresseeFor(ports, actor, arrangement, asked.kind);
  if (addressed === null) {
    return refuse(
      'not-found',
      'Nobody on your policy’s route can take this just now. Please speak to your head or the trust’s safeguarding lead.',
    );
  }
  const concern: Concern = {
    key: asked.key,
    arrangement: key,
    kind: asked.kind,
    raisedBy: actor.person.id,
    raisedAt: actor.now,
    stage: addressed.stage,
    addressee: addressed.person,
    otherPartyAgrees: null,
    text: asked.text,
    isClosed: false,
  };
  const readers = [actor.person.id, addressed.person];
  const outcome = await ports.records.createConcern({ school: arrangement.school, arrangement: key }, concern, readers);
  if (!outcome.done && outcome.stands.value.raisedBy !== actor.person.id) {
    return refuse('clash', 'This key belongs to another concern.', 'key');
  }
  await noteOnce(ports, actor, key, 'concern raised', asked.key);
  return readConcerns(ports, actor, key);
}

async function addresseeFor(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  kind: Concern['kind'],
): Promise<Addressed | null> {
  const [schools, people, absences] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.absences(),
  ]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const facts = { arrangement, school, people, absences, raisedBy: actor.person.id, on: londonDateOf(actor.now) };
  const route = routeFor(policyOf(arrangement), kind).map((step) => step.addressee);
  return addresseeOf(route, facts) ?? addresseeOf(['safeguarding team', 'head'], facts);
}

import type { ConcernList, RaiseConcern } from '../../shared/contract/register.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Concern } from '../../shared/domain/concerns/concern.ts';
import { readersOf, standingFrom, withStep } from '../../shared/domain/concerns/concern-moves.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { concernGround } from './concerns/concern-ground.ts';
import { tellOfConcern } from './concerns/tell-of-concern.ts';
import { readConcerns } from './read-concerns.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { isNoted, note } from './steps/note-once.ts';

/**
 * Raises a dispute, an entitlement matter, an urgent request or a case that has to go further with whoever the policy's route names, passing
 * over the parties, whom it is about and anybody absent or gone; after the policy's own steps come own manager, head, chair and safeguarding
 * team. A step that needs the agreement of both stands with the other party first, who is asked and told, not assumed (J-40, J-41). Whoever it
 * stands with is told in Teams. Raising twice with one key is raising once. Refusals: not a party, `invalid-field` for a subject who is not
 * known here, `not-found` when nobody can take it.
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
  const subject = asked.subject ?? null;
  const about = subject === null ? {} : { subject };
  const ground = await concernGround(ports, actor, arrangement, {
    kind: asked.kind,
    raisedBy: actor.person.id,
    ...about,
  });
  if (subject !== null && !ground.facts.people.some((person) => person.id === subject)) {
    return refuse('invalid-field', 'There is nobody like that here.', 'subject');
  }
  const standing = standingFrom(ground.way, ground.facts, 0);
  if (standing === null) {
    return refuse(
      'not-found',
      'Nobody on your policy’s route can take this just now. Please speak to your head or the trust’s safeguarding lead.',
    );
  }
  const begun: Concern = {
    key: asked.key,
    arrangement: key,
    kind: asked.kind,
    raisedBy: actor.person.id,
    raisedAt: actor.now,
    ...standing,
    otherPartyAgrees: null,
    text: asked.text,
    isClosed: false,
    ...about,
  };
  const raised = { key: asked.key, step: 'raised', by: actor.person.id, at: actor.now, note: '' } as const;
  const concern = withStep(begun, raised);
  const place = { school: arrangement.school, arrangement: key };
  const outcome = await ports.records.createConcern(place, concern, readersOf(concern, ground.way, ground.facts));
  if (!outcome.done && outcome.stands.value.raisedBy !== actor.person.id) {
    return refuse('clash', 'This key belongs to another concern.', 'key');
  }
  // The note comes after the word: a try that died between them says it again rather than never.
  const { addressee } = outcome.done ? outcome.stored.value : outcome.stands.value;
  const isKnown = !outcome.done && (await isNoted(ports, key, 'concern raised', asked.key));
  const isTold = isKnown || (await tellOfConcern(ports, key, addressee));
  if (!isKnown) await note(ports, actor, key, 'concern raised', asked.key);
  return readConcerns(ports, actor, key, isTold ? [] : [addressee]);
}

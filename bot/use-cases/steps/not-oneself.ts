import type { PersonId } from '../../../shared/domain/people/person.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';

/** Nobody gives themselves access to what two people have said: somebody else has to name them. null for anybody else, and for who is in it already. */
export function notOneself(actor: Actor, named: readonly PersonId[], already: readonly PersonId[]) {
  const isSelf = named.includes(actor.person.id) && !already.includes(actor.person.id);
  return isSelf
    ? refuse('not-allowed', 'You cannot name yourself. The supervisor, the line manager or another lead can.')
    : null;
}

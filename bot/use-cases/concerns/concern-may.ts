import { otherParty } from '../../../shared/domain/concerns/addressee.ts';
import type { Concern } from '../../../shared/domain/concerns/concern.ts';
import { isAsking } from '../../../shared/domain/concerns/concern-moves.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ground } from './concern-ground.ts';

/** What a reader may do with a concern now. */
export interface ConcernMay {
  readonly agree: boolean;
  readonly moveOn: boolean;
  readonly note: boolean;
  readonly close: boolean;
}

/**
 * Who may take which step: the other party answers whether they agree and may say a word; the raiser may take it further, also without an
 * answer, and close it; whoever it stands with, once it is theirs, may note, pass it up and close it. A closed one is only read.
 */
export function concernMay(person: PersonId, concern: Concern, { way, facts }: Ground): ConcernMay {
  if (concern.isClosed) return { agree: false, moveOn: false, note: false, close: false };
  const isRaiser = person === concern.raisedBy;
  const asks = isAsking(concern, way);
  const isOther = otherParty(facts).includes(person);
  const hasIt = person === concern.addressee && !asks;
  return {
    agree: asks && isOther,
    moveOn: isRaiser || hasIt,
    note: isRaiser || hasIt || isOther,
    close: isRaiser || hasIt,
  };
}

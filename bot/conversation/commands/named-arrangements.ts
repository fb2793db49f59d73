import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { peopleNamed } from '../language/people-named.ts';

/** Which of somebody's arrangements were meant, and whether a name was said that is in none of them. */
export interface NamedArrangements {
  readonly arrangements: readonly Arrangement[];
  readonly isUnknown: boolean;
}

const WITH_SOMEBODY = /\bwith (?!(me|my|the|you|us|both|each|everyone|everybody|a|an|supervision|some)\b)\p{L}+/u;

/** The others in an arrangement, as the person asking would name it. */
function others({ supervisors, supervisees }: Arrangement, me: string): readonly string[] {
  return supervisees.includes(me) ? supervisors : supervisees;
}

/** The arrangements whose people were named; one's own for "my supervision"; all where nobody was. */
export async function namedArrangements(
  ports: Ports,
  actor: Actor,
  arrangements: readonly Arrangement[],
  said: string,
): Promise<NamedArrangements> {
  const me = actor.person.id;
  const people = await ports.register.people([...new Set(arrangements.flatMap((each) => others(each, me)))]);
  const named = peopleNamed(said, people).map(({ id }) => id);
  if (named.length > 0) {
    const theirs = arrangements.filter((each) => others(each, me).some((id) => named.includes(id)));
    return { arrangements: theirs, isUnknown: false };
  }
  if (WITH_SOMEBODY.test(said)) return { arrangements, isUnknown: true };
  const own = arrangements.filter(({ supervisees }) => supervisees.includes(me));
  const isOwn = own.length > 0 && /\bmy (own )?(supervision|session)\b/.test(said);
  return { arrangements: isOwn ? own : arrangements, isUnknown: false };
}

export const NOBODY_OF_THAT_NAME = 'There is nobody of that name in your supervision.';

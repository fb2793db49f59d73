import type { Owed } from '../../../shared/contract/home.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** The open concerns about supervision that stand with this person, whoever raised them; one keyed read. Nothing of what they say. */
export async function owedConcerns(ports: Ports, actor: Actor): Promise<readonly Owed[]> {
  if (actor.token === null) return [];
  const stored = await ports.records.concernsWith(actor);
  return stored
    .filter(({ value }) => !value.isClosed)
    .map(({ value }) => ({
      kind: 'concern',
      text:
        value.raisedBy === actor.person.id
          ? 'The concern you raised about supervision is back with you: decide what comes next.'
          : 'A concern about supervision waits for you.',
      dueOn: null,
      link: `arrangements/${value.arrangement}/concerns`,
      rule: null,
    }));
}

import type { PersonPage, SayNeed } from '../../../shared/contract/people-page.ts';
import type { Person, PersonId, SaidNeed } from '../../../shared/domain/people/person.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { noteSettings } from '../settings/settings-audit.ts';
import { readPeopleFacts } from './people-facts.ts';
import { changeable, readPerson } from './people-page.ts';

/**
 * Says of somebody that they need a kind of supervision, or that they need none and why, whatever their position; oversight sees it with who said it and
 * when (C-75, R-03, R-31, T-03). Nobody says of themselves that they need none. Refusals: whoever may change nobody, `not-found` for people of other
 * schools, `invalid-field` for a missing reason and for oneself.
 */
export async function sayNeed(ports: Ports, actor: Actor, id: PersonId, asked: SayNeed): Promise<Result<PersonPage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const { today } = read.value;
  const before = changeable(read.value, actor, id);
  if (before === null) return refuse('not-found', 'There is nobody like that at your school.');
  const { need, says, reason = null } = asked;
  if (says === 'not needed' && id === actor.person.id) {
    return refuse('invalid-field', 'Somebody else has to say that you need none.', 'says');
  }
  if (says === 'not needed' && reason === null) return refuse('invalid-field', 'Choose the reason.', 'reason');
  const said: SaidNeed | null =
    says === null
      ? null
      : {
          need,
          isNeeded: says === 'needed',
          reason: says === 'needed' ? null : reason,
          saidOn: today,
          saidBy: actor.person.id,
        };
  const stood = saidOf(before, need);
  if (said?.isNeeded === stood?.isNeeded && said?.reason === stood?.reason) return readPerson(ports, actor, id);
  const stands = await ports.register.changePerson(id, (one) => ({
    ...one,
    saidNeeds: [...(one.saidNeeds ?? []).filter((other) => other.need !== need), ...(said === null ? [] : [said])],
  }));
  if (stands === null) return refuse('not-found', 'There is nobody like that at your school.');
  const [home] = before.schools;
  const what = said === null ? 'by position' : said.isNeeded ? 'needed' : `not needed, ${said.reason}`;
  if (home !== undefined) await noteSettings(ports, actor, home, [`people.${id}.need.${need}=${what}`]);
  return readPerson(ports, actor, id);
}

function saidOf({ saidNeeds }: Person, need: SaidNeed['need']): SaidNeed | undefined {
  return saidNeeds?.find((one) => one.need === need);
}

import type { PersonPage, SaveCompetency } from '../../../shared/contract/people-page.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import type { Competency, PersonId } from '../../../shared/domain/people/person.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { readPeopleFacts } from './people-facts.ts';
import { changeable, readPerson } from './people-page.ts';

/** More than this many entries are nobody's working life. */
const MOST = 60;

const dayOrNull = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/**
 * Keeps what somebody brings to supervision, with its days: experience, a qualification, a training, being up to date (C-116, H-23, H-37, H-40). The same
 * key is the same entry, so that again is once, and others' entries made meanwhile stay. Refusals: whoever may change nobody, `not-found` for people of
 * other schools, `invalid-field` for a day that has not come, an end before the beginning, and too many.
 */
export async function saveCompetency(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  asked: SaveCompetency,
): Promise<Result<PersonPage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const { today } = read.value;
  const person = changeable(read.value, actor, id);
  if (person === null) return refuse('not-found', 'There is nobody like that at your school.');
  const entry: Competency = {
    key: asked.key,
    kind: asked.kind,
    name: asked.name,
    achievedOn: dayOrNull(asked.achievedOn),
    expiresOn: dayOrNull(asked.expiresOn),
  };
  const isNew = !(person.competencies ?? []).some((one) => one.key === entry.key);
  if (asked.isRemoved !== true) {
    const { achievedOn, expiresOn } = entry;
    if (achievedOn !== null && isAfter(achievedOn, today)) {
      return refuse('invalid-field', 'This day has not come yet. Enter it once it is done.', 'achievedOn');
    }
    if (achievedOn !== null && expiresOn !== null && isAfter(achievedOn, expiresOn)) {
      return refuse('invalid-field', 'The last day it holds comes after the day it was done.', 'expiresOn');
    }
    if (isNew && (person.competencies ?? []).length >= MOST) {
      return refuse('invalid-field', `At most ${MOST} entries for one person. Take off what no longer counts.`, 'name');
    }
  }
  const stands = await ports.register.changePerson(id, (one) => {
    const others = (one.competencies ?? []).filter(({ key }) => key !== entry.key);
    return { ...one, competencies: asked.isRemoved === true ? others : [...others, entry] };
  });
  return stands === null
    ? refuse('not-found', 'There is nobody like that at your school.')
    : readPerson(ports, actor, id);
}

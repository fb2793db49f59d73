import type { PersonPage, SaveAbsence } from '../../../shared/contract/people-page.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { isLiveOrComing } from '../../../shared/domain/eligibility/supervision-circles.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { afterChange } from '../after-change.ts';
import { noteSettings } from '../settings/settings-audit.ts';
import { readPeopleFacts } from './people-facts.ts';
import { changeable, readPerson } from './people-page.ts';

const FURTHEST_DAYS = 731;

/**
 * Notes when somebody is away, or changes when that ends: the same key is the same absence. Their clocks pause or run on, and their supervisees' cover
 * is asked for, from then on (clocks.md sections 3 and 4). Who entered it is in the school's trail: what is raised passes over whoever is away. Never why. Refusals: whoever may change nobody, `not-found` for people of other schools,
 * `invalid-field` for an end before the beginning and days too far off, `clash` where the key is another's.
 */
export async function saveAbsence(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  { key, fromOn: from, toOn: to }: SaveAbsence,
): Promise<Result<PersonPage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const facts = read.value;
  const person = changeable(facts, actor, id);
  if (person === null) return refuse('not-found', 'There is nobody like that at your school.');
  const fromOn = Temporal.PlainDate.from(from);
  const toOn = to === null ? null : Temporal.PlainDate.from(to);
  if (toOn !== null && toOn.since(fromOn).sign < 0) {
    return refuse('invalid-field', 'The last day comes after the first.', 'toOn');
  }
  const days = [fromOn, ...(toOn === null ? [] : [toOn])].map((on) => Math.abs(facts.today.until(on).days));
  if (days.some((far) => far > FURTHEST_DAYS)) {
    return refuse('invalid-field', 'Choose days within two years of today.', 'fromOn');
  }
  const known = facts.absences.find((one) => one.key === key);
  if (known !== undefined && known.person !== id) return refuse('clash', 'This is somebody else’s absence.');
  const span = `${fromOn}/${toOn ?? 'further notice'}`;
  const isSame = known !== undefined && `${known.fromOn}/${known.toOn ?? 'further notice'}` === span;
  const [home] = person.schools;
  if (!isSame && home !== undefined) await noteSettings(ports, actor, home, [`people.${id}.away=${span}`]);
  await ports.register.saveAbsence({ key, person: id, fromOn, toOn });
  const own = facts.arrangements.filter(
    (one) => isLiveOrComing(one, facts.today) && [...one.supervisors, ...one.supervisees].includes(id),
  );
  for (const arrangement of own) await afterChange(ports, arrangement.key, actor.now);
  return readPerson(ports, actor, id);
}

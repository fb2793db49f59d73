import type { PeoplePage, PersonPage } from '../../../shared/contract/people-page.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayEditPeople, mayGiveStanding } from '../../../shared/domain/access/people-access.ts';
import { mayArrange } from '../../../shared/domain/access/school-access.ts';
import { type PartHere, partsOf } from '../../../shared/domain/people/open-matters.ts';
import { type Person, type PersonId, STANDING_ROLES } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { absencesOf, isOf, needSupervisor, type PeopleFacts, personLineOf, readPeopleFacts } from './people-facts.ts';
import { competenciesOf, needsOf, wantedOf } from './person-needs.ts';

const UNKNOWN = refuse('not-found', 'There is nobody like that at your school.');

const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name.localeCompare(other.name, 'en-GB');

/** Everybody of the schools whose people the actor may change, by name. Refuses `not-allowed` to whoever may change nobody. */
export async function readPeople(ports: Ports, actor: Actor): Promise<Result<PeoplePage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const facts = read.value;
  const needing = needSupervisor(facts);
  return ok({
    today: facts.today.toString(),
    schools: facts.mine.map(({ key, name }) => ({ key, name })).sort(byName),
    people: facts.people
      .filter((person) => isOf(person, facts.mine))
      .map((person) => personLineOf(facts, person, needing))
      .sort(byName),
    mayArrangeAt: facts.mine.flatMap(({ key }) => (mayArrange(actor.person, key, facts.today).allowed ? [key] : [])),
  });
}

/** Somebody whom the actor may change: by the home school, where their row lies. */
export function changeable(facts: PeopleFacts, actor: Actor, id: PersonId): Person | null {
  const person = facts.people.find((one) => one.id === id);
  const [home = ''] = person?.schools ?? [];
  return person !== undefined && mayEditPeople(actor.person, home, facts.today).allowed ? person : null;
}

function partView({ people, today }: PeopleFacts, actor: Actor, id: PersonId, { arrangement, as, open }: PartHere) {
  const nameOf = (one: PersonId) => people.find((person) => person.id === one)?.name ?? 'Somebody';
  const { supervisors, supervisees } = arrangement;
  const others =
    as === 'supervisor' ? supervisees : as === 'supervisee' ? supervisors : [...supervisees, ...supervisors];
  return {
    key: arrangement.key,
    as,
    mayOpen: mayWithArrangement(actor.person, 'see that it happens', arrangement, today).allowed,
    withNames: others
      .filter((one) => one !== id)
      .map(nameOf)
      .join(', '),
    kind: arrangement.kind,
    open: [...open],
  };
}

/** Somebody's page: who they are, when they are away, what they are in and what hangs on them. Refuses whoever may change nobody, then `not-found`. */
export async function readPerson(ports: Ports, actor: Actor, id: PersonId): Promise<Result<PersonPage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const person = changeable(read.value, actor, id);
  return person === null ? UNKNOWN : ok(personPageOf(read.value, actor, person));
}

function schoolsFor({ schools, mine }: PeopleFacts, person: Person): PersonPage['schools'] {
  return schools
    .map((school) => ({ key: school.key, name: school.name, isMine: mine.includes(school) }))
    .filter(({ key, isMine }) => isMine || person.schools.includes(key))
    .sort(byName);
}

function personPageOf(facts: PeopleFacts, actor: Actor, person: Person): PersonPage {
  const { today, people } = facts;
  const here = people.filter((one) => !hasLeft(one, today) && one.id !== person.id);
  const ref = ({ id, name }: Person) => ({ id, name });
  const manager = people.find((one) => one.id === person.lineManager);
  return {
    today: today.toString(),
    person: {
      ...personLineOf(facts, person, needSupervisor(facts)),
      email: person.email ?? person.contactEmail ?? null,
      lineManager: manager === undefined ? null : ref(manager),
      supervisionTrainedOn: person.supervisionTrainedOn?.toString() ?? null,
      supervisionTrainingExpiresOn: person.supervisionTrainingExpiresOn?.toString() ?? null,
      leadTrainingRenewalOn: person.leadTrainingRenewalOn?.toString() ?? null,
    },
    absences: absencesOf(facts, person.id).map(({ key, fromOn, toOn }) => ({
      key,
      fromOn: fromOn.toString(),
      toOn: toOn?.toString() ?? null,
    })),
    competencies: competenciesOf(person, today),
    wanted: wantedOf(facts, person),
    needs: needsOf(facts, person),
    mayArrange: mayArrange(actor.person, person.schools[0] ?? '', today).allowed,
    arrangements: partsOf(person.id, facts.arrangements, today).map((part) => partView(facts, actor, person.id, part)),
    manages: here
      .filter((one) => one.lineManager === person.id)
      .map(ref)
      .sort(byName),
    schools: schoolsFor(facts, person),
    mayGive: STANDING_ROLES.filter((role) => mayGiveStanding(actor.person, role, person.schools, today).allowed),
    others: here.map(ref).sort(byName),
  };
}

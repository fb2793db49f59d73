import type {
  AddOutsidePerson,
  AllowMail,
  ChangeOutsidePerson,
  OutsidePeople,
} from '../../../shared/contract/people.ts';
import { readTrustSettings, withSettings } from '../../../shared/contract/stored-settings.ts';
import { mayAllowMail, mayEditPeople } from '../../../shared/domain/access/people-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { newPerson } from '../../../shared/domain/people/new-person.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { idWithoutAccount, isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

const STALE = refuse(
  'stale-version',
  'Somebody else changed the trust’s settings a moment ago. Please look at them again.',
  'version',
);
const UNKNOWN = refuse('not-found', 'There is nobody like that without an account.');

/** The people without an account whom the actor may see and change, by name, with where they can be written to. Refusals: `not-allowed` for who may change nobody. */
export async function readOutsidePeople(ports: Ports, actor: Actor): Promise<Result<OutsidePeople>> {
  const on = londonDateOf(actor.now);
  const [schools, people, trust] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.settings.read('trust'),
  ]);
  const mine = schools.filter(({ key }) => mayEditPeople(actor.person, key, on).allowed);
  if (mine.length === 0) return mayEditPeople(actor.person, '', on).allowed ? UNKNOWN : refusalOf(actor);
  const outside = people.filter(
    ({ id, schools: [home], leftOn }) =>
      isWithoutAccount(id) && leftOn === null && mine.some((school) => school.key === home),
  );
  const parties = await Promise.all(outside.map(({ id }) => ports.register.partiesOf(id)));
  return ok({
    people: outside
      .map(({ id, name, jobTitle, contactEmail, schools: [home] }, at) => ({
        id,
        name,
        jobTitle,
        email: contactEmail ?? '',
        school: { key: home ?? '', name: mine.find((school) => school.key === home)?.name ?? '' },
        isInSupervision: parties[at]?.some((row) => row.untilOn === null) ?? false,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    schools: mine.map(({ key, name }) => ({ key, name })),
    mailAllowed: readTrustSettings(trust?.value ?? null).settings.mailAllowed,
    mayAllowMail: mayAllowMail(actor.person, on).allowed,
    trustVersion: trust?.version ?? null,
  });
}

function refusalOf(actor: Actor): Result<never> {
  const decision = mayEditPeople(actor.person, '', londonDateOf(actor.now));
  return decision.allowed ? UNKNOWN : { ok: false, error: decision.error };
}

/** Adds somebody without an account to a school; the same key adds them once. Refusals: `not-allowed` for who may not, `not-found` for an unknown school. */
export async function addOutsidePerson(
  ports: Ports,
  actor: Actor,
  asked: AddOutsidePerson,
): Promise<Result<OutsidePeople>> {
  const decision = mayEditPeople(actor.person, asked.school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const schools = await ports.register.schools();
  if (!schools.some((school) => school.key === asked.school)) return refuse('not-found', 'There is no such school.');
  const id = idWithoutAccount(asked.key);
  if ((await ports.register.person(id)) === null) {
    await ports.register.savePerson(personOf(id, asked.school, asked));
  }
  return readOutsidePeople(ports, actor);
}

/** Says whether the service may send e-mail for the trust. Refusals: `not-allowed` for everybody but trust leads and administrators, `stale-version` when somebody else changed the trust's settings first. */
export async function allowMail(ports: Ports, actor: Actor, asked: AllowMail): Promise<Result<OutsidePeople>> {
  const decision = mayAllowMail(actor.person, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const stored = await ports.settings.read('trust');
  const text = stored?.value ?? null;
  const { settings } = readTrustSettings(text);
  if (asked.version !== (stored?.version ?? null)) return STALE;
  const next = withSettings(text, { ...settings, mailAllowed: asked.mailAllowed });
  const written = await ports.settings.replace('trust', next, asked.version);
  return written.done ? readOutsidePeople(ports, actor) : STALE;
}

function personOf(id: PersonId, school: string, { name, jobTitle, email }: ChangeOutsidePerson): Person {
  const contact = email === '' ? {} : { contactEmail: email };
  return newPerson({ id, name, email: null, ...contact, jobTitle, schools: [school] });
}

/** Changes the name, the role or the address of somebody without an account. Refusals: `not-found` for anybody with an account, and for who may not change them. */
export async function changeOutsidePerson(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  asked: ChangeOutsidePerson,
): Promise<Result<OutsidePeople>> {
  const person = isWithoutAccount(id) ? await ports.register.person(id) : null;
  const [home] = person?.schools ?? [];
  if (person === null || !mayEditPeople(actor.person, home ?? '', londonDateOf(actor.now)).allowed) return UNKNOWN;
  const address = asked.email === '' ? {} : { contactEmail: asked.email };
  await ports.register.changePerson(id, ({ contactEmail: _before, ...stands }) => ({
    ...stands,
    name: asked.name,
    jobTitle: asked.jobTitle,
    ...address,
  }));
  return readOutsidePeople(ports, actor);
}

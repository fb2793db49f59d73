import type { ChangePerson, PersonPage } from '../../../shared/contract/people-page.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import {
  mayEditPeople,
  mayEnterLeaving,
  mayGiveStanding,
  mayGiveTitle,
} from '../../../shared/domain/access/people-access.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { officesOf } from '../../../shared/domain/people/offices.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { mendPermissions } from '../drift/mend-permissions.ts';
import { noteSettings } from '../settings/settings-audit.ts';
import { type PeopleFacts, readPeopleFacts } from './people-facts.ts';
import { changeable, readPerson } from './people-page.ts';
import { shutOutLeavers } from './shut-out-leavers.ts';

const FURTHEST_DAYS = 366;

/**
 * Changes what is said about somebody and leaves the rest; what they may read in SharePoint follows. Who has left loses all of it at once, who leaves
 * at the end of a day to come when that day turns. What they leave open keeps nobody from leaving; it is on their page. Refusals: whoever may
 * change nobody, `not-found` for people of other schools, `not-allowed` for responsibilities the actor may not give, `invalid-field`.
 */
export async function changePerson(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  asked: ChangePerson,
): Promise<Result<PersonPage>> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok) return read;
  const facts = read.value;
  const before = changeable(facts, actor, id);
  if (before === null) return refuse('not-found', 'There is nobody like that at your school.');
  const person = withChanges(before, asked);
  const refusal = schoolRefusal(facts, actor, before, person) ?? standingRefusal(facts, actor, before, person);
  const notTheirs =
    refusal ?? officeRefusal(facts, actor, before, person) ?? enteringRefusal(facts, actor, before, asked);
  const wrong = notTheirs ?? managerRefusal(facts, person, asked) ?? leavingRefusal(facts, actor, person, asked);
  if (wrong !== null) return wrong;
  const stands = await ports.register.changePerson(id, (one) => withChanges(one, asked, before));
  if (stands === null) return refuse('not-found', 'There is nobody like that at your school.');
  await noteChanges(ports, actor, before, stands);
  await followLeaving(ports, actor, before, stands);
  return readPerson(ports, actor, id);
}

/** Lets SharePoint follow at once who has left or is back; where it does not answer the service sees to it as soon as it does, and the app refuses by itself. */
async function followLeaving(ports: Ports, { now }: Actor, before: Person, stands: Person): Promise<void> {
  const on = londonDateOf(now);
  try {
    if (hasLeft(stands, on)) await shutOutLeavers(ports, now);
    else if (hasLeft(before, on)) await mendPermissions(ports, now);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ports.trouble.note('follow a leaver', error);
  }
}

function dayOr(said: string | null | undefined, before: PlainDate | null): PlainDate | null {
  if (said === undefined) return before;
  return said === null ? null : Temporal.PlainDate.from(said);
}

/** Somebody with what is asked; of lists only what it adds and takes away of those that were judged, so that nobody gives again what somebody else has just taken. */
function withChanges(before: Person, asked: ChangePerson, judged = before): Person {
  return {
    ...before,
    name: asked.name ?? before.name,
    jobTitle: asked.jobTitle ?? before.jobTitle,
    schools: asked.schools === undefined ? before.schools : asChanged(before.schools, judged.schools, asked.schools),
    standing:
      asked.standing === undefined ? before.standing : asChanged(before.standing, judged.standing, asked.standing),
    lineManager: asked.lineManager === undefined ? before.lineManager : asked.lineManager,
    supervisionTrainedOn: dayOr(asked.supervisionTrainedOn, before.supervisionTrainedOn),
    supervisionTrainingExpiresOn: dayOr(asked.supervisionTrainingExpiresOn, before.supervisionTrainingExpiresOn),
    leadTrainingRenewalOn: dayOr(asked.leadTrainingRenewalOn, before.leadTrainingRenewalOn),
    leftOn: dayOr(asked.leftOn, before.leftOn),
  };
}

function asChanged<T>(stands: readonly T[], judged: readonly T[], asked: readonly T[]): readonly T[] {
  if (stands.join() === judged.join()) return [...new Set(asked)];
  const kept = stands.filter((one) => asked.includes(one) || !judged.includes(one));
  return [...new Set([...kept, ...asked.filter((one) => !judged.includes(one))])];
}

function changed<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return [...new Set([...before, ...after])].filter((one) => before.includes(one) !== after.includes(one));
}

function schoolRefusal(facts: PeopleFacts, { person: by }: Actor, before: Person, { schools }: Person) {
  const isMine = (key: string) => facts.mine.some((school) => school.key === key);
  const others = changed(before.schools, schools).filter((key) => !mayEditPeople(by, key, facts.today).allowed);
  return others.length > 0 || !schools.some(isMine)
    ? refuse('invalid-field', 'You add people to your own school, and take them out of it, only.', 'schools')
    : null;
}

function standingRefusal({ today }: PeopleFacts, { person: by }: Actor, before: Person, { standing, schools }: Person) {
  const concerned = [...new Set([...before.schools, ...schools])];
  // Who is head at one school becomes head at another by being added there; that is given too.
  const given = changed(before.schools, schools).length > 0 ? standing : changed(before.standing, standing);
  const [first] = given.filter((role) => !mayGiveStanding(by, role, concerned, today).allowed);
  return first === undefined
    ? null
    : refuse('not-allowed', `Only a trust lead or an administrator changes who is ${first} here.`, 'standing');
}

function officeRefusal({ today }: PeopleFacts, { person: by }: Actor, before: Person, { jobTitle }: Person) {
  const decision = mayGiveTitle(by, before.jobTitle, jobTitle, today);
  return decision.allowed ? null : refuse(decision.error.code, decision.error.message, 'jobTitle');
}

function enteringRefusal({ today }: PeopleFacts, { person: by }: Actor, before: Person, { leftOn }: ChangePerson) {
  if (leftOn === undefined || leftOn === (before.leftOn?.toString() ?? null)) return null;
  const decision = mayEnterLeaving(by, before, today);
  const words = 'They have responsibilities that only a trust lead or an administrator gives and ends.';
  return decision.allowed ? null : refuse(decision.error.code, words, 'leftOn');
}

function managerRefusal({ people, today }: PeopleFacts, { id }: Person, { lineManager }: ChangePerson) {
  if (lineManager === undefined || lineManager === null) return null;
  if (lineManager === id) return refuse('invalid-field', 'Nobody is their own line manager.', 'lineManager');
  const manager = people.find((one) => one.id === lineManager);
  return manager === undefined || hasLeft(manager, today)
    ? refuse('invalid-field', 'Choose somebody who is in the trust.', 'lineManager')
    : null;
}

function leavingRefusal({ today }: PeopleFacts, { person: by }: Actor, { id, leftOn }: Person, asked: ChangePerson) {
  if (asked.leftOn === undefined || leftOn === null) return null;
  if (id === by.id) return refuse('invalid-field', 'Somebody else has to enter that you leave.', 'leftOn');
  return Math.abs(today.until(leftOn).days) > FURTHEST_DAYS
    ? refuse('invalid-field', 'Choose a day within a year of today.', 'leftOn')
    : null;
}

/** Who was made a lead or came to hold an office, and who left, goes into the home school's trail. */
async function noteChanges(ports: Ports, actor: Actor, before: Person, after: Person): Promise<void> {
  const [home] = after.schools;
  if (home === undefined) return;
  const isGiven = changed(before.standing, after.standing).length > 0;
  const hasMoved = String(before.leftOn) !== String(after.leftOn);
  await noteSettings(ports, actor, home, [
    ...(isGiven ? [`people.${after.id}=${after.standing.join(', ') || 'none'}`] : []),
    ...(officesOf(before.jobTitle).join() === officesOf(after.jobTitle).join()
      ? []
      : [`people.${after.id}.jobTitle=${after.jobTitle}`]),
    ...(hasMoved ? [`people.${after.id}.leftOn=${after.leftOn?.toString() ?? 'none'}`] : []),
  ]);
}

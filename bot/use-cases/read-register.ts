import {
  type RegisterAsked,
  type RegisterPage,
  type RegisterQuery,
  registerQuery,
} from '../../shared/contract/oversight.ts';
import { lastHalfTerms, type NamedHalfTerm } from '../../shared/domain/oversight/half-terms.ts';
import {
  hasEnded,
  inOrder,
  isFound,
  isInState,
  REGISTER_STATES,
  type RegisterLine,
} from '../../shared/domain/oversight/register-line.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { linesOf, type RegisterReading, readOversight } from './register/register-reading.ts';
import { registerRow } from './register/register-row.ts';
import { lateRuns } from './reminders/late-runs.ts';
import { peopleNotReached } from './reminders/people-not-reached.ts';

/** Rows a page: what fits a few screens and stays small on the wire. */
const PAGE_SIZE = 50;
/** Half terms that can be chosen: a school year and the one running. */
export const HALF_TERMS_SHOWN = 6;
const MOST_ROLES = 100;

type Narrowing = Pick<RegisterQuery, 'role' | 'find' | 'period'>;

/** The lines of a reading that somebody asked for, whatever their state. */
export function narrowed(reading: RegisterReading, { role, find, period }: Narrowing): readonly RegisterLine[] {
  return linesOf(reading, period).filter((line) => (role === null || line.roles.includes(role)) && isFound(line, find));
}

function countsOf(lines: readonly RegisterLine[], { today }: RegisterReading): RegisterPage['counts'] {
  return REGISTER_STATES.map((state) => ({
    state,
    count: lines.filter((line) => isInState(line, state, today)).length,
  }));
}

/** Every job title in the register, for choosing from. */
function rolesIn(reading: RegisterReading): string[] {
  const lines = linesOf(reading, null).filter(({ arrangement }) => !hasEnded(arrangement, reading.today));
  const roles = new Set(lines.flatMap((line) => line.roles).filter((role) => role !== ''));
  return [...roles].sort((one, other) => one.localeCompare(other, 'en-GB')).slice(0, MOST_ROLES);
}

/** The half terms of all schools shown that have begun, the last six of them, oldest first. */
export function halfTermsShown({ halfTermsOf, today }: RegisterReading): readonly NamedHalfTerm[] {
  return lastHalfTerms([...halfTermsOf.values()].flat(), today, HALF_TERMS_SHOWN);
}

/** A half term on the wire. */
export function halfTermView({ key, name, startOn, endOn }: NamedHalfTerm) {
  return { key, name, startOn: startOn.toString(), endOn: endOn.toString() };
}

async function reachOfReminders(ports: Ports, actor: Actor, { schools, today }: RegisterReading) {
  const keys = schools.map(({ key }) => key);
  const [late, unreached] = await Promise.all([lateRuns(ports, keys, actor.now), peopleNotReached(ports, keys, today)]);
  const remindersLate = late.map(({ school, sinceOn }) => ({ school, sinceOn: sinceOn?.toString() ?? null }));
  const notReached = unreached.map(({ person, school, why, sinceOn }) => ({
    name: person.name,
    school,
    why,
    sinceOn: sinceOn.toString(),
  }));
  return {
    ...(remindersLate.length === 0 ? {} : { remindersLate }),
    ...(notReached.length === 0 ? {} : { notReached }),
  };
}

/**
 * One page of the register, of one school or of every school the actor may see, narrowed and in the order asked for: that supervision happens, never what
 * was said, whether its reminders go out and whom Teams does not reach. What it costs does not grow with the number of sessions. Refuses everybody but leads.
 */
export async function readRegister(
  ports: Ports,
  actor: Actor,
  school: SchoolKey | null,
  asked: RegisterAsked = {},
): Promise<Result<RegisterPage>> {
  const query = registerQuery.parse(asked);
  const read = await readOversight(ports, actor, school);
  if (!read.ok) return read;
  const reading = read.value;
  const lines = narrowed(reading, query);
  const shown = inOrder(
    lines.filter((line) => isInState(line, query.state, reading.today)),
    query.sort,
    query.isDescending,
  );
  const pageStart = query.page * PAGE_SIZE;
  return ok({
    today: reading.today.toString(),
    schools: reading.schools.map(({ key, name, policy }) => ({ key, name, policy })),
    arrangements: shown
      .slice(pageStart, pageStart + PAGE_SIZE)
      .map((line) => registerRow(reading, line, actor.person.id, query.period)),
    total: shown.length,
    page: query.page,
    pageSize: PAGE_SIZE,
    counts: countsOf(lines, reading),
    roles: rolesIn(reading),
    halfTerms: halfTermsShown(reading).map(halfTermView),
    ...(await reachOfReminders(ports, actor, reading)),
  });
}

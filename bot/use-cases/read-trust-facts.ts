import type { Arrangement, ArrangementKey, Party } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import type { ArrangementFacts, SchoolFacts, SessionFacts, TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import type { Person, PersonId } from '../../shared/domain/people/person.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { rulesOfSchool } from '../../shared/policies/choices.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { childrenOfTrust } from './steps/children-of.ts';
import { everySchoolSettings } from './steps/settings-of.ts';

/** A session as the rules see it: its London date, and `planned` for proposed, booked and unconfirmed ones (design section 9). */
export function sessionFacts(session: Session): SessionFacts {
  const { formality, kind, status, missedBy, attended } = session;
  const isOver = status === 'held' || status === 'missed' || status === 'cancelled';
  return {
    on: londonDateOf(session.startsAt),
    formality,
    kind,
    status: isOver ? status : 'planned',
    missedBy,
    attended,
  };
}

/** An arrangement with its sessions as the rules see it. Children followed in it are not in the register, so they are handed in or left out. */
export function arrangementFacts(
  arrangement: Arrangement,
  sessions: readonly Session[],
  joined: ReadonlyMap<PersonId, PlainDate>,
  children: ArrangementFacts['children'] = [],
): ArrangementFacts {
  const { contractSignedOn, contractLastReviewedOn, contractReviewOn } = arrangement;
  return {
    key: arrangement.key,
    school: arrangement.school,
    policy: arrangement.policy,
    kind: arrangement.kind,
    supervisors: arrangement.supervisors,
    supervisees: arrangement.supervisees,
    joined,
    cover: arrangement.cover,
    lineManager: arrangement.lineManager,
    startedOn: arrangement.startedOn,
    endedOn: arrangement.endedOn,
    interval: arrangement.interval,
    interim: arrangement.interim,
    contract: { signedOn: contractSignedOn, lastReviewedOn: contractLastReviewedOn, reviewOn: contractReviewOn },
    sessions: sessions.map(sessionFacts),
    children,
  };
}

/** When the supervisees of each group joined it, by their rows in `Parties`; others begin with the arrangement. */
function joinedIn(
  arrangements: readonly Arrangement[],
  parties: readonly Party[],
): ReadonlyMap<ArrangementKey, ReadonlyMap<PersonId, PlainDate>> {
  const found = new Map<ArrangementKey, Map<PersonId, PlainDate>>();
  for (const { key, supervisees } of arrangements) if (supervisees.length > 1) found.set(key, new Map());
  for (const { arrangement, person, role, fromOn } of parties) {
    if (role === 'supervisee') found.get(arrangement)?.set(person, fromOn);
  }
  return found;
}

async function schoolFacts(ports: Ports): Promise<SchoolFacts[]> {
  const [schools, settingsOf] = await Promise.all([ports.register.schools(), everySchoolSettings(ports)]);
  return Promise.all(
    schools.map(async ({ key, policy }) => {
      const calendar = await ports.register.calendarOf(key);
      return { key, policy, calendar: calendar.value, rules: rulesOfSchool(settingsOf(key).choices, null) };
    }),
  );
}

function leftOf(people: readonly Person[]): ReadonlyMap<PersonId, PlainDate> {
  return new Map(people.flatMap(({ id, leftOn }): [PersonId, PlainDate][] => (leftOn === null ? [] : [[id, leftOn]])));
}

/** The register as a run reads it once: the facts the rules want, and the rows they came from. */
export interface TrustReading {
  readonly facts: TrustFacts;
  readonly arrangements: readonly Versioned<Arrangement>[];
  readonly sessionsOf: ReadonlyMap<ArrangementKey, readonly Session[]>;
  /** Everybody's rows in `Parties`, then and now. */
  readonly parties: readonly Party[];
}

/** Everything the due dates and reminders of the trust follow from, with the rows read; children by reference only. Rejects with `StoreError`. */
export async function readTrust(ports: Ports): Promise<TrustReading> {
  const [schools, stored, sessions, absences, people, parties] = await Promise.all([
    schoolFacts(ports),
    ports.register.allArrangements(null),
    ports.register.allSessions(),
    ports.register.absences(),
    ports.register.allPeople(),
    ports.register.allParties(),
  ]);
  const sessionsOf = new Map<ArrangementKey, Session[]>();
  for (const session of sessions) {
    const known = sessionsOf.get(session.arrangement);
    if (known === undefined) sessionsOf.set(session.arrangement, [session]);
    else known.push(session);
  }
  const known = stored.map((one) => one.value);
  const children = await childrenOfTrust(ports, known, sessionsOf);
  const joined = joinedIn(known, parties);
  const arrangements = known.map((one) =>
    arrangementFacts(one, sessionsOf.get(one.key) ?? [], joined.get(one.key) ?? new Map(), children.get(one.key)),
  );
  const facts = { schools, arrangements, absences, left: leftOf(people) };
  return { facts, arrangements: stored, sessionsOf, parties };
}

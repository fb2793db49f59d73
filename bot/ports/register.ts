import type { Arrangement, ArrangementKey, Party } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Absence, Person, PersonId } from '../../shared/domain/people/person.ts';
import type { OwnCalendar } from '../../shared/domain/schools/own-calendar.ts';
import type { School, SchoolKey } from '../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../shared/domain/schools/school-calendar.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/**
 * What oversight may know: people, schools, arrangements, sessions, dates and states. Read and written as the app, so every caller must have
 * been allowed by `shared/domain/access` first. All methods reject with `StoreError` when the store is down, slow or throttled past patience.
 */
export interface Register {
  schools(): Promise<readonly School[]>;
  /** The dates that hold at a school: its own, or the trust's with what differs (decision 0031); under the version of what it entered itself. */
  calendarOf(school: SchoolKey): Promise<Versioned<SchoolCalendar>>;
  /** What a school, or the trust (`TRUST_CALENDAR`), has entered itself. */
  ownCalendarOf(key: SchoolKey): Promise<Versioned<OwnCalendar>>;
  /** Replaces what a school, or the trust, has entered itself. */
  saveCalendar(key: SchoolKey, calendar: OwnCalendar, version: string): Promise<WriteOutcome<OwnCalendar>>;
  saveSchool(school: School): Promise<void>;

  person(id: PersonId): Promise<Person | null>;
  /** Several people at once, in one or a few requests; unknown ids are left out. */
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  allPeople(): Promise<readonly Person[]>;
  savePerson(person: Person): Promise<void>;
  /** Changes what stands of somebody, also when somebody else changed the rest meanwhile; what stands then, null for an unknown id. */
  changePerson(id: PersonId, change: (stands: Person) => Person): Promise<Person | null>;
  absences(): Promise<readonly Absence[]>;
  saveAbsence(absence: Absence): Promise<void>;

  /** The arrangements a person is or was in, by the indexed PersonId. */
  partiesOf(person: PersonId): Promise<readonly Party[]>;
  /** Everyone in an arrangement, by the indexed ArrangementKey. */
  partiesIn(arrangement: ArrangementKey): Promise<readonly Party[]>;
  /** Everybody in every arrangement, then and now, paged; only for the daily run. */
  allParties(): Promise<readonly Party[]>;
  saveParty(party: Party): Promise<void>;

  arrangement(key: ArrangementKey): Promise<Versioned<Arrangement> | null>;
  arrangements(keys: readonly ArrangementKey[]): Promise<readonly Versioned<Arrangement>[]>;
  /** A whole school's, paged inside; null = every school's. Only for oversight and the daily run. */
  allArrangements(school: SchoolKey | null): Promise<readonly Versioned<Arrangement>[]>;
  /** Creates the row and, before it, the closed content folders of the arrangement with the parties' read access. Safe to repeat. */
  createArrangement(arrangement: Arrangement): Promise<Versioned<Arrangement>>;
  updateArrangement(stored: Versioned<Arrangement>, next: Arrangement): Promise<WriteOutcome<Arrangement>>;

  session(key: SessionKey): Promise<Versioned<Session> | null>;
  sessionsOf(arrangement: ArrangementKey): Promise<readonly Versioned<Session>[]>;
  /** Sessions that start at this moment or later, whatever became of them, by the indexed StartsAt. */
  sessionsFrom(at: Instant): Promise<readonly Versioned<Session>[]>;
  /** The sessions this Outlook event stands for, by the indexed EventId. */
  sessionsByEvent(eventId: string): Promise<readonly Versioned<Session>[]>;
  /** Every session of every arrangement, paged; only for the daily run. */
  allSessions(): Promise<readonly Session[]>;
  /** Safe to repeat with the same key: the second call answers with what stands. */
  createSession(session: Session, school: SchoolKey): Promise<WriteOutcome<Session>>;
  updateSession(stored: Versioned<Session>, next: Session): Promise<WriteOutcome<Session>>;
}

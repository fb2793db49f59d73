import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { ActionFacts } from '../../../shared/domain/actions/action.ts';
import type { Arrangement, ArrangementKey, Party } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { withheldState } from '../../../shared/domain/reminders/withheld-preview.ts';
import { type CalendarDays, calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { type NoSchool, noSchoolOn } from '../../../shared/domain/sessions/affected-sessions.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { freeTimesOf } from '../find-free-times.ts';
import { allHindrances, type Hindrance } from '../hindrances.ts';
import { allSnoozes, type Snooze } from '../snoozes.ts';
import { schoolSettingsOf } from '../steps/settings-of.ts';
import { everybodysWeeks } from '../steps/working-weeks.ts';
import { allWithheld } from '../withholding/withheld-previews.ts';

/** What a reminder run has read before it makes cards. */
export interface KnownToRun {
  readonly arrangements?: ReadonlyMap<ArrangementKey, Arrangement>;
  readonly sessionsOf?: ReadonlyMap<ArrangementKey, readonly Session[]>;
  readonly people?: ReadonlyMap<PersonId, Person>;
}

/**
 * What the cards of a run are made from, each thing read once however many people and cards need it. Register, states and keys only: the bot
 * has no token, so nothing here is content (design section 9).
 */
export class DigestReading {
  private readonly held = new Map<string, Promise<unknown>>();
  private sessions: ReadonlyMap<SessionKey, Session> | null = null;

  /** `known` = what a run has read already. */
  constructor(
    readonly ports: Ports,
    readonly now: Instant,
    private readonly known: KnownToRun = {},
  ) {}

  async arrangement(key: ArrangementKey): Promise<Arrangement | null> {
    const known = this.known.arrangements?.get(key);
    if (known !== undefined) return known;
    return this.once(`arrangement|${key}`, async () => (await this.ports.register.arrangement(key))?.value ?? null);
  }

  async session(key: SessionKey): Promise<Session | null> {
    const known = this.known.sessionsOf === undefined ? undefined : this.knownSessions().get(key);
    if (known !== undefined) return known;
    return this.once(`session|${key}`, async () => (await this.ports.register.session(key))?.value ?? null);
  }

  /** One arrangement's sessions, read a moment ago for something else. */
  keepSessions(arrangement: ArrangementKey, sessions: readonly Versioned<Session>[]): void {
    this.held.set(`sessions|${arrangement}`, Promise.resolve(sessions));
    for (const { value } of sessions) this.held.set(`session|${value.key}`, Promise.resolve(value));
  }

  async sessionsOf(arrangement: ArrangementKey): Promise<readonly Session[]> {
    const known = this.known.sessionsOf;
    if (known !== undefined) return known.get(arrangement) ?? [];
    const stored = await this.once(`sessions|${arrangement}`, () => this.ports.register.sessionsOf(arrangement));
    return stored.map((one) => one.value);
  }

  async people(ids: readonly PersonId[]): Promise<readonly Person[]> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.person(id)));
    return found.filter((person) => person !== null);
  }

  /** A person's name; "somebody who has left" for one the register no longer knows. */
  async nameOf(id: PersonId): Promise<string> {
    return (await this.people([id]))[0]?.name ?? 'somebody who has left';
  }

  async school(key: SchoolKey): Promise<School | null> {
    const schools = await this.once('schools', () => this.ports.register.schools());
    return schools.find((school) => school.key === key) ?? null;
  }

  everybody(): Promise<readonly Person[]> {
    return this.once('everybody', () => this.ports.register.allPeople());
  }

  /** The names of those who lead safeguarding at a school; of the trust's leads where it is about the trust (null). */
  async leadsOf(school: SchoolKey | null): Promise<readonly Person[]> {
    const all = await this.everybody();
    const today = londonDateOf(this.now);
    return all.filter(
      (person) =>
        !hasLeft(person, today) &&
        (school === null
          ? person.standing.includes('trust lead')
          : person.standing.includes('school lead') && person.schools.includes(school)),
    );
  }

  async calendarOf(school: SchoolKey): Promise<CalendarDays> {
    return calendarDays(await this.termDatesOf(school), DEFAULT_NUMBERS.missingTermDays);
  }

  /** Why there is no school on the day of a session still to come, by the term dates as they now are; null where there is. */
  async noSchoolOn(session: Session, school: SchoolKey): Promise<NoSchool | null> {
    return noSchoolOn(session, await this.termDatesOf(school), this.now);
  }

  partiesOf(person: PersonId): Promise<readonly Party[]> {
    return this.once(`parties|${person}`, () => this.ports.register.partiesOf(person));
  }

  /** A whole school's arrangements, or every school's (null): for leads' summaries only. */
  async arrangementsAt(school: SchoolKey | null): Promise<readonly Arrangement[]> {
    const stored = await this.once(`all|${school}`, () => this.ports.register.allArrangements(school));
    return stored.map((one) => one.value);
  }

  actionsOf(arrangement: ArrangementKey): Promise<readonly ActionFacts[]> {
    return this.once(`actions|${arrangement}`, () => this.ports.records.actionFactsOf(arrangement));
  }

  /** Who did what to which key; tells who has signed and what is filed without opening anything. */
  trailOf(arrangement: ArrangementKey): Promise<readonly AuditEntry[]> {
    return this.once(`trail|${arrangement}`, () => this.ports.audit.of(arrangement));
  }

  settingsOf(school: SchoolKey): Promise<SchoolSettings> {
    return this.once(`settings|${school}`, () => schoolSettingsOf(this.ports, school));
  }

  /** Those of others that have not run out: seen by whoever supervises or is supervised. */
  async snoozesOfOthers(arrangement: ArrangementKey, reader: PersonId): Promise<readonly Snooze[]> {
    const all = await this.once('snoozes', () => allSnoozes(this.ports));
    const today = londonDateOf(this.now);
    return all.filter((one) => one.arrangement === arrangement && one.person !== reader && isAfter(one.untilOn, today));
  }

  async snoozeOf(arrangement: ArrangementKey, person: PersonId): Promise<Snooze | null> {
    const all = await this.once('snoozes', () => allSnoozes(this.ports));
    return all.find((one) => one.arrangement === arrangement && one.person === person) ?? null;
  }

  async hindrancesOf(arrangement: ArrangementKey): Promise<readonly Hindrance[]> {
    const all = await this.once('hindrances', () => allHindrances(this.ports));
    return all.filter((one) => one.arrangement === arrangement);
  }

  /** Whether somebody is not told beforehand who hears of a matter next (allegation, police, LADO). */
  async isWithheldFrom(arrangement: ArrangementKey, person: PersonId): Promise<boolean> {
    const all = await this.once('withheld', () => allWithheld(this.ports));
    const today = londonDateOf(this.now);
    return all.some(
      (one) => one.arrangement === arrangement && one.person === person && withheldState(one, today).is === 'withheld',
    );
  }

  /** Looked for once for everybody told of the arrangement; unreadable calendars are an answer, not an error. */
  freeTimes(arrangement: Arrangement, person: Person): Promise<FreeTimes> {
    const actor = { person, token: null, now: this.now };
    return this.once(`times|${arrangement.key}`, async () => {
      const weekOf = await this.once('weeks', () => everybodysWeeks(this.ports));
      return freeTimesOf(this.ports, actor, arrangement, { weekOf });
    });
  }

  private async termDatesOf(school: SchoolKey): Promise<SchoolCalendar> {
    return (await this.once(`calendar|${school}`, () => this.ports.register.calendarOf(school))).value;
  }

  private async person(id: PersonId): Promise<Person | null> {
    return this.known.people?.get(id) ?? this.once(`person|${id}`, () => this.ports.register.person(id));
  }

  private knownSessions(): ReadonlyMap<SessionKey, Session> {
    this.sessions ??= new Map(
      [...(this.known.sessionsOf?.values() ?? [])].flat().map((session) => [session.key, session]),
    );
    return this.sessions;
  }

  private once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const held = this.held.get(key);
    if (held !== undefined) return held as Promise<T>;
    const reading = read();
    this.held.set(key, reading);
    return reading;
  }
}

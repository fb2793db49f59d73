import type { Register } from '../../bot/ports/register.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import type { Arrangement, ArrangementKey, Party } from '../../shared/domain/arrangements/arrangement.ts';
import { withChoices } from '../../shared/domain/arrangements/with-choices.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Absence, Person, PersonId } from '../../shared/domain/people/person.ts';
import { calendarInForce, type OwnCalendar, TRUST_CALENDAR } from '../../shared/domain/schools/own-calendar.ts';
import type { School, SchoolKey } from '../../shared/domain/schools/school.ts';
import type { Choice } from '../../shared/domain/schools/school-settings.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** The register in memory. `folders` is told who may read a new arrangement's content, as SharePoint's folders are. */
export class MemoryRegister implements Register {
  readonly schoolShelf = new MemoryShelf<School>((school) => school.key);
  readonly calendarShelf = new MemoryShelf<{ school: SchoolKey; calendar: OwnCalendar }>((row) => row.school);
  readonly personShelf = new MemoryShelf<Person>((person) => person.id);
  readonly absenceShelf = new MemoryShelf<Absence>((absence) => absence.key);
  readonly partyShelf = new MemoryShelf<Party>((party) => party.key);
  readonly arrangementShelf = new MemoryShelf<Arrangement>((arrangement) => arrangement.key);
  readonly sessionShelf = new MemoryShelf<Session>((session) => session.key);

  constructor(
    private readonly weather: MemoryWeather,
    private readonly folders: {
      open(arrangement: Arrangement): void;
      follow(before: Arrangement, after: Arrangement): void;
    },
    private readonly choicesOf: (school: SchoolKey) => readonly Choice[] = () => [],
  ) {}

  async schools() {
    await this.weather.pass('read Schools');
    return this.schoolShelf.all().map((stored) => stored.value);
  }
  async calendarOf(school: SchoolKey) {
    const { value, version } = await this.ownCalendarOf(school);
    if (value.fromTrust === undefined) return { value, version };
    return { value: calendarInForce(value, (await this.ownCalendarOf(TRUST_CALENDAR)).value), version };
  }
  async ownCalendarOf(school: SchoolKey) {
    await this.weather.pass('read School calendar');
    const row =
      this.calendarShelf.get(school) ?? this.calendarShelf.set({ school, calendar: { terms: [], closures: [] } });
    return { value: row.value.calendar, version: row.version };
  }
  async saveCalendar(school: SchoolKey, calendar: OwnCalendar, version: string) {
    await this.weather.pass('write School calendar');
    const stands = await this.ownCalendarOf(school);
    if (stands.version !== version) return { done: false as const, stands };
    const stored = this.calendarShelf.set({ school, calendar });
    return { done: true as const, stored: { value: calendar, version: stored.version } };
  }
  async saveSchool(school: School) {
    await this.weather.pass('write Schools');
    this.schoolShelf.set(school);
  }

  async person(id: PersonId) {
    await this.weather.pass('read People');
    return this.personShelf.get(id)?.value ?? null;
  }
  async people(ids: readonly PersonId[]) {
    await this.weather.pass('read People');
    return [...new Set(ids)].flatMap((id) => this.personShelf.get(id)?.value ?? []);
  }
  async allPeople() {
    await this.weather.pass('read all of People');
    return this.personShelf.all().map((stored) => stored.value);
  }
  async savePerson(person: Person) {
    await this.weather.pass('write People');
    this.personShelf.set(person);
  }
  async changePerson(id: PersonId, change: (stands: Person) => Person) {
    await this.weather.pass('write People');
    const stands = this.personShelf.get(id);
    if (stands === null || stands === undefined) return null;
    return this.personShelf.set(change(stands.value)).value;
  }
  async absences() {
    await this.weather.pass('read Absences');
    return this.absenceShelf.all().map((stored) => stored.value);
  }
  async saveAbsence(absence: Absence) {
    await this.weather.pass('write Absences');
    this.absenceShelf.set(absence);
  }

  async partiesOf(person: PersonId) {
    await this.weather.pass('read Parties');
    return this.#parties((party) => party.person === person);
  }
  async partiesIn(arrangement: ArrangementKey) {
    await this.weather.pass('read Parties');
    return this.#parties((party) => party.arrangement === arrangement);
  }
  async allParties() {
    await this.weather.pass('read all of Parties');
    return this.#parties(() => true);
  }
  async saveParty(party: Party) {
    await this.weather.pass('write Parties');
    this.partyShelf.set(party);
  }
  #parties(isMeant: (party: Party) => boolean): readonly Party[] {
    return this.partyShelf.all().flatMap(({ value }) => (isMeant(value) ? [value] : []));
  }

  async arrangement(key: ArrangementKey) {
    await this.weather.pass('read Arrangements');
    const stored = this.arrangementShelf.get(key);
    return stored === null ? null : this.#settled(stored);
  }
  #settled(stored: Versioned<Arrangement>): Versioned<Arrangement> {
    return { ...stored, value: withChoices(stored.value, this.choicesOf(stored.value.school)) };
  }
  async arrangements(keys: readonly ArrangementKey[]) {
    await this.weather.pass('read Arrangements');
    return keys.flatMap((key) => this.arrangementShelf.get(key) ?? []).map((stored) => this.#settled(stored));
  }
  async allArrangements(school: SchoolKey | null) {
    await this.weather.pass('read all of Arrangements');
    const all = this.arrangementShelf.all().filter(({ value }) => school === null || value.school === school);
    return all.map((stored) => this.#settled(stored));
  }
  async createArrangement(arrangement: Arrangement) {
    await this.weather.pass('write Arrangements');
    const outcome = this.arrangementShelf.create(arrangement);
    if (outcome.done) this.folders.open(arrangement);
    return outcome.done ? outcome.stored : outcome.stands;
  }
  async updateArrangement(stored: { value: Arrangement; version: string }, next: Arrangement) {
    await this.weather.pass('write Arrangements');
    const outcome = this.arrangementShelf.update(stored, next);
    if (outcome.done) this.folders.follow(stored.value, next);
    return outcome;
  }

  async session(key: string) {
    await this.weather.pass('read Sessions');
    return this.sessionShelf.get(key);
  }
  async sessionsOf(arrangement: ArrangementKey) {
    await this.weather.pass('read Sessions');
    return this.sessionShelf.all().filter(({ value }) => value.arrangement === arrangement);
  }
  async sessionsFrom(at: Instant) {
    await this.weather.pass('read Sessions');
    return this.sessionShelf.all().filter(({ value }) => value.startsAt.epochMilliseconds >= at.epochMilliseconds);
  }
  async sessionsByEvent(eventId: string) {
    await this.weather.pass('read Sessions');
    return this.sessionShelf.all().filter(({ value }) => value.eventId === eventId);
  }
  async allSessions() {
    await this.weather.pass('read all of Sessions');
    return this.sessionShelf.all().map((stored) => stored.value);
  }
  async createSession(session: Session) {
    await this.weather.pass('write Sessions');
    return this.sessionShelf.create(session);
  }
  async updateSession(stored: { value: Session; version: string }, next: Session) {
    await this.weather.pass('write Sessions');
    return this.sessionShelf.update(stored, next);
  }
}

import type { Actor } from '../../bot/ports/actor.ts';
import type { Place, RecordStore, SessionPlace, SuccessorCopy } from '../../bot/ports/record-store.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import { contentReaders } from '../../shared/domain/access/content-readers.ts';
import type { Action } from '../../shared/domain/actions/action.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { copiedAction, copiedContract, copiedFolderOf } from '../../shared/domain/arrangements/handover.ts';
import type { Concern } from '../../shared/domain/concerns/concern.ts';
import { type InspectedPart, type InspectionScope, includesPart } from '../../shared/domain/inspections/inspection.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { CaseDiscussion, Preparation, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** Who may read the content folder of each arrangement: what SharePoint's closed folders decide, not the use cases. */
export class MemoryFolders {
  readonly #readers = new Map<ArrangementKey, Set<PersonId>>();

  /** Opens the closed folder to the parties, today's stand-ins and, for external supervision, the commissioning head. */
  open(arrangement: Arrangement): void {
    const readers = new Set(contentReaders(arrangement));
    this.#readers.set(arrangement.key, readers);
  }
  readonly #sessionReaders = new Map<string, ReadonlySet<PersonId>>();

  /** The folder's readers change with the parties: newcomers are let in, who is out of it no longer is. */
  follow(before: Arrangement, after: Arrangement): void {
    const had = contentReaders(before);
    const has = contentReaders(after);
    for (const person of has) if (!had.includes(person)) this.admit(after.key, person);
    for (const person of had) if (!has.includes(person)) this.dismiss(after.key, person);
  }
  /** A session's own closed folder, read by exactly these people. */
  openSession(session: string, readers: readonly PersonId[]): void {
    this.#sessionReaders.set(session, new Set(readers));
  }
  /** Whether this session has a folder of its own, and this reader is let in there. */
  letsIntoSession(reader: Actor, session: string): boolean {
    return reader.token !== null && this.#sessionReaders.get(session)?.has(reader.person.id) === true;
  }
  /** Lets somebody read the arrangement's folder, or no longer. */
  admit(arrangement: ArrangementKey, person: PersonId): void {
    const readers = this.#readers.get(arrangement) ?? new Set<PersonId>();
    this.#readers.set(arrangement, readers.add(person));
  }
  dismiss(arrangement: ArrangementKey, person: PersonId): void {
    this.#readers.get(arrangement)?.delete(person);
  }
  readonly #visitors = new Map<string, InspectionScope>();

  /** An inspection lets somebody read parts of an arrangement's content, sessions' own folders too; null = no longer. */
  visit(arrangement: ArrangementKey, person: PersonId, scope: InspectionScope | null): void {
    if (scope === null) this.#visitors.delete(`${arrangement}|${person}`);
    else this.#visitors.set(`${arrangement}|${person}`, scope);
  }
  /** Whether an inspection lets this reader read this part. */
  letsVisit(reader: Actor, arrangement: ArrangementKey, part: InspectedPart): boolean {
    const scope = this.#visitors.get(`${arrangement}|${reader.person.id}`);
    return reader.token !== null && scope !== undefined && includesPart(scope, part);
  }
  /** A bot turn carries no token and so reads no content. */
  letsIn(reader: Actor, arrangement: ArrangementKey): boolean {
    return reader.token !== null && this.#readers.get(arrangement)?.has(reader.person.id) === true;
  }
}

/** Content in memory, trimmed for each reader as SharePoint trims delegated reads. */
export class MemoryRecordStore implements RecordStore {
  readonly recordShelf = new MemoryShelf<SupervisionRecord>((record) => record.key);
  readonly caseShelf = new MemoryShelf<CaseDiscussion>((discussion) => discussion.key);
  readonly preparationShelf = new MemoryShelf<Preparation>((preparation) => preparation.key);
  readonly actionShelf = new MemoryShelf<Action>((action) => action.key);
  readonly concernShelf = new MemoryShelf<Concern>((concern) => concern.key);
  /** The session's own folder each item lies in, by its key; others lie in the arrangement's. */
  readonly #sessionFolder = new Map<string, string>();
  readonly #concernReaders = new Map<string, readonly PersonId[]>();

  constructor(
    private readonly weather: MemoryWeather,
    private readonly folders: MemoryFolders,
  ) {}

  #trim<T extends { readonly key: string; readonly arrangement: ArrangementKey }>(
    reader: Actor,
    stored: Versioned<T> | null,
  ) {
    if (stored === null) return null;
    const session = this.#sessionFolder.get(stored.value.key);
    const isIn =
      session === undefined
        ? this.folders.letsIn(reader, stored.value.arrangement)
        : this.folders.letsIntoSession(reader, session);
    const part = 'childReference' in stored.value ? 'case discussions' : 'records';
    return isIn || this.folders.letsVisit(reader, stored.value.arrangement, part) ? stored : null;
  }
  #put<T extends { readonly key: string }>(shelf: MemoryShelf<T>, place: Place, value: T) {
    const outcome = shelf.create(value);
    if (outcome.done && place.session !== undefined) this.#sessionFolder.set(value.key, place.session);
    return outcome;
  }
  async copyForSuccessor(from: Arrangement, to: Arrangement, what: SuccessorCopy) {
    await this.weather.pass('copy for a successor');
    const contract = this.recordShelf
      .all()
      .map(({ value }) => value)
      .findLast((one) => one.arrangement === from.key && one.kind === 'contract' && one.status.startsWith('signed'));
    const author = to.supervisors[0];
    const isCopied = what.contract && contract !== undefined && author !== undefined;
    if (isCopied) this.recordShelf.create(copiedContract(contract, to, author));
    const open = what.actions
      ? this.actionShelf.all().filter(({ value }) => value.arrangement === from.key && value.status === 'open')
      : [];
    for (const { value } of open) {
      const session = copiedFolderOf(value.originSession, to.key);
      const place = { school: to.school, arrangement: to.key };
      if (what.readersOf !== undefined) this.folders.openSession(session, what.readersOf(value.originSession));
      this.#put(
        this.actionShelf,
        what.readersOf === undefined ? place : { ...place, session },
        copiedAction(value, from, to),
      );
      this.actionShelf.set({ ...value, status: 'passed on', closedOn: what.on });
    }
    return { contracts: isCopied ? 1 : 0, actions: open.length };
  }
  async openSession(place: SessionPlace, readers: readonly PersonId[]) {
    await this.weather.pass('open a session’s folders');
    this.folders.openSession(place.session, readers);
  }
  #list<T extends { readonly key: string; readonly arrangement: ArrangementKey }>(
    reader: Actor,
    shelf: MemoryShelf<T>,
    isMeant: (value: T) => boolean,
  ) {
    return shelf.all().filter((stored) => isMeant(stored.value) && this.#trim(reader, stored) !== null);
  }

  async record(reader: Actor, key: string) {
    await this.weather.pass('read Supervision records');
    return this.#trim(reader, this.recordShelf.get(key));
  }
  async recordsOf(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Supervision records');
    return this.#list(reader, this.recordShelf, (record) => record.arrangement === arrangement);
  }
  async createRecord(place: Place, record: SupervisionRecord) {
    await this.weather.pass('write Supervision records');
    return this.#put(this.recordShelf, place, record);
  }
  async updateRecord(stored: Versioned<SupervisionRecord>, next: SupervisionRecord) {
    await this.weather.pass('write Supervision records');
    return this.recordShelf.update(stored, next);
  }

  async caseDiscussionsOf(reader: Actor, record: string) {
    await this.weather.pass('read Case discussions');
    return this.#list(reader, this.caseShelf, (discussion) => discussion.record === record);
  }
  async caseDiscussion(reader: Actor, key: string) {
    await this.weather.pass('read Case discussions');
    return this.#trim(reader, this.caseShelf.get(key));
  }
  async createCaseDiscussion(place: Place, discussion: CaseDiscussion) {
    await this.weather.pass('write Case discussions');
    return this.#put(this.caseShelf, place, discussion);
  }
  async updateCaseDiscussion(stored: Versioned<CaseDiscussion>, next: CaseDiscussion) {
    await this.weather.pass('write Case discussions');
    return this.caseShelf.update(stored, next);
  }

  async preparation(reader: Actor, key: string) {
    await this.weather.pass('read Preparation');
    const stored = this.preparationShelf.get(key);
    return stored !== null && reader.token !== null && stored.value.author === reader.person.id ? stored : null;
  }
  async preparationsOf(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Preparation');
    const isOwn = (one: Preparation) => reader.token !== null && one.author === reader.person.id;
    return this.preparationShelf.all().filter(({ value }) => value.arrangement === arrangement && isOwn(value));
  }
  async createPreparation(preparation: Preparation) {
    await this.weather.pass('write Preparation');
    return this.preparationShelf.create(preparation);
  }
  async updatePreparation(stored: Versioned<Preparation>, next: Preparation) {
    await this.weather.pass('write Preparation');
    return this.preparationShelf.update(stored, next);
  }

  async actionsOf(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Actions');
    return this.#list(reader, this.actionShelf, (action) => action.arrangement === arrangement);
  }
  async action(reader: Actor, key: string) {
    await this.weather.pass('read Actions');
    return this.#trim(reader, this.actionShelf.get(key));
  }
  async createAction(place: Place, action: Action) {
    await this.weather.pass('write Actions');
    return this.#put(this.actionShelf, place, action);
  }
  async updateAction(stored: Versioned<Action>, next: Action) {
    await this.weather.pass('write Actions');
    return this.actionShelf.update(stored, next);
  }
  async actionFactsOf(arrangement: ArrangementKey) {
    await this.weather.pass('read Actions as the app');
    return this.actionShelf.all().flatMap(({ value }) => {
      const { key, owner, dueOn, status } = value;
      return value.arrangement === arrangement ? [{ key, arrangement, owner, dueOn, status }] : [];
    });
  }

  #mayReadConcern(reader: Actor, key: string): boolean {
    return reader.token !== null && this.#concernReaders.get(key)?.includes(reader.person.id) === true;
  }
  async concernsOf(reader: Actor, arrangement: ArrangementKey) {
    await this.weather.pass('read Concerns about supervision');
    const all = this.concernShelf.all().filter(({ value }) => value.arrangement === arrangement);
    return all.filter(({ value }) => this.#mayReadConcern(reader, value.key));
  }
  async concern(reader: Actor, key: string) {
    await this.weather.pass('read Concerns about supervision');
    return this.#mayReadConcern(reader, key) ? this.concernShelf.get(key) : null;
  }
  async openConcerns() {
    await this.weather.pass('read Concerns about supervision');
    return this.concernShelf.all().filter(({ value }) => !value.isClosed);
  }
  async concernsWith(reader: Actor) {
    await this.weather.pass('read Concerns about supervision');
    const all = this.concernShelf.all().filter(({ value }) => value.addressee === reader.person.id);
    return all.filter(({ value }) => this.#mayReadConcern(reader, value.key));
  }
  async updateConcern(_place: Place, stored: Versioned<Concern>, next: Concern, readers: readonly PersonId[]) {
    await this.weather.pass('write Concerns about supervision');
    const outcome = this.concernShelf.update(stored, next);
    if (outcome.done) this.#concernReaders.set(next.key, readers);
    return outcome;
  }
  async createConcern(_place: Place, concern: Concern, readers: readonly PersonId[]) {
    await this.weather.pass('write Concerns about supervision');
    const outcome = this.concernShelf.create(concern);
    if (outcome.done) this.#concernReaders.set(concern.key, readers);
    return outcome;
  }
}

import type { Concern } from '../../../shared/domain/concerns/concern.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Place, RecordStore, SealedStore } from '../../ports/record-store.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { Caller } from '../sign-in/tokens.ts';
import { copyForSuccessor } from './copy-for-successor.ts';
import { ACTION_FACTS, actionFacts, actions } from './lists/actions.ts';
import { caseDiscussions } from './lists/case-discussions.ts';
import { concerns } from './lists/concerns.ts';
import type { ListMapping } from './lists/list-definition.ts';
import { preparation } from './lists/preparation.ts';
import { supervisionRecords } from './lists/supervision-records.ts';
import type { Store } from './store.ts';

/** On whose behalf content is read; null = nobody's: a bot turn has no token and reads no content. */
function callerOf(reader: Actor): Caller | null {
  return reader.token === null ? null : { person: reader.person.id, token: reader.token };
}

function placing(place: Place): { readonly folder: readonly string[] } {
  const { school, arrangement, session } = place;
  return { folder: session === undefined ? [school, arrangement] : [school, arrangement, session] };
}

class SharePointRecordStore implements RecordStore {
  constructor(
    private readonly store: Store,
    private readonly findMailbox: (person: string) => Promise<string | null>,
  ) {}

  openSession: RecordStore['openSession'] = async (place, readers) => {
    const mailboxes = await Promise.all(readers.map((person) => this.findMailbox(person)));
    await this.store.arrangementFolders.openSession(
      place,
      mailboxes.filter((email) => email !== null),
    );
  };

  copyForSuccessor: RecordStore['copyForSuccessor'] = (...asked) =>
    copyForSuccessor(this.store, this.openSession, asked);

  record: RecordStore['record'] = (reader, key) => this.one(reader, supervisionRecords, key);
  recordsOf: RecordStore['recordsOf'] = (reader, key) => this.many(reader, supervisionRecords, 'ArrangementKey', key);
  createRecord: RecordStore['createRecord'] = (place, record) =>
    this.store.writer.create(supervisionRecords, record, placing(place));
  updateRecord: RecordStore['updateRecord'] = (stored, next) =>
    this.store.writer.update(supervisionRecords, stored, next);

  caseDiscussionsOf: RecordStore['caseDiscussionsOf'] = (reader, record) =>
    this.many(reader, caseDiscussions, 'RecordKey', record);
  caseDiscussion: RecordStore['caseDiscussion'] = (reader, key) => this.one(reader, caseDiscussions, key);
  createCaseDiscussion: RecordStore['createCaseDiscussion'] = (place, discussion) =>
    this.store.writer.create(caseDiscussions, discussion, placing(place));
  updateCaseDiscussion: RecordStore['updateCaseDiscussion'] = (stored, next) =>
    this.store.writer.update(caseDiscussions, stored, next);

  preparation: RecordStore['preparation'] = (reader, key) => this.one(reader, preparation, key);
  preparationsOf: RecordStore['preparationsOf'] = (reader, key) =>
    this.many(reader, preparation, 'ArrangementKey', key);
  updatePreparation: RecordStore['updatePreparation'] = (stored, next) =>
    this.store.writer.update(preparation, stored, next);

  /** The author's folder is closed to everybody else before the first draft goes in. */
  createPreparation: RecordStore['createPreparation'] = async (draft) => {
    const reader = await this.principalOf(draft.author);
    const list = await this.store.addresses.of(preparation.title);
    const create = async () => {
      await this.store.folders.ensureClosed(list, [draft.author], reader);
      return this.store.writer.create(preparation, draft, { folder: [draft.author] });
    };
    return create().catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.status !== 404) throw error;
      // Somebody removed the folder this process had made; nobody's words are lost for that.
      this.store.folders.forget();
      return create();
    });
  };

  actionsOf: RecordStore['actionsOf'] = (reader, key) => this.many(reader, actions, 'ArrangementKey', key);
  action: RecordStore['action'] = (reader, key) => this.one(reader, actions, key);
  createAction: RecordStore['createAction'] = (place, action) =>
    this.store.writer.create(actions, action, placing(place));
  updateAction: RecordStore['updateAction'] = (stored, next) => this.store.writer.update(actions, stored, next);
  actionFactsOf: RecordStore['actionFactsOf'] = async (arrangement) => {
    const rows = await this.store.reader.facts(actions, 'ArrangementKey', arrangement, ACTION_FACTS);
    return rows.filter((row) => row.fields[actions.key] !== undefined).map((row) => actionFacts(row.fields));
  };

  concernsOf: RecordStore['concernsOf'] = (reader, key) => this.many(reader, concerns, 'ArrangementKey', key);
  /** A key that is taken already is answered with what stands there: its folder is not opened to the readers of another. */
  createConcern: RecordStore['createConcern'] = async (place, concern, readers) => {
    const stands = await this.store.reader.byKey('app', concerns, concern.key);
    if (stands !== null) return { done: false, stands };
    const principals = (await Promise.all(readers.map((person) => this.principalOf(person)))).flat();
    const list = await this.store.addresses.of(concerns.title);
    await this.store.folders.ensureClosed(list, [place.school, concern.key], principals);
    return this.store.writer.create(concerns, concern, { folder: [place.school, concern.key] });
  };

  concern: RecordStore['concern'] = (reader, key) => this.one(reader, concerns, key);
  openConcerns: RecordStore['openConcerns'] = async () => {
    const found: Versioned<Concern>[] = [];
    for await (const page of this.store.reader.pages(concerns)) {
      found.push(...page.filter(({ value }) => !value.isClosed));
    }
    return found;
  };

  concernsWith: RecordStore['concernsWith'] = (reader) => this.many(reader, concerns, 'AddresseeId', reader.person.id);

  /**
   * Whoever it stands with next is let in before the row says so, and who no longer reads it is shut out after it: cut off half way it is always
   * readable by whom the row names. Looked at afresh, because readers come and go.
   */
  updateConcern: RecordStore['updateConcern'] = async (place, stored, next, readers) => {
    const principals = (await Promise.all(readers.map((person) => this.principalOf(person)))).flat();
    const list = await this.store.addresses.of(concerns.title);
    const folder = [place.school, next.key];
    const before = (await this.store.folders.state(list, folder))?.lock.grants.map((grant) => grant.principalId) ?? [];
    const isNew = principals.some((one) => !before.includes(one));
    if (isNew) await this.store.folders.repair(list, folder, [...new Set([...before, ...principals])]);
    const outcome = await this.store.writer.update(concerns, stored, next);
    if (outcome.done) await this.store.folders.repair(list, folder, principals);
    else if (isNew) await this.store.folders.repair(list, folder, before);
    return outcome;
  };

  private one<T>(reader: Actor, list: ListMapping<T>, key: string): Promise<Versioned<T> | null> {
    const caller = callerOf(reader);
    return caller === null ? Promise.resolve(null) : this.store.reader.byKey(caller, list, key);
  }

  private many<T>(
    reader: Actor,
    list: ListMapping<T>,
    column: string,
    value: string,
  ): Promise<readonly Versioned<T>[]> {
    const caller = callerOf(reader);
    return caller === null ? Promise.resolve([]) : this.store.reader.where(caller, list, column, value);
  }

  /** The site's principal of a person; none for somebody without an account. */
  private async principalOf(person: string): Promise<readonly number[]> {
    const email = await this.findMailbox(person);
    return email === null ? [] : [await this.store.people.principalOf(email)];
  }
}

/** Content over SharePoint lists: read on behalf of the person asking, written as the app (D2). */
export function createRecordStore(store: Store, findMailbox: (person: string) => Promise<string | null>): RecordStore {
  return new SharePointRecordStore(store, findMailbox);
}

/** Everything signed and every case discussion as the app, page by page or of one arrangement; for verification only. */
export function createSealedStore(store: Store): SealedStore {
  return {
    async *sealedRecords() {
      for await (const page of store.reader.pages(supervisionRecords))
        for (const { value } of page) if (value.seal !== null || value.signatures.length > 0) yield value;
    },
    async *sealedCaseDiscussions() {
      for await (const page of store.reader.pages(caseDiscussions)) for (const { value } of page) yield value;
    },
    provenOf: async (arrangement) => {
      const [records, cases] = await Promise.all([
        store.reader.where('app', supervisionRecords, 'ArrangementKey', arrangement),
        store.reader.where('app', caseDiscussions, 'ArrangementKey', arrangement),
      ]);
      return {
        records: records.map(({ value }) => value).filter(({ status }) => status !== 'draft'),
        cases: cases.map(({ value }) => value),
      };
    },
  };
}

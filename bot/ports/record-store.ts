import type { Action, ActionFacts } from '../../shared/domain/actions/action.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Concern } from '../../shared/domain/concerns/concern.ts';
import type { PlainDate } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { CaseDiscussion, Preparation, RecordKey, SupervisionRecord } from '../../shared/domain/records/record.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from './actor.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/** The folder an item lies in: school, then arrangement. Items never move. */
export interface Place {
  readonly school: SchoolKey;
  readonly arrangement: ArrangementKey;
  /** The closed folder of one session, where the people differ from session to session (design D3); `openSession` makes it first. */
  readonly session?: SessionKey;
}

/** A place in a session's own closed folder. */
export type SessionPlace = Required<Place>;

/** What a newcomer gets when supervision is handed over. */
export interface SuccessorCopy {
  readonly contract: boolean;
  readonly actions: boolean;
  readonly on: PlainDate;
  /** Of a group: who may read what is copied from a session, those who were there and still are; left out = everybody in it. */
  readonly readersOf?: (session: SessionKey) => readonly PersonId[];
}

/**
 * Content. Reading takes the `Actor` and is done on their behalf, so SharePoint itself decides (D2): what they may not read is null or left
 * out. Writing is done as the app, after `shared/domain/access` has allowed it. Rejects with `StoreError` when the store is down.
 */
export interface RecordStore {
  /**
   * Makes a session's own closed folders, closed before anything lies in them, and lets exactly these people read what is there; somebody who
   * could read it before and is not named no longer can. People without an account read nothing. Safe to repeat.
   */
  openSession(place: SessionPlace, readers: readonly PersonId[]): Promise<void>;

  /**
   * Copies what a newcomer gets when supervision is handed over: the contract last signed (unsigned) and the open actions, a group's for those who were there, which are
   * marked as passed on where they were. As the app, and nothing of it is given back but how much it was. Safe to repeat.
   */
  copyForSuccessor(
    from: Arrangement,
    to: Arrangement,
    what: SuccessorCopy,
  ): Promise<{ readonly contracts: number; readonly actions: number }>;

  record(reader: Actor, key: RecordKey): Promise<Versioned<SupervisionRecord> | null>;
  recordsOf(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<SupervisionRecord>[]>;
  createRecord(place: Place, record: SupervisionRecord): Promise<WriteOutcome<SupervisionRecord>>;
  updateRecord(stored: Versioned<SupervisionRecord>, next: SupervisionRecord): Promise<WriteOutcome<SupervisionRecord>>;

  caseDiscussionsOf(reader: Actor, record: RecordKey): Promise<readonly Versioned<CaseDiscussion>[]>;
  caseDiscussion(reader: Actor, key: string): Promise<Versioned<CaseDiscussion> | null>;
  createCaseDiscussion(place: Place, discussion: CaseDiscussion): Promise<WriteOutcome<CaseDiscussion>>;
  updateCaseDiscussion(stored: Versioned<CaseDiscussion>, next: CaseDiscussion): Promise<WriteOutcome<CaseDiscussion>>;

  /** The author's own draft; null for anybody else, SharePoint sees to that. */
  preparation(reader: Actor, key: RecordKey): Promise<Versioned<Preparation> | null>;
  /** The reader's own drafts in an arrangement; nobody else's. */
  preparationsOf(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<Preparation>[]>;
  createPreparation(preparation: Preparation): Promise<WriteOutcome<Preparation>>;
  updatePreparation(stored: Versioned<Preparation>, next: Preparation): Promise<WriteOutcome<Preparation>>;

  actionsOf(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<Action>[]>;
  action(reader: Actor, key: string): Promise<Versioned<Action> | null>;
  createAction(place: Place, action: Action): Promise<WriteOutcome<Action>>;
  updateAction(stored: Versioned<Action>, next: Action): Promise<WriteOutcome<Action>>;
  /** As the app and without text: what counts and cards may know. */
  actionFactsOf(arrangement: ArrangementKey): Promise<readonly ActionFacts[]>;

  concernsOf(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<Concern>[]>;
  concern(reader: Actor, key: string): Promise<Versioned<Concern> | null>;
  /** Those that stand with the reader, in whatever arrangement. */
  concernsWith(reader: Actor): Promise<readonly Versioned<Concern>[]>;
  /** As the app, for the daily run only: every concern that is not closed, so that none waits with somebody who is away. */
  openConcerns(): Promise<readonly Versioned<Concern>[]>;
  /** Readable by exactly these people. */
  createConcern(place: Place, concern: Concern, readers: readonly PersonId[]): Promise<WriteOutcome<Concern>>;
  /** As `createConcern`: once the change is in, exactly these people can read it, and whoever could before no longer can. Safe to repeat. */
  updateConcern(
    place: Place,
    stored: Versioned<Concern>,
    next: Concern,
    readers: readonly PersonId[],
  ): Promise<WriteOutcome<Concern>>;
}

/** Signed content as the app: whether it still is what was signed. Only what follows from it may be told, never what it says. Rejects with `StoreError`. */
export interface SealedStore {
  /** Every record with a signature or a seal; for `npm run verify`. */
  sealedRecords(): AsyncIterable<SupervisionRecord>;
  /** Every case discussion, sealed or not: a record's seal covers those that hold something. */
  sealedCaseDiscussions(): AsyncIterable<CaseDiscussion>;
  /** What is to be proven of one arrangement: its records that are more than a draft, and its case discussions; for an audit pack. */
  provenOf(arrangement: ArrangementKey): Promise<{
    readonly records: readonly SupervisionRecord[];
    readonly cases: readonly CaseDiscussion[];
  }>;
}

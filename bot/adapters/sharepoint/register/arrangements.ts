import { contentReaders } from '../../../../shared/domain/access/content-readers.ts';
import type { Arrangement, Party } from '../../../../shared/domain/arrangements/arrangement.ts';
import { withChoices } from '../../../../shared/domain/arrangements/with-choices.ts';
import type { Person, PersonId } from '../../../../shared/domain/people/person.ts';
import type { Register } from '../../../ports/register.ts';
import type { Versioned } from '../../../ports/versioned.ts';
import { FollowedList } from '../followed-list.ts';
import { ListChanges } from '../list-changes.ts';
import { arrangements as arrangementsList } from '../lists/arrangements.ts';
import { parties as partiesList } from '../lists/parties.ts';
import type { SchoolChoices } from '../school-choices.ts';
import type { Store } from '../store.ts';
import { saveRow } from './save-row.ts';

type ArrangementPart = Pick<
  Register,
  | 'partiesOf'
  | 'partiesIn'
  | 'allParties'
  | 'saveParty'
  | 'arrangement'
  | 'arrangements'
  | 'allArrangements'
  | 'createArrangement'
  | 'updateArrangement'
>;
type FindPeople = (ids: readonly PersonId[]) => Promise<readonly Person[]>;

const READS_CONTENT: readonly Party['role'][] = ['supervisor', 'supervisee'];

class ArrangementRegister implements ArrangementPart {
  private readonly followed: FollowedList<Arrangement>;

  constructor(
    private readonly store: Store,
    private readonly people: FindPeople,
    private readonly choices: SchoolChoices,
  ) {
    this.followed = new FollowedList(new ListChanges(store.graph, store.addresses, arrangementsList));
  }

  async partiesOf(person: PersonId): Promise<readonly Party[]> {
    return (await this.store.reader.where('app', partiesList, 'PersonId', person)).map((stored) => stored.value);
  }

  async partiesIn(arrangement: string): Promise<readonly Party[]> {
    return (await this.store.reader.where('app', partiesList, 'ArrangementKey', arrangement)).map(
      (stored) => stored.value,
    );
  }

  async allParties(): Promise<readonly Party[]> {
    return (await this.store.reader.all(partiesList)).map((stored) => stored.value);
  }

  /** A stand-in's access goes by the dates in the arrangement itself. A party who is in it now may read its content; one who has left keeps what they could read (D3). */
  async saveParty(party: Party): Promise<void> {
    await saveRow(this.store, partiesList, party, { folder: [] });
    if (READS_CONTENT.includes(party.role) && party.untilOn === null)
      await this.admit(party.arrangement, [party.person]);
  }

  async arrangement(key: string): Promise<Versioned<Arrangement> | null> {
    const stored = await this.store.reader.byKey('app', arrangementsList, key);
    return stored === null ? null : this.settled(stored);
  }

  async arrangements(keys: readonly string[]): Promise<readonly Versioned<Arrangement>[]> {
    return Promise.all((await this.store.reader.byKeys(arrangementsList, keys)).map((stored) => this.settled(stored)));
  }

  async allArrangements(school: string | null): Promise<readonly Versioned<Arrangement>[]> {
    const rows = (await this.followed.rows()).filter(({ value }) => school === null || value.school === school);
    return Promise.all(rows.map((stored) => this.settled(stored)));
  }

  /** With what its school has chosen. */
  private async settled(stored: Versioned<Arrangement>): Promise<Versioned<Arrangement>> {
    const choices = await this.choices.of(stored.value.school);
    return { ...stored, value: withChoices(stored.value, choices) };
  }

  /**
   * Closed folders before the row, so that nothing can ever be written into an open one (D3). People are let in by the row that stands and not by what
   * was asked: a key that is taken opens nothing to anybody who is not in that arrangement.
   */
  async createArrangement(arrangement: Arrangement): Promise<Versioned<Arrangement>> {
    await this.store.arrangementFolders.open(arrangement, []);
    const outcome = await this.store.writer.create(arrangementsList, arrangement, {
      folder: [arrangement.school],
      title: await this.titleOf(arrangement),
    });
    const stands = outcome.done ? outcome.stored : outcome.stands;
    await this.admit(stands.value.key, contentReaders(stands.value));
    return this.settled(stands);
  }

  /**
   * Who no longer reads the content is shut out before the row says so: cut off half way the row still names them, so that the next try shuts them out
   * again. A stand-in whose day has come is let in before it for the same reason; anybody else only by the row.
   */
  async updateArrangement(stored: Versioned<Arrangement>, next: Arrangement) {
    const before = contentReaders(stored.value);
    const after = contentReaders(next);
    const leavers = before.filter((person) => !after.includes(person));
    const newcomers = after.filter((person) => !before.includes(person));
    const standIns = newcomers.filter((person) => next.cover.some((entry) => entry.person === person));
    await this.dismiss(next.key, leavers);
    await this.admit(next.key, standIns);
    const outcome = await this.store.writer.update(arrangementsList, stored, next);
    if (!outcome.done) {
      const readers = contentReaders(outcome.stands.value);
      await this.dismiss(
        next.key,
        standIns.filter((person) => !readers.includes(person)),
      );
      await this.admit(
        next.key,
        leavers.filter((person) => readers.includes(person)),
      );
      return { ...outcome, stands: await this.settled(outcome.stands) };
    }
    await this.admit(
      next.key,
      newcomers.filter((person) => !standIns.includes(person)),
    );
    return { ...outcome, stored: await this.settled(outcome.stored) };
  }

  private async admit(arrangement: string, people: readonly PersonId[]): Promise<void> {
    if (people.length === 0) return;
    await this.store.arrangementFolders.admit(arrangement, await this.mailboxesOf(people));
  }

  private async dismiss(arrangement: string, people: readonly PersonId[]): Promise<void> {
    if (people.length === 0) return;
    await this.store.arrangementFolders.dismiss(arrangement, await this.mailboxesOf(people));
  }

  private async mailboxesOf(ids: readonly PersonId[]): Promise<readonly string[]> {
    return (await this.people(ids)).flatMap((person) => person.email ?? []);
  }

  /** Who supervises whom, for leads who look at the list in SharePoint. */
  private async titleOf(arrangement: Arrangement): Promise<string> {
    const found = await this.people([...arrangement.supervisors, ...arrangement.supervisees]);
    const names = (ids: readonly PersonId[]) =>
      ids.map((id) => found.find((person) => person.id === id)?.name ?? '?').join(', ');
    return `${names(arrangement.supervisees)}, supervised by ${names(arrangement.supervisors)}`.slice(0, 255);
  }
}

/** Arrangements and their parties. */
export function arrangementRegister(store: Store, people: FindPeople, choices: SchoolChoices): ArrangementPart {
  return new ArrangementRegister(store, people, choices);
}

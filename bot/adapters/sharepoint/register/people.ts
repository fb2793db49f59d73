import { standingGroups } from '../../../../shared/domain/access/reader-groups.ts';
import type { Absence, Person, PersonId } from '../../../../shared/domain/people/person.ts';
import type { School } from '../../../../shared/domain/schools/school.ts';
import type { Register } from '../../../ports/register.ts';
import { Remembered } from '../../remembered.ts';
import { FollowedList } from '../followed-list.ts';
import { ListChanges } from '../list-changes.ts';
import { absences as absencesList } from '../lists/absences.ts';
import { people as peopleList } from '../lists/people.ts';
import { TRUST_FOLDER } from '../provision/school-folders.ts';
import type { Store } from '../store.ts';
import { changeRow, saveRow } from './save-row.ts';

const LIFE_MS = 30_000;

type PeoplePart = Pick<
  Register,
  'person' | 'people' | 'allPeople' | 'savePerson' | 'changePerson' | 'absences' | 'saveAbsence'
>;

class PeopleRegister implements PeoplePart {
  private readonly known = new Remembered<Person | null>(LIFE_MS);
  private readonly away = new Remembered<readonly Absence[]>(LIFE_MS);

  private readonly followed: FollowedList<Person>;

  constructor(
    private readonly store: Store,
    private readonly schools: () => Promise<readonly School[]>,
  ) {
    this.followed = new FollowedList(new ListChanges(store.graph, store.addresses, peopleList));
  }

  person(id: PersonId): Promise<Person | null> {
    return this.known.get(id, async () => (await this.store.reader.byKey('app', peopleList, id))?.value ?? null);
  }

  async people(ids: readonly PersonId[]): Promise<readonly Person[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => this.known.peek(id) === null);
    const read = new Map((await this.store.reader.byKeys(peopleList, missing)).map(({ value }) => [value.id, value]));
    for (const id of missing) this.known.set(id, read.get(id) ?? null);
    const found = await Promise.all(wanted.map((id) => this.person(id)));
    return found.filter((person) => person !== null);
  }

  async allPeople(): Promise<readonly Person[]> {
    const all = (await this.followed.rows()).map((stored) => stored.value);
    for (const person of all) this.known.set(person.id, person);
    return all;
  }

  /** The row stays in the folder of the school it was first saved for (design section 9). Group membership follows the standing. */
  async savePerson(person: Person): Promise<void> {
    const before = await this.store.reader.byKey('app', peopleList, person.id);
    const school = person.schools[0] ?? TRUST_FOLDER;
    if (school === TRUST_FOLDER) await this.store.schoolFolders.ensureTrustFolder(peopleList);
    await saveRow(this.store, peopleList, person, { folder: [school], extra: { SchoolKey: school } });
    this.known.forget(person.id);
    await this.followStanding(before?.value ?? null, person);
  }

  async changePerson(id: PersonId, change: (stands: Person) => Person): Promise<Person | null> {
    const changed = await changeRow(this.store, peopleList, id, (stands) => {
      const value = change(stands);
      return { value, extra: { SchoolKey: value.schools[0] ?? TRUST_FOLDER } };
    });
    if (changed === null) return null;
    this.known.forget(id);
    await this.followStanding(changed.before, changed.after);
    return changed.after;
  }

  absences(): Promise<readonly Absence[]> {
    return this.away.get('all', async () => (await this.store.reader.all(absencesList)).map((stored) => stored.value));
  }

  async saveAbsence(absence: Absence): Promise<void> {
    await saveRow(this.store, absencesList, absence, { folder: [] });
    this.away.forget();
  }

  private async followStanding(before: Person | null, now: Person): Promise<void> {
    const schools = await this.schools();
    const wanted = standingGroups(now, schools, null);
    const had = before === null ? [] : standingGroups(before, schools, null);
    for (const group of wanted) if (now.email !== null) await this.store.groups.add(group, now.email);
    const isSameMailbox = before?.email === now.email;
    const lost = had.filter((group) => !isSameMailbox || !wanted.includes(group));
    for (const group of lost) if (before?.email) await this.store.groups.remove(group, before.email);
  }
}

/** People and their absences; both are remembered for half a minute. */
export function peopleRegister(store: Store, schools: () => Promise<readonly School[]>): PeoplePart {
  return new PeopleRegister(store, schools);
}

import type { Actor } from '../../bot/ports/actor.ts';
import type { Directory } from '../../bot/ports/directory.ts';
import type { DirectoryPerson } from '../../shared/domain/import/import-facts.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** The trust's directory in memory: empty, and open until a test says that nobody has consented. */
export class MemoryDirectory implements Directory {
  readonly people: DirectoryPerson[] = [];
  readonly groups = new Map<string, { readonly name: string; readonly members: readonly string[] }>();
  isPermitted = true;
  constructor(private readonly weather: MemoryWeather) {}

  /** Puts somebody there whose id is the beginning of their address. */
  add(...addresses: readonly string[]): this {
    for (const email of addresses) {
      const id = `oid-${email.split('@')[0]}`;
      this.people.push({ id, name: id, email, jobTitle: '' });
    }
    return this;
  }

  async byAddress(actor: Actor, addresses: readonly string[]) {
    await this.weather.pass('read the directory');
    if (!this.#isOpenTo(actor)) return null;
    const found = this.people.filter(({ email }) => email !== null && addresses.includes(email));
    return new Map(found.map((person) => [person.email ?? '', person]));
  }
  async groupsCalled(actor: Actor, name: string) {
    await this.weather.pass('read the directory');
    if (!this.#isOpenTo(actor)) return null;
    return [...this.groups].flatMap(([id, group]) => (group.name.startsWith(name) ? [{ id, name: group.name }] : []));
  }
  async membersOf(actor: Actor, group: string) {
    await this.weather.pass('read the directory');
    if (!this.#isOpenTo(actor)) return null;
    const members = this.groups.get(group)?.members ?? [];
    return this.people.filter((person) => members.includes(person.id));
  }
  #isOpenTo(actor: Actor): boolean {
    return this.isPermitted && actor.token !== null;
  }
}

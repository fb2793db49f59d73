import type { Person } from '../people/person.ts';
import { didYouMean, nearestTo } from './did-you-mean.ts';
import type { PersonLine } from './people-lines.ts';
import { addressOf } from './same-person.ts';

/** For so many words that name nobody it is looked whom they may mean. */
const MOST_SUGGESTED = 500;
const ADD_THEM = ' Add them to the sheet People.';

/** Why nobody is meant, in words; and whether that is another line's fault. */
interface NobodyMeant {
  readonly person: null;
  readonly text: string;
  readonly follows?: true;
}

/** Finds the people a cell names, by address or by a name that only one person has. */
export class WhoIsMeant {
  private readonly byAddress = new Map<string, Person>();
  private readonly byName = new Map<string, Person[]>();
  private readonly broken = new Map<string, PersonLine>();
  /** What was said about words that name nobody; the same word is often on many lines. */
  private readonly said = new Map<string, string>();

  /** `people` are everybody as they will be; `broken` the lines whose people cannot be brought in. */
  constructor(people: Iterable<Person>, broken: readonly PersonLine[]) {
    for (const person of people) {
      const address = addressOf(person);
      if (address !== null) this.byAddress.set(address, person);
      const name = person.name.toLowerCase();
      this.byName.set(name, [...(this.byName.get(name) ?? []), person]);
    }
    for (const line of broken) {
      for (const known of [line.email, line.name?.toLowerCase()]) if (known) this.broken.set(known, line);
    }
  }

  /** The person a cell names, or why there is none. */
  lookUp(said: string): { readonly person: Person } | NobodyMeant {
    const word = said.trim().toLowerCase();
    const named = this.byName.get(word) ?? [];
    const person = this.byAddress.get(word) ?? (named.length === 1 ? named[0] : undefined);
    if (person !== undefined) return { person };
    const broken = this.broken.get(word);
    if (broken !== undefined) {
      const { sheet, line } = broken.row;
      const text = `First put right what is wrong with ${said} in ${sheet}, line ${line}.`;
      return { person: null, text, follows: true };
    }
    if (named.length > 1) {
      return { person: null, text: `Several people are called ${said}: write the e-mail address instead.` };
    }
    const isAddress = word.includes('@');
    const what = isAddress ? `There is no person with the e-mail ${said}.` : `There is nobody called ${said}.`;
    return { person: null, text: `${what}${this.near(word, isAddress)}` };
  }

  /** Whom somebody may have meant. Not looked for any more once so many words have named nobody: nobody reads on, and it takes long. */
  private near(word: string, isAddress: boolean): string {
    const known = this.said.get(word);
    if (known !== undefined) return known;
    if (this.said.size >= MOST_SUGGESTED) return ADD_THEM;
    const near = didYouMean(word, isAddress ? this.byAddress.keys() : this.names());
    const text = near === '' ? this.nearOnTheSheet(word) : near;
    this.said.set(word, text);
    return text;
  }

  private nearOnTheSheet(word: string): string {
    const line = this.broken.get(nearestTo(word, this.broken.keys()) ?? '');
    if (line === undefined) return ADD_THEM;
    return ` Is it ${line.name ?? 'the person'} in ${line.row.sheet}, line ${line.row.line}?`;
  }

  private names(): readonly string[] {
    return [...this.byName.values()].flatMap((people) => people[0]?.name ?? []);
  }
}

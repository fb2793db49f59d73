import type { Person } from '../../../shared/domain/people/person.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
const plain = (word: string): string => word.replace(/['’]s$/, '');

/**
 * Which of some people were named, by first name, surname or both; the fullest names win, so that "Sam Hill" is not Sam Wood. Several where the
 * name fits several: somebody has to be asked. Pure.
 */
export function peopleNamed<T extends Pick<Person, 'name'>>(text: string, people: readonly T[]): readonly T[] {
  const said = new Set(wordsOf(text).map(plain));
  const fits = people.map((person) => ({
    person,
    count: wordsOf(person.name).filter((part) => said.has(part)).length,
  }));
  const most = Math.max(0, ...fits.map(({ count }) => count));
  return most === 0 ? [] : fits.filter(({ count }) => count === most).map(({ person }) => person);
}

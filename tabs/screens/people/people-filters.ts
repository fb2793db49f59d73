import type { PeoplePage, PersonLineView } from '../../../shared/contract/people-page.ts';

interface Filter {
  readonly key: string;
  readonly words: string;
  readonly isShown: (person: PersonLineView, today: string) => boolean;
}

const hasLeft = ({ leftOn }: PersonLineView, today: string) => leftOn !== null && leftOn < today;

/** By what somebody is. */
export const ROLE_FILTERS: readonly Filter[] = [
  { key: 'all', words: 'Everybody', isShown: () => true },
  { key: 'supervisors', words: 'Supervisors', isShown: (one) => one.isSupervisor },
  { key: 'supervised', words: 'Supervised', isShown: (one) => one.isSupervisee },
  { key: 'leads', words: 'With a responsibility', isShown: (one) => one.standing.length > 0 },
  { key: 'none', words: 'In no supervision', isShown: (one) => !one.isSupervisor && !one.isSupervisee },
];

/** By how things stand with them; who has left is shown only where it is asked for. */
export const STATE_FILTERS: readonly Filter[] = [
  { key: 'here', words: 'Here now', isShown: (one, today) => !hasLeft(one, today) },
  { key: 'needs', words: 'Needs a supervisor', isShown: (one) => one.needsSupervisor },
  { key: 'away', words: 'Away', isShown: (one, today) => one.away !== null && !hasLeft(one, today) },
  { key: 'training', words: 'Training to renew', isShown: (one) => one.training !== null },
  { key: 'leaving', words: 'Leaving or left', isShown: (one) => one.leftOn !== null },
  { key: 'open', words: 'Leaving, something open', isShown: (one) => one.isOpenEnded },
];

interface Asked {
  readonly words: string;
  readonly school: string;
  readonly role: string;
  readonly state: string;
}

/** Small letters without accents, so that Zoë is found by zoe. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * The people in whose name, job, schools and responsibilities every word that was typed occurs, in any order, and who pass the filters; whose name begins
 * with what was typed come first.
 */
export function shownPeople(
  { people, schools, today }: Pick<PeoplePage, 'people' | 'schools' | 'today'>,
  asked: Asked,
): readonly PersonLineView[] {
  const words = plain(asked.words).split(/\s+/).filter(Boolean);
  const passes = (filters: readonly Filter[], key: string, person: PersonLineView) =>
    filters.find((one) => one.key === key)?.isShown(person, today) ?? true;
  const nameOf = (key: string) => schools.find((one) => one.key === key)?.name ?? '';
  const isFound = ({ name, jobTitle, schools: keys, standing }: PersonLineView) => {
    const said = plain([name, jobTitle, ...keys.map(nameOf), ...standing].join(' '));
    return words.every((word) => said.includes(word));
  };
  const isNamed = ({ name }: PersonLineView) => {
    const parts = plain(name).split(/[\s-]+/);
    return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = people.filter(
    (person) =>
      (asked.school === '' || person.schools.includes(asked.school)) &&
      passes(ROLE_FILTERS, asked.role, person) &&
      passes(STATE_FILTERS, asked.state, person) &&
      isFound(person),
  );
  return [...found.filter(isNamed), ...found.filter((person) => !isNamed(person))];
}

import type { PersonLineView } from '../../../shared/contract/people-page.ts';

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

/** The people whose name or job has these words, and who pass both filters. */
export function shownPeople(
  people: readonly PersonLineView[],
  today: string,
  asked: { readonly words: string; readonly school: string; readonly role: string; readonly state: string },
): readonly PersonLineView[] {
  const words = asked.words.trim().toLowerCase();
  const passes = (filters: readonly Filter[], key: string, person: PersonLineView) =>
    filters.find((one) => one.key === key)?.isShown(person, today) ?? true;
  return people.filter(
    (person) =>
      `${person.name} ${person.jobTitle}`.toLowerCase().includes(words) &&
      (asked.school === '' || person.schools.includes(asked.school)) &&
      passes(ROLE_FILTERS, asked.role, person) &&
      passes(STATE_FILTERS, asked.state, person),
  );
}

import { readWorkingWeek } from '../../../shared/contract/working-week.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { DEFAULT_WORKING_WEEK, type WorkingWeek } from '../../../shared/domain/schools/working-week.ts';
import type { Ports } from '../../ports/index.ts';

/** The key of somebody's working week in the list `Settings`. */
export const weekSettingKey = (person: PersonId): string => `week|${person}`;

/** When these people work and teach, as was said here, in one request; who has said nothing is not held to anything. Rejects with `StoreError`. */
export async function workingWeeksOf(
  { settings }: Pick<Ports, 'settings'>,
  people: readonly PersonId[],
): Promise<(person: PersonId) => WorkingWeek> {
  const stored = people.length === 0 ? new Map<string, string>() : await settings.several(people.map(weekSettingKey));
  const weeks = new Map([...stored].map(([key, text]) => [key, readWorkingWeek(text).settings]));
  return (person) => weeks.get(weekSettingKey(person)) ?? DEFAULT_WORKING_WEEK;
}

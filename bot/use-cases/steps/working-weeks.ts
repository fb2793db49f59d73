import { readWorkingWeek } from '../../../shared/contract/working-week.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { DEFAULT_WORKING_WEEK, type WorkingWeek } from '../../../shared/domain/schools/working-week.ts';
import type { Ports } from '../../ports/index.ts';

/** When somebody works and teaches; who has said nothing is not held to anything. */
export type WeekOf = (person: PersonId) => WorkingWeek;

const PREFIX = 'week|';

/** The key of somebody's working week in the list `Settings`. */
export const weekSettingKey = (person: PersonId): string => `${PREFIX}${person}`;

function asSaid(stored: ReadonlyMap<string, string>): WeekOf {
  const weeks = new Map([...stored].map(([key, text]) => [key, readWorkingWeek(text).settings]));
  return (person) => weeks.get(weekSettingKey(person)) ?? DEFAULT_WORKING_WEEK;
}

/** When these people work and teach, as was said here, in one request. Rejects with `StoreError`. */
export async function workingWeeksOf(
  { settings }: Pick<Ports, 'settings'>,
  people: readonly PersonId[],
): Promise<WeekOf> {
  return asSaid(people.length === 0 ? new Map() : await settings.several(people.map(weekSettingKey)));
}

/** When everybody works and teaches, page by page: for whoever looks for the times of many. Rejects with `StoreError`. */
export async function everybodysWeeks({ settings }: Pick<Ports, 'settings'>): Promise<WeekOf> {
  return asSaid(await settings.beginningWith(PREFIX));
}

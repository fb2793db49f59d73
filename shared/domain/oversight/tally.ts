import type { Arrangement } from '../arrangements/arrangement.ts';
import { Temporal } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { isIn, type NamedHalfTerm } from './half-terms.ts';
import type { Happening } from './happening.ts';

/** How supervision went for some people in one half term. */
export interface Tally {
  /** Who was to be supervised, each counted once however many arrangements they are in. */
  readonly people: number;
  /** Of them, who had at least one formal session. */
  readonly supervised: number;
  /** Formal sessions that were missed or called off. */
  readonly missed: number;
}

/** Whether an arrangement ran on some day of a half term. */
export function ranIn(
  { startedOn, endedOn }: Pick<Arrangement, 'startedOn' | 'endedOn'>,
  half: NamedHalfTerm,
): boolean {
  const hasBegun = Temporal.PlainDate.compare(startedOn, half.endOn) <= 0;
  return hasBegun && (endedOn === null || Temporal.PlainDate.compare(endedOn, half.startOn) >= 0);
}

/** What became of an arrangement's formal sessions in a half term. */
export function happenedIn({ standing }: Pick<Arrangement, 'standing'>, half: NamedHalfTerm): readonly Happening[] {
  return (standing.lately ?? []).filter(({ on }) => isIn(half, on));
}

/** The tally of a half term over arrangements, for the supervisees asked about; null = nobody was to be supervised in it. */
export function tallyOf(
  arrangements: readonly Arrangement[],
  half: NamedHalfTerm,
  isAskedAbout: (person: PersonId) => boolean,
): Tally | null {
  const people = new Set<PersonId>();
  const supervised = new Set<PersonId>();
  let missed = 0;
  for (const arrangement of arrangements) {
    const asked = arrangement.supervisees.filter(isAskedAbout);
    if (asked.length === 0 || !ranIn(arrangement, half)) continue;
    for (const person of asked) people.add(person);
    for (const { what, attended } of happenedIn(arrangement, half)) {
      if (what !== 'held') missed += 1;
      else for (const person of asked) if (attended === null || attended.includes(person)) supervised.add(person);
    }
  }
  return people.size === 0 ? null : { people: people.size, supervised: supervised.size, missed };
}

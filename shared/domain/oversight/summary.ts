import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PersonId } from '../people/person.ts';
import { REASONS, type Reason } from '../sessions/session.ts';
import type { NamedHalfTerm } from './half-terms.ts';
import { happenedIn, ranIn } from './tally.ts';

/** What happened in a half term, or in several: counts and minutes, never who. */
export interface PeriodSums {
  /** Who was to be supervised, each counted once. */
  readonly people: number;
  /** Of them, who had at least one formal session. */
  readonly supervised: number;
  readonly held: number;
  readonly missed: number;
  readonly calledOff: number;
  /** The length of the sessions held; one whose own length nobody kept counts with its arrangement's. */
  readonly minutes: number;
}

/** What happened to arrangements in their schools' half terms; sessions that several attended count once (J-07). */
export function sumsIn(
  arrangements: readonly Arrangement[],
  halfTermsOf: (arrangement: Arrangement) => readonly NamedHalfTerm[],
): PeriodSums {
  const people = new Set<PersonId>();
  const supervised = new Set<PersonId>();
  const counts = { held: 0, missed: 0, cancelled: 0 };
  let minutes = 0;
  for (const arrangement of arrangements) {
    for (const half of halfTermsOf(arrangement)) {
      if (!ranIn(arrangement, half)) continue;
      for (const person of arrangement.supervisees) people.add(person);
      for (const one of happenedIn(arrangement, half)) {
        counts[one.what] += 1;
        if (one.what !== 'held') continue;
        minutes += one.minutes ?? arrangement.durationMinutes;
        for (const person of one.attended ?? arrangement.supervisees) supervised.add(person);
      }
    }
  }
  const came = [...supervised].filter((person) => people.has(person)).length;
  return {
    people: people.size,
    supervised: came,
    held: counts.held,
    missed: counts.missed,
    calledOff: counts.cancelled,
    minutes,
  };
}

/** How often each reason was given for a session that was missed or called off, the most frequent first; those without one are `not said`. */
export function reasonsIn(
  arrangements: readonly Arrangement[],
  halfTermsOf: (arrangement: Arrangement) => readonly NamedHalfTerm[],
): readonly { readonly reason: Reason | 'not said'; readonly count: number }[] {
  const counts = new Map<Reason | 'not said', number>();
  for (const arrangement of arrangements) {
    for (const half of halfTermsOf(arrangement)) {
      for (const { what, reason } of happenedIn(arrangement, half)) {
        if (what !== 'held') counts.set(reason ?? 'not said', (counts.get(reason ?? 'not said') ?? 0) + 1);
      }
    }
  }
  return [...REASONS, 'not said' as const]
    .flatMap((reason) => {
      const count = counts.get(reason);
      return count === undefined ? [] : [{ reason, count }];
    })
    .sort((one, other) => other.count - one.count);
}

import type { Direction } from '../cases/drift.ts';
import type { PlainDate } from '../dates.ts';
import { isIn, type NamedHalfTerm } from './half-terms.ts';

/** Below this many nothing is shown, so that no figure leads to a child or a pair. */
const LEAST_SHOWN = 5;

/** Which way a discussion found things going, and its day: no child, no pair, no text. */
export interface DirectionSaid {
  readonly on: PlainDate;
  readonly direction: Direction;
}

/** Which way things were found to go in a half term. */
export interface DirectionCounts {
  readonly improving: number;
  readonly same: number;
  readonly worse: number;
}

/**
 * Which way children's cases were found to go in a half term, over all discussions of the trust that said so (H-21, H-72); null = fewer than five did,
 * and no part of them may be shown.
 */
export function directionsIn(
  said: readonly DirectionSaid[],
  half: Pick<NamedHalfTerm, 'startOn' | 'endOn'>,
): DirectionCounts | null {
  const here = said.filter(({ on, direction }) => direction !== null && isIn(half, on));
  const count = (asked: Direction) => here.filter(({ direction }) => direction === asked).length;
  if (here.length < LEAST_SHOWN) return null;
  return { improving: count('improving'), same: count('same'), worse: count('worse') };
}

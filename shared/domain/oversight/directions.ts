import { CASE_RISKS, type CaseReference, type CaseRisk, isFollowedOn } from '../cases/case-reference.ts';
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

/** How many children who are followed on a day are taken to be at each level of risk, over the whole trust (H-03); null = fewer than five are, and no part may be shown. */
export function risksOn(
  children: readonly Pick<CaseReference, 'closedOn' | 'risk'>[],
  on: PlainDate,
): Readonly<Record<CaseRisk, number>> | null {
  const said = children.filter((child) => isFollowedOn(child, on)).flatMap(({ risk }) => risk ?? []);
  if (said.length < LEAST_SHOWN) return null;
  const [medium, high, escalating] = CASE_RISKS.map((risk) => said.filter((one) => one === risk).length);
  return { medium: medium ?? 0, high: high ?? 0, escalating: escalating ?? 0 };
}

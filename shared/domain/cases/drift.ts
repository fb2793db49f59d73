/** Which way things are going for a child, as a discussion found it; null = it did not say. */
export type Direction = 'improving' | 'same' | 'worse' | null;

/** From how many discussions in a row without improvement a policy asks whether a case has to be taken further. */
export interface DriftRule {
  readonly times: number;
  readonly source: string;
}

/** In how many of a child's latest discussions in a row things were not improving; those that did not say are passed over. Latest first. */
export function timesNotImproving(directions: readonly Direction[]): number {
  const said = directions.filter((direction) => direction !== null);
  const first = said.indexOf('improving');
  return first === -1 ? said.length : first;
}

/** Whether a case drifts: nothing has improved in so many discussions in a row (H-04: amber or red in consecutive ones). */
export function isDrifting(directions: readonly Direction[], rule: DriftRule): boolean {
  return timesNotImproving(directions) >= rule.times;
}

/** What software can do about a rule, in the words of the rules inventory. */
export type SoftwareCan = 'enforce' | 'compute' | 'remind' | 'prompt' | 'store' | 'display' | 'none';

/** The piece of work in which a rule that is not done yet will be done. */
export type PlannedIn = 'scheduling' | 'reminders' | 'people and register';

/** What becomes of one rule of a policy today. */
export interface RuleCoverage {
  readonly id: string;
  readonly can: readonly string[];
  /** `shown` = text on a form or beside it, and no more. */
  readonly status: 'implemented' | 'shown' | 'planned' | 'not software';
  readonly plannedIn: PlannedIn | null;
  /** A path in the repository; of a planned rule what there is of it already. */
  readonly where: string | null;
  /** How, or what is missing, in a dozen words at most. */
  readonly note: string;
}

type Abilities = SoftwareCan | `${SoftwareCan} ${SoftwareCan}` | `${SoftwareCan} ${SoftwareCan} ${SoftwareCan}`;

/** A rule the product keeps. */
export function done(id: string, can: Abilities, where: string, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'implemented', plannedIn: null, where, note };
}

/** A rule people read where they write. */
export function shown(id: string, can: Abilities, where: string, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'shown', plannedIn: null, where, note };
}

/** A rule still to come, or of which a part is there. */
export function planned(
  id: string,
  can: Abilities,
  plannedIn: PlannedIn,
  note: string,
  where: string | null = null,
): RuleCoverage {
  return { id, can: can.split(' '), status: 'planned', plannedIn, where, note };
}

/** A rule no software can do anything about. */
export function notSoftware(id: string, can: Abilities, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'not software', plannedIn: null, where: null, note };
}

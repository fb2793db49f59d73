/** What software can do about a rule, in the words of the rules inventory. */
export type SoftwareCan = 'enforce' | 'compute' | 'remind' | 'prompt' | 'store' | 'display' | 'none';

/** What becomes of one rule of a policy today. */
export interface RuleCoverage {
  readonly id: string;
  readonly can: readonly string[];
  /** `in part` = some of what software can do; `shown` = text on a form or beside it, and no more. */
  readonly status: 'implemented' | 'in part' | 'shown' | 'not software';
  /** A path in the repository; null = there is nothing of it. */
  readonly where: string | null;
  /** How, or what is missing, in a dozen words at most. */
  readonly note: string;
}

type Abilities = SoftwareCan | `${SoftwareCan} ${SoftwareCan}` | `${SoftwareCan} ${SoftwareCan} ${SoftwareCan}`;

/** A rule the product keeps. */
export function done(id: string, can: Abilities, where: string, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'implemented', where, note };
}

/** A rule people read where they write. */
export function shown(id: string, can: Abilities, where: string, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'shown', where, note };
}

/** A rule of which the product keeps a part; the note says what it does not do. */
export function partly(id: string, can: Abilities, where: string, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'in part', where, note };
}

/** A rule no software can do anything about. */
export function notSoftware(id: string, can: Abilities, note: string): RuleCoverage {
  return { id, can: can.split(' '), status: 'not software', where: null, note };
}

import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { CasePlan } from '../records/record.ts';

/** How high the two of them take the risk to be; in the words of the policy that asks (H-03). */
export const CASE_RISKS = ['medium', 'high', 'escalating'] as const;
export type CaseRisk = (typeof CASE_RISKS)[number];

/** A child an arrangement keeps coming back to, by reference (design section 9). */
export interface CaseReference {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  /** As written by the parties; `isSameReference` compares. */
  readonly reference: string;
  readonly plan: CasePlan;
  /** Since when the child is followed on this plan. */
  readonly sinceOn: PlainDate;
  /** The first day on which the child is followed no longer; null while followed. */
  readonly closedOn: PlainDate | null;
  /** The last discussion as the list shows it; the clock counts from the discussions themselves. */
  readonly lastDiscussedOn: PlainDate | null;
  /** The last discussion in the arrangement before this one, which its newcomer cannot read; left out = none. */
  readonly discussedBeforeOn?: PlainDate;
  /** As the two of them see it; left out = they have not said. */
  readonly risk?: CaseRisk;
  /** The day of the next review, core group or conference; left out = none is known. */
  readonly reviewOn?: PlainDate;
  /** Closed because another supervisor took over and follows the child from then on. */
  readonly isPassedOn?: true;
}

/** A reference as it is compared: case, spaces and the marks between its parts make no difference. */
export function referenceId(reference: string): string {
  return reference
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether two references mean the same child: “LB-014”, “lb 014”. An empty one means nobody. */
export function isSameReference(one: string, other: string): boolean {
  const id = referenceId(one);
  return id !== '' && id === referenceId(other);
}

/** Whether the child is followed on a day: closed means from `closedOn` on. */
export function isFollowedOn(child: Pick<CaseReference, 'closedOn'>, day: PlainDate): boolean {
  return child.closedOn === null || child.closedOn.since(day).sign > 0;
}

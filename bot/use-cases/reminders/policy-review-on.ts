import { type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { PolicyId } from '../../../shared/domain/schools/school.ts';
import type { SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';

/** Months from one review of a policy to the next, and the last day of the month its text names for the next one; null = it names none. */
interface ReviewCycle {
  readonly months: number;
  readonly printedOn: string | null;
}

/** C-160, T-01, J-29 with J-30; HSCB names no review of the policy (H-71 is the board's own). River Tees' "biannually" is the school's to say (R-25). */
const CYCLES: Readonly<Partial<Record<PolicyId, ReviewCycle>>> = {
  cradley: { months: 36, printedOn: '2024-11-30' },
  temple: { months: 12, printedOn: '2027-03-31' },
  jmat: { months: 12, printedOn: '2024-09-30' },
};
const RIVER_TEES_MONTHS = new Map<unknown, number>([
  ['every six months', 6],
  ['every two years', 24],
]);

function cycleOf(policy: PolicyId, { choices }: SchoolSettings): ReviewCycle | undefined {
  if (policy !== 'river-tees') return CYCLES[policy];
  const said = choices.findLast((choice) => choice.policy === policy && choice.position === 'policy-review')?.value;
  const months = RIVER_TEES_MONTHS.get(said);
  return months === undefined ? undefined : { months, printedOn: null };
}

/** The day by which a school's policy has to be reviewed next: so long after its last review, else the date its text names; null when neither is known. */
export function policyReviewOn(policy: PolicyId, settings: SchoolSettings): PlainDate | null {
  const cycle = cycleOf(policy, settings);
  if (cycle === undefined) return null;
  if (settings.policyReviewedOn !== null) return settings.policyReviewedOn.add({ months: cycle.months });
  return cycle.printedOn === null ? null : Temporal.PlainDate.from(cycle.printedOn);
}

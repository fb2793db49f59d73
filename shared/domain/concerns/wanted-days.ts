import type { PlainDate } from '../dates.ts';
import type { Concern, DatedStep } from './concern.ts';
import type { WayStep } from './concern-moves.ts';

/** A day that is not noted yet, the rule that wants it, and the last day it can be where that follows from another. */
export interface LackingDay {
  readonly step: DatedStep;
  readonly source: string;
  readonly byOn: PlainDate | null;
}

/**
 * The days the policy wants for the step a concern stands at and the one after, and that nobody has noted (C-120, R-19, R-50, T-67). The other one
 * is told before the day of the meeting, so a word on that day or later is still wanted. They are asked for and never in the way.
 */
export function lackingDays(
  concern: Concern,
  way: readonly WayStep[],
  supervisees: readonly string[],
): readonly LackingDay[] {
  if (concern.isClosed) return [];
  const isFromSupervisee = supervisees.includes(concern.raisedBy);
  const wanted = way.slice(0, concern.stage + 2).flatMap((step) => step.before ?? []);
  const meetingOn = dayOf(concern, 'meeting');
  const byOn = meetingOn === null ? null : meetingOn.subtract({ days: 1 });
  const isNoted = (step: DatedStep) => {
    const on = dayOf(concern, step);
    return on !== null && (step !== 'told' || byOn === null || on.since(byOn).sign <= 0);
  };
  return wanted
    .filter((day) => !(day.raisedBySupervisor === true && isFromSupervisee) && !isNoted(day.step))
    .map(({ step, source }) => ({ step, source, byOn: step === 'told' ? byOn : null }));
}

/** The day last noted of a step; null where none is. */
function dayOf(concern: Concern, step: DatedStep): PlainDate | null {
  return concern.steps?.findLast((one) => one.step === step)?.on ?? null;
}

import { type Instant, londonDateOf, type PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { type InspectedPart, type Inspection, includesPart } from './inspection.ts';

/** How long telling may be put off at a time (design section 4, `Inspections`). */
export const PUT_OFF_DAYS = 30;

/** Whether nobody may read by it any more: somebody ended it, or its last day has passed, which is so at midnight in London. */
export function isOver({ untilOn, endedAt }: Pick<Inspection, 'untilOn' | 'endedAt'>, at: Instant): boolean {
  return endedAt !== null || (untilOn !== null && untilOn.since(londonDateOf(at)).sign < 0);
}

/** Whether SharePoint should let the reader in at this moment: allowed, not ended, and not past its last day. */
export function isInForce(inspection: Inspection, at: Instant): boolean {
  return (inspection.state === 'approved' || inspection.state === 'active') && !isOver(inspection, at);
}

/** Whether this person may read this part through the app now. */
export function mayReadInspected(inspection: Inspection, person: PersonId, part: InspectedPart, at: Instant): boolean {
  const isTheirs = inspection.reader === person && inspection.state === 'active';
  return isTheirs && !isOver(inspection, at) && includesPart(inspection.scope, part);
}

/** Allowed: from today for the days asked for, telling put off by whoever allows it where that was asked for. */
export function approved(inspection: Inspection, by: PersonId, at: Instant): Inspection {
  const fromOn = londonDateOf(at);
  const putOff =
    inspection.putOff === null ? null : { ...inspection.putOff, by, untilOn: fromOn.add({ days: PUT_OFF_DAYS }) };
  const untilOn = fromOn.add({ days: inspection.days - 1 });
  return { ...inspection, state: 'approved', decidedBy: by, decidedAt: at, fromOn, untilOn, putOff };
}

/** Refused, with why where that was said. Nobody was ever let in, so that there is nothing to tell the parties. */
export function refusedBy(inspection: Inspection, by: PersonId, note: string, at: Instant): Inspection {
  return { ...inspection, state: 'refused', decidedBy: by, decidedAt: at, note };
}

/** The reader can read in SharePoint now. */
export function active(inspection: Inspection): Inspection {
  return { ...inspection, state: 'active' };
}

/**
 * Somebody ends it before its last day, or takes back what they asked for. The app refuses from now on; who was let in is shut out of SharePoint
 * before the row says `ended`. What was only asked for ends at once, and there is nothing to tell.
 */
export function ending(inspection: Inspection, by: PersonId | 'service', at: Instant): Inspection {
  const stopped = { ...inspection, endedAt: at, endedBy: by };
  return inspection.state === 'asked' ? { ...stopped, state: 'ended', toldAt: at } : stopped;
}

/** Nobody is let in by it any more; the service ended it unless somebody else did before. */
export function ended(inspection: Inspection, at: Instant): Inspection {
  const { endedAt, endedBy } = inspection;
  return { ...inspection, state: 'ended', endedAt: endedAt ?? at, endedBy: endedBy ?? 'service' };
}

/** Telling waits for another while, counted from the day it is allowed again. Unchanged where it was never put off. */
export function putOffAgain(inspection: Inspection, by: PersonId, at: Instant): Inspection {
  const { putOff } = inspection;
  if (putOff === null) return inspection;
  return { ...inspection, putOff: { ...putOff, by, untilOn: londonDateOf(at).add({ days: PUT_OFF_DAYS }) } };
}

/** The day on which the parties are told; null while nothing is allowed. */
export function tellsOn({ fromOn, putOff }: Pick<Inspection, 'fromOn' | 'putOff'>): PlainDate | null {
  return putOff?.untilOn ?? fromOn;
}

/** Whether the parties may know of it: it was allowed, and telling them is not put off any more. */
export function mayBeTold(inspection: Inspection, on: PlainDate): boolean {
  const tellOn = tellsOn(inspection);
  return tellOn !== null && (inspection.toldAt !== null || tellOn.since(on).sign <= 0);
}

/** Whether the parties are to be told now and are not yet, all of them. */
export function isToBeTold(inspection: Inspection, on: PlainDate): boolean {
  const wasGiven = inspection.state === 'active' || inspection.state === 'ended';
  return wasGiven && inspection.toldAt === null && mayBeTold(inspection, on);
}

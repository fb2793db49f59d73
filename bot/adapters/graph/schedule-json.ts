import { z } from 'zod';
import { type Instant, LONDON } from '../../../shared/domain/dates.ts';
import type { Availability, BusyTime } from '../../ports/calendar.ts';
import { timeFrom } from './event-json.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** What Exchange calls Europe/London. */
const LONDON_ZONES = new Set([LONDON, 'GMT Standard Time']);
/** Neither takes up the time: free, or working somewhere else. */
const NOT_BUSY = new Set(['free', 'workingElsewhere']);

const graphTime = z.object({ dateTime: z.string(), timeZone: z.string() });
const schedule = z.object({
  scheduleId: z.string(),
  error: z.unknown().optional(),
  scheduleItems: z.array(z.object({ status: z.string(), start: graphTime, end: graphTime })).optional(),
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()),
      startTime: z.string(),
      endTime: z.string(),
      timeZone: z.object({ name: z.string() }).nullish(),
    })
    .nullish(),
});
export const schedulesShape = z.object({ value: z.array(schedule) });
export type Schedule = z.infer<typeof schedule>;

function busyIn(items: Schedule['scheduleItems']): readonly BusyTime[] {
  return (items ?? [])
    .filter((item) => !NOT_BUSY.has(item.status))
    .map((item) => ({ startsAt: timeFrom(item.start), endsAt: timeFrom(item.end) }));
}

function hoursIn(hours: Schedule['workingHours']) {
  if (hours === null || hours === undefined || !LONDON_ZONES.has(hours.timeZone?.name ?? LONDON)) return null;
  const weekdays = hours.daysOfWeek.map((day) => WEEKDAYS.indexOf(day.toLowerCase()) + 1).filter((day) => day > 0);
  return { weekdays, from: hours.startTime.slice(0, 5), until: hours.endTime.slice(0, 5) };
}

/** One mailbox's calendar over several windows. An error in any of them makes it unreadable, which is never the same as free. */
export function availabilityIn(email: string, windows: readonly (Schedule | null)[]): Availability {
  const read = windows.filter((each) => each !== null && (each.error === undefined || each.error === null));
  if (read.length < windows.length || read.length === 0) return { email, state: 'unreadable' };
  const busy = read.flatMap((each) => busyIn(each?.scheduleItems));
  return { email, state: 'read', busy: withoutRepeats(busy), workingHours: hoursIn(read[0]?.workingHours) };
}

/** An event across the edge of two windows comes twice. */
function withoutRepeats(busy: readonly BusyTime[]): readonly BusyTime[] {
  const keyOf = (time: { startsAt: Instant; endsAt: Instant }) => `${time.startsAt} ${time.endsAt}`;
  return [...new Map(busy.map((time) => [keyOf(time), time])).values()];
}

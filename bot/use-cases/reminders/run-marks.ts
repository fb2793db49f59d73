import { z } from 'zod';
import { type Instant, londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { CalendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';

/** A run that was begun and not finished for this long is taken up again. */
const TAKEN_UP_AFTER_MINUTES = 10;
/** How far back a run that was finished is looked for, in school days; before that nothing is caught up. */
const LOOK_BACK_SCHOOL_DAYS = 10;
const KEPT_DAYS = 40;

const runMark = z.object({
  state: z.enum(['begun', 'finished']),
  at: z.iso.datetime(),
  failed: z.number().optional(),
});
/** What a run left in `Service state`: when it began or ended, and how many reminders it left for the next. */
export type RunMark = z.infer<typeof runMark>;

/** The key of a run of a day in `Service state`: a school's, or of everybody who chose a time. */
export function runKey(whose: SchoolKey, at: Instant): string {
  return `run|${whose}|${londonDateOf(at)}`;
}

function markIn(value: string): RunMark | null {
  const read = runMark.safeParse(JSON.parse(value));
  return read.success ? read.data : null;
}

const markOf = (state: RunMark['state'], at: Instant, failed?: number): string =>
  JSON.stringify({ state, at: at.toString({ smallestUnit: 'second' }), ...(failed === undefined ? {} : { failed }) });

/** The mark a school's run left on a day; null when none began. */
async function runMarkOn(ports: Pick<Ports, 'state'>, school: SchoolKey, on: PlainDate): Promise<RunMark | null> {
  const standing = await ports.state.get(`run|${school}|${on}`);
  return standing === null ? null : markIn(standing.value);
}

/** The same for showing only: it may be a few minutes old, one that is finished with nothing left over is never asked for again. */
export async function runMarkShown(
  ports: Pick<Ports, 'state'>,
  school: SchoolKey,
  on: PlainDate,
): Promise<RunMark | null> {
  const value = await ports.state.lately(`run|${school}|${on}`, (text) => markIn(text)?.state === 'finished');
  return value === null ? null : markIn(value);
}

/** Claims a run, or one that died or left something over; null when it is another instance's or done. The version it is held by. */
export async function claimRun(ports: Ports, key: string, at: Instant): Promise<string | null> {
  const standing = await ports.state.get(key);
  if (standing !== null) {
    const mark = markIn(standing.value);
    if (mark === null || (mark.state === 'finished' && (mark.failed ?? 0) === 0)) return null;
    if (Temporal.Instant.from(mark.at).until(at).total('minutes') < TAKEN_UP_AFTER_MINUTES) return null;
  }
  const value = markOf('begun', at);
  const outcome = await ports.state.put(key, value, standing?.version ?? null, at.add({ hours: 24 * KEPT_DAYS }));
  return outcome.done ? outcome.stored.version : null;
}

/** Says that a run is done; one that left something over is taken up again after a while. */
export async function finishRun(
  ports: Ports,
  key: string,
  version: string,
  at: Instant,
  { failed }: { readonly failed: number },
): Promise<void> {
  await ports.state.put(key, markOf('finished', at, failed), version, at.add({ hours: 24 * KEPT_DAYS }));
}

/** The last day before a date on which a school's run was finished; null when none of the last ten school days was, so that nothing is caught up. */
export async function lastFinishedOn(
  ports: Ports,
  school: SchoolKey,
  calendar: CalendarDays,
  before: PlainDate,
): Promise<PlainDate | null> {
  let on = calendar.schoolDayOnOrBefore(before.subtract({ days: 1 }));
  for (let back = 0; on !== null && back < LOOK_BACK_SCHOOL_DAYS; back += 1) {
    if ((await runMarkOn(ports, school, on))?.state === 'finished') return on;
    on = calendar.schoolDayOnOrBefore(on.subtract({ days: 1 }));
  }
  return null;
}

import { atLondon, type PlainDate } from '../dates.ts';
import type { BookingWindow } from '../schools/school.ts';
import type { Range } from './busy-ranges.ts';

/** When somebody works, as Outlook says: ISO weekdays, wall-clock Europe/London. */
export interface WorkingHours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly until: string;
}

/** Wall-clock times of one day as minutes after midnight. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The working day where neither the school nor anybody's mailbox says otherwise (J-15: during the working day). */
const WORKING_DAY: Stretch = { from: 8 * 60 + 30, until: 16 * 60 + 30 };
const LUNCH: Stretch = { from: 12 * 60, until: 13 * 60 };

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function stretchOf({ from, until }: { readonly from: string; readonly until: string }): Stretch {
  return { from: minutesOf(from), until: minutesOf(until) };
}

/** What of some stretches lies inside another. */
function inside(stretches: readonly Stretch[], limit: Stretch): Stretch[] {
  return stretches
    .map(({ from, until }) => ({ from: Math.max(from, limit.from), until: Math.min(until, limit.until) }))
    .filter(({ from, until }) => from < until);
}

/** Stretches without lunch, except one that begins or ends within lunch: it was drawn there on purpose. */
function withoutLunch(stretch: Stretch): Stretch[] {
  const isWithin = (minute: number) => LUNCH.from < minute && minute < LUNCH.until;
  const isLunchOnly = LUNCH.from <= stretch.from && stretch.until <= LUNCH.until;
  if (isLunchOnly || isWithin(stretch.from) || isWithin(stretch.until)) return [stretch];
  return [
    ...inside([stretch], { from: 0, until: LUNCH.from }),
    ...inside([stretch], { from: LUNCH.until, until: 24 * 60 }),
  ];
}

/** Stretches in order with those that overlap or touch made one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of [...stretches].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.until) {
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
    } else joined.push(next);
  }
  return joined;
}

/** What of some stretches everybody works on a weekday; all of it where nobody's hours are known. */
function worked(
  stretches: readonly Stretch[],
  weekday: number,
  hours: readonly WorkingHours[],
  weeks: readonly WorkingDays[],
): Stretch[] {
  const inHours = hours.reduce<Stretch[]>(
    (left, one) => (one.weekdays.includes(weekday) ? inside(left, stretchOf(one)) : []),
    [...stretches],
  );
  return weeks.reduce<Stretch[]>((left, week) => {
    const day = merged(week.filter((one) => one.weekday === weekday).map(stretchOf));
    return left.flatMap((stretch) => day.flatMap((one) => inside([stretch], one)));
  }, inHours);
}

/** When somebody works, day by day, as was said here; a weekday that is not among them is a day off. */
export type WorkingDays = readonly BookingWindow[];

/** When times may be offered on each weekday, 1 = Monday: the same for every week of the question. */
export type WeekPattern = ReadonlyMap<number, readonly Stretch[]>;

function openOn(
  weekday: number,
  windows: readonly BookingWindow[],
  hours: readonly WorkingHours[],
  weeks: readonly WorkingDays[],
): Stretch[] {
  if (windows.length > 0) {
    const drawn = windows.filter((window) => window.weekday === weekday).flatMap((one) => withoutLunch(stretchOf(one)));
    return worked(merged(drawn), weekday, hours, weeks);
  }
  const isSaid = hours.length + weeks.length > 0;
  const day = worked([isSaid ? { from: 0, until: 24 * 60 } : WORKING_DAY], weekday, hours, weeks);
  return day.flatMap((stretch) => [
    ...inside([stretch], { from: 0, until: LUNCH.from }),
    ...inside([stretch], { from: LUNCH.until, until: 24 * 60 }),
  ]);
}

/**
 * When times may be offered in a week: inside the school's booking windows, where it has any, and inside the hours that everybody works,
 * where they are known; lunch (12:00 to 13:00) is left out unless a booking window was drawn there.
 */
export function weekPattern(
  windows: readonly BookingWindow[],
  hours: readonly WorkingHours[],
  weeks: readonly WorkingDays[] = [],
): WeekPattern {
  return new Map([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, openOn(weekday, windows, hours, weeks)]));
}

/** The same as windows of the week, wall-clock Europe/London; `24:00` = the end of the day. */
export function windowsOf(pattern: WeekPattern): readonly BookingWindow[] {
  return [...pattern].flatMap(([weekday, stretches]) =>
    stretches.map(({ from, until }) => ({ weekday, from: timeOf(from), until: timeOf(until) })),
  );
}

/** The stretches of a day in which times may be offered, in milliseconds of the epoch; wall clocks are Europe/London's. */
export function openRangesOn(on: PlainDate, pattern: WeekPattern): Range[] {
  return (pattern.get(on.dayOfWeek) ?? []).map(({ from, until }) => ({
    from: atLondon(on, timeOf(from)).epochMilliseconds,
    until: (until === 24 * 60 ? atLondon(on.add({ days: 1 }), '00:00') : atLondon(on, timeOf(until))).epochMilliseconds,
  }));
}

import { atLondon, type Instant, type PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import type { CalendarDays } from './calendar-days.ts';
import type { BookingWindow } from './school.ts';
import { mondayOf } from './term-weeks.ts';

/** In which weeks there is a lesson, where a timetable has two. */
export const WEEKS = ['every', 'A', 'B'] as const;
export type LessonWeek = (typeof WEEKS)[number];

/** A lesson, or anything else that comes every week or every other; wall-clock times in Europe/London, ISO weekday. */
export interface Lesson {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
  readonly week: LessonWeek;
}

/** When somebody works and teaches, as they or their school have said it here. */
export interface WorkingWeek {
  /** A weekday that is not among them is a day off; null = not said, their calendar's working hours hold. */
  readonly hours: readonly BookingWindow[] | null;
  readonly lessons: readonly Lesson[];
  /** Any day in a week A; null = not said, and lessons of both weeks are kept free every week. */
  readonly weekAOn: PlainDate | null;
}

export const DEFAULT_WORKING_WEEK: WorkingWeek = { hours: null, lessons: [], weekAOn: null };

/** How many weeks with school lie from one Monday to before another. */
function schoolWeeks(fromOn: PlainDate, toOn: PlainDate, calendar: CalendarDays): number {
  let count = 0;
  for (let monday = fromOn; dayNumber(monday) < dayNumber(toOn); monday = monday.add({ days: 7 })) {
    if (calendar.countSchoolDays(monday, monday.add({ days: 6 })) > 0) count += 1;
  }
  return count;
}

/** Whether a day lies in a week A: weeks take turns, and a week without school takes none. null where nobody said when a week A is. */
export function isInWeekA(on: PlainDate, weekAOn: PlainDate | null, calendar: CalendarDays): boolean | null {
  if (weekAOn === null) return null;
  const [anchor, monday] = [mondayOf(weekAOn), mondayOf(on)];
  const [first, last] = isAfter(anchor, monday) ? [monday, anchor] : [anchor, monday];
  return schoolWeeks(first, last, calendar) % 2 === 0;
}

function isGiven({ week }: Lesson, isWeekA: boolean | null): boolean {
  return week === 'every' || isWeekA === null || isWeekA === (week === 'A');
}

/** A stretch of time, its end excluded. */
interface Stretch {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The lessons of a stretch of days, both counted, on school days only: nothing is taught in the holidays. */
export function lessonsBetween(
  { lessons, weekAOn }: WorkingWeek,
  fromOn: PlainDate,
  untilOn: PlainDate,
  calendar: CalendarDays,
): readonly Stretch[] {
  if (lessons.length === 0) return [];
  const found: Stretch[] = [];
  for (let on = fromOn; !isAfter(on, untilOn); on = on.add({ days: 1 })) {
    const ofDay = lessons.filter(({ weekday }) => weekday === on.dayOfWeek);
    if (ofDay.length === 0 || !calendar.isSchoolDay(on)) continue;
    const day = on;
    const isWeekA = ofDay.some(({ week }) => week !== 'every') ? isInWeekA(day, weekAOn, calendar) : null;
    for (const lesson of ofDay.filter((one) => isGiven(one, isWeekA))) {
      found.push({ startsAt: atLondon(day, lesson.from), endsAt: atLondon(day, lesson.until) });
    }
  }
  return found;
}

/** Whether somebody works all through a stretch of one day, by what was said here; true where nothing was. */
export function worksThrough({ hours }: WorkingWeek, { startsAt, endsAt }: Stretch): boolean {
  if (hours === null) return true;
  const on = startsAt.toZonedDateTimeISO('Europe/London').toPlainDate();
  return hours.some(
    ({ weekday, from, until }) =>
      weekday === on.dayOfWeek &&
      atLondon(on, from).epochMilliseconds <= startsAt.epochMilliseconds &&
      endsAt.epochMilliseconds <= atLondon(on, until).epochMilliseconds,
  );
}

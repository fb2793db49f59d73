import type { WorkingWeekView } from '../../../shared/contract/working-week.ts';

export type Lesson = WorkingWeekView['lessons'][number];
export type Hours = NonNullable<WorkingWeekView['hours']>;

/** One weekday of the form: worked or not, and from when to when. */
export interface WorkDay {
  readonly weekday: number;
  readonly isWorked: boolean;
  readonly from: string;
  readonly until: string;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const USUAL = { from: '08:30', until: '16:30' };

/** The five days of the form; all worked at the usual hours where nothing was said. */
export function daysOf(hours: Hours | null): readonly WorkDay[] {
  return WEEKDAYS.map((_, at) => {
    const weekday = at + 1;
    const said = hours?.find((one) => one.weekday === weekday);
    return { weekday, isWorked: hours === null || said !== undefined, ...USUAL, ...said };
  });
}

/** The hours the form says; what was said of a weekend, or of a second stretch of a day, is kept. */
export function hoursOf(days: readonly WorkDay[], before: Hours | null): Hours {
  const firsts = days.flatMap(({ weekday, isWorked, from, until }) => (isWorked ? [{ weekday, from, until }] : []));
  const isShown = (one: Hours[number], at: number) =>
    one.weekday <= 5 && (before ?? []).findIndex(({ weekday }) => weekday === one.weekday) === at;
  const worked = (weekday: number) => weekday > 5 || firsts.some((one) => one.weekday === weekday);
  return [...firsts, ...(before ?? []).filter((one, at) => !isShown(one, at) && worked(one.weekday))];
}

/** Lessons in order of the week, each once. */
export function lessonsTogether(lessons: readonly Lesson[]): Lesson[] {
  const key = ({ weekday, from, until, week }: Lesson) => `${weekday} ${from} ${until} ${week}`;
  const each = new Map(lessons.map((lesson) => [key(lesson), lesson]));
  return [...each.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([, lesson]) => lesson);
}

/** The first thing that keeps the week from being saved; null when nothing does. The service checks again. */
export function weekProblem(days: readonly WorkDay[] | null, lessons: readonly Lesson[]): string | null {
  const nameOf = (weekday: number) => WEEKDAYS[weekday - 1] ?? 'The weekend';
  const day = days?.find(({ isWorked, from, until }) => isWorked && (from === '' || until === '' || from >= until));
  if (day !== undefined) return `${nameOf(day.weekday)} ends before it begins, or has no time.`;
  const lesson = lessons.find(({ from, until }) => from === '' || until === '' || from >= until);
  return lesson === undefined ? null : `A lesson on ${nameOf(lesson.weekday)} ends before it begins, or has no time.`;
}

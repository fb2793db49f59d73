import type { Cell, Sheet, SheetRow } from '../sheets/cell.ts';
import type { NotUsed } from './calendar-of-entries.ts';
import type { Lesson, LessonWeek } from './working-week.ts';

/** The columns of a sheet of lessons, and the titles each is known by. The first is the one the template has. */
export const TIMETABLE_COLUMNS = {
  day: ['Day', 'Weekday', 'Day of week'],
  from: ['From', 'Start', 'Starts', 'Start time', 'Begins'],
  until: ['Until', 'To', 'End', 'Ends', 'End time', 'Finish'],
  week: ['Week', 'Weeks', 'Week A/B'],
} as const;

type ColumnName = keyof typeof TIMETABLE_COLUMNS;

/** The lessons of a sheet, and what of it could not be read. */
export interface SheetLessons {
  readonly lessons: readonly Lesson[];
  readonly notUsed: readonly NotUsed[];
}

const NAMES: readonly ColumnName[] = ['day', 'from', 'until', 'week'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MINUTES_A_DAY = 24 * 60;
const plain = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : cell.toString().trim());

/** A time of day as people and spreadsheets write it: 9:05, 09.05, 9am, 2.30 pm, or a part of a day; null for anything else. */
export function timeOfCell(cell: Cell): string | null {
  if (typeof cell === 'number') {
    return cell > 0 && cell < 1 ? clockTime(Math.round(cell * MINUTES_A_DAY)) : null;
  }
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(plain(cell)) ?? [];
  if (hour === undefined) return null;
  const isAfternoon = half?.toLowerCase() === 'pm' && Number(hour) < 12;
  const minutes = (Number(hour) + (isAfternoon ? 12 : 0)) * 60 + Number(minute);
  return Number(minute) < 60 && minutes < MINUTES_A_DAY ? clockTime(minutes) : null;
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function weekOf(text: string): LessonWeek | null {
  const said = text.toLowerCase().replace(/week/g, '').trim();
  if (said === '' || said === 'every' || said === 'both' || said === 'a/b' || said === 'all') return 'every';
  if (said === 'a' || said === '1') return 'A';
  return said === 'b' || said === '2' ? 'B' : null;
}

type Columns = ReadonlyMap<ColumnName, { readonly at: number; readonly title: string }>;

function columnsOf({ cells }: SheetRow): Columns | null {
  const columns = new Map<ColumnName, { at: number; title: string }>();
  for (const name of NAMES) {
    const known = TIMETABLE_COLUMNS[name].map((title) => title.toLowerCase());
    const at = cells.findIndex((cell) => known.includes(plain(cell).toLowerCase()));
    if (at >= 0) columns.set(name, { at, title: plain(cells[at]) });
  }
  return columns.has('day') && columns.has('from') && columns.has('until') ? columns : null;
}

function lessonIn({ line, cells }: SheetRow, columns: Columns): Lesson | NotUsed {
  const cellOf = (name: ColumnName): Cell => cells[columns.get(name)?.at ?? -1] ?? null;
  const wrong = (name: ColumnName, message: string): NotUsed => ({
    line,
    column: columns.get(name)?.title ?? null,
    message,
  });
  const weekday = WEEKDAYS.indexOf(plain(cellOf('day')).slice(0, 3).toLowerCase()) + 1;
  if (weekday === 0) return wrong('day', `“${plain(cellOf('day'))}” is not a weekday.`);
  const [from, until, week] = [timeOfCell(cellOf('from')), timeOfCell(cellOf('until')), weekOf(plain(cellOf('week')))];
  if (from === null) return wrong('from', `“${plain(cellOf('from'))}” is not a time. Write it as 9:05 or 14:30.`);
  if (until === null) return wrong('until', `“${plain(cellOf('until'))}” is not a time. Write it as 9:05 or 14:30.`);
  if (week === null)
    return wrong('week', `“${plain(cellOf('week'))}” is neither A nor B. Leave it empty for every week.`);
  return from < until ? { weekday, from, until, week } : wrong('until', 'This ends before it begins.');
}

/** The lessons of the first sheet that has columns of a timetable, each once, in order of the week. Null where no sheet has such columns. */
export function timetableSheetLessons(sheets: readonly Sheet[]): SheetLessons | null {
  for (const { rows } of sheets) {
    for (const [at, row] of rows.entries()) {
      const columns = columnsOf(row);
      if (columns === null) continue;
      const read = rows.slice(at + 1).map((each) => lessonIn(each, columns));
      const lessons = new Map(
        read.flatMap((one) =>
          'line' in one ? [] : [[`${one.weekday} ${one.from} ${one.until} ${one.week}`, one] as const],
        ),
      );
      const inOrder = [...lessons.entries()].sort(([one], [other]) => one.localeCompare(other));
      return {
        lessons: inOrder.map(([, lesson]) => lesson),
        notUsed: read.flatMap((one) => ('line' in one ? [one] : [])),
      };
    }
  }
  return null;
}

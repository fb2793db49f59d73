import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { Cell, Sheet, SheetRow } from '../sheets/cell.ts';
import { dayOf } from '../sheets/day-of.ts';
import { type CalendarEntry, entryKindOf } from './calendar-entry.ts';
import type { NotUsed } from './calendar-of-entries.ts';

/** The columns of a sheet of term dates, and the titles each is known by. The first is the one the template has. */
export const CALENDAR_COLUMNS = {
  what: ['What', 'Type', 'Kind', 'Event', 'Description', 'Term dates'],
  name: ['Name', 'Title', 'Term'],
  from: ['First day', 'From', 'Start', 'Start date', 'Starts', 'Begins', 'Date'],
  until: ['Last day', 'Until', 'To', 'End', 'End date', 'Ends'],
  breakFrom: ['Half term from', 'Half-term from', 'Half term start', 'Half term starts', 'Half term begins'],
  breakUntil: ['Half term until', 'Half term to', 'Half-term until', 'Half-term to', 'Half term end', 'Half term ends'],
} as const;

type ColumnName = keyof typeof CALENDAR_COLUMNS;
type Columns = Partial<Record<ColumnName, { readonly at: number; readonly title: string }>>;

/** The entries of a sheet, and what of it could not be read. */
export interface SheetEntries {
  readonly entries: readonly CalendarEntry[];
  readonly notUsed: readonly NotUsed[];
}

const NAMES: readonly ColumnName[] = ['what', 'name', 'from', 'until', 'breakFrom', 'breakUntil'];
const textOf = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : cell.toString().trim());
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

function columnsOf({ cells }: SheetRow): Columns | null {
  const columns: Columns = {};
  for (const name of NAMES) {
    const known = CALENDAR_COLUMNS[name].map(plain);
    const at = cells.findIndex((cell) => typeof cell === 'string' && known.includes(plain(cell)));
    if (at >= 0) columns[name] = { at, title: textOf(cells[at]) };
  }
  return columns.from === undefined || (columns.what ?? columns.name) === undefined ? null : columns;
}

/** One line on its way: what was read of it, and what was wrong. */
class LineReader {
  readonly problems: NotUsed[] = [];
  constructor(
    private readonly row: SheetRow,
    private readonly columns: Columns,
  ) {}

  text(name: ColumnName): string {
    const column = this.columns[name];
    return column === undefined ? '' : textOf(this.row.cells[column.at]);
  }

  /** The day in a column; null where it is empty, and where it cannot be read, which is then said. */
  day(name: ColumnName): PlainDate | null {
    const column = this.columns[name];
    const cell = column === undefined ? null : (this.row.cells[column.at] ?? null);
    if (column === undefined || textOf(cell) === '') return null;
    const on = dayOf(cell);
    if (on === null) this.wrong(column.title, `“${textOf(cell)}” is not a day. Write it as 2/9/2026 or 2 Sep 2026.`);
    return on;
  }

  wrong(column: string | null, message: string): void {
    this.problems.push({ line: this.row.line, column, message });
  }
}

function entriesOf(row: SheetRow, columns: Columns): SheetEntries {
  const reader = new LineReader(row, columns);
  const { line } = row;
  const text = [reader.text('what'), reader.text('name')].filter((one) => one !== '').join(': ');
  const fromOn = reader.day('from');
  const untilOn = reader.day('until');
  const breakFromOn = reader.day('breakFrom');
  const breakUntilOn = reader.day('breakUntil');
  const isRead = reader.problems.length === 0;
  if (isRead && fromOn === null) {
    reader.wrong(columns.from?.title ?? null, text === '' ? 'There is no day on this line.' : `“${text}” has no day.`);
  }
  if (!isRead || fromOn === null) return { entries: [], notUsed: reader.problems };
  const last = untilOn ?? fromOn;
  const kind =
    columns.what === undefined && columns.breakFrom !== undefined && untilOn !== null
      ? 'term'
      : entryKindOf(text, dayNumber(last) - dayNumber(fromOn) + 1);
  if (kind === null) {
    reader.wrong(
      (columns.what ?? columns.name)?.title ?? null,
      text === ''
        ? 'Nothing says what this day is: a term, a half term, an INSET day or another closure?'
        : `“${text}” is neither a term, a half term nor a day without school, as far as we can tell.`,
    );
    return { entries: [], notUsed: reader.problems };
  }
  const entry: CalendarEntry = { kind, text, fromOn, untilOn: last, line };
  if (breakFromOn === null && breakUntilOn === null) return { entries: [entry], notUsed: [] };
  if (breakFromOn === null || breakUntilOn === null) {
    const missing = breakFromOn === null ? columns.breakFrom : columns.breakUntil;
    reader.wrong(
      missing?.title ?? null,
      `“${text}” has half a half term: give its first and its last day, or neither.`,
    );
    return { entries: [entry], notUsed: reader.problems };
  }
  const rest: CalendarEntry = {
    kind: 'half term',
    text: `${text}: half term`,
    fromOn: breakFromOn,
    untilOn: breakUntilOn,
    line,
  };
  return { entries: [entry, rest], notUsed: [] };
}

/**
 * The entries of the first sheet that has columns of term dates: a line for each term, half term and closure, or a line a term with its half
 * term beside it. Titles may stand below a heading. Null where no sheet has such columns.
 */
export function calendarSheetEntries(sheets: readonly Sheet[]): SheetEntries | null {
  for (const { rows } of sheets) {
    for (const [at, row] of rows.entries()) {
      const columns = columnsOf(row);
      if (columns === null) continue;
      const read = rows.slice(at + 1).map((each) => entriesOf(each, columns));
      return { entries: read.flatMap(({ entries }) => entries), notUsed: read.flatMap(({ notUsed }) => notUsed) };
    }
  }
  return null;
}

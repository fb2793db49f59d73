import type { Interval } from '../arrangements/arrangement.ts';
import { type PlainDate, Temporal, writtenDate } from '../dates.ts';
import type { Cell } from '../sheets/cell.ts';
import { dayOf } from '../sheets/day-of.ts';
import { IMPORT_COLUMNS, type SheetKind } from './import-columns.ts';
import { type ImportProblem, problemAt } from './import-problem.ts';
import type { TableRow } from './read-tables.ts';

const EMAIL = /^[^\s@;,<>"]+@[^\s@;,<>"]+\.[^\s@;,<>".]+$/;
const INTERVAL = /^(?:every\s+)?(\d{1,2})\s*(?:-?\s*)(week|month)(?:s|ly)?$/i;
/** How far from today somebody's absence or cover may lie, either way. */
const FURTHEST_DAYS = 731;
const EARLIEST = Temporal.PlainDate.from('1990-01-01');

/** The cells of one line, read as what they should hold; whatever cannot be read is noted and counts as not said. */
export class LineCells {
  readonly problems: ImportProblem[] = [];

  constructor(
    private readonly kind: SheetKind,
    readonly row: TableRow,
  ) {}

  /** Notes what is wrong in a column. */
  wrong(field: string, text: string): null {
    this.problems.push(problemAt(this.row, this.titleOf(field), text));
    return null;
  }

  /** Text as typed; null when empty. A needed cell that is empty is noted. */
  text(field: string, longest = 120): string | null {
    const text = asText(this.row.cell(field));
    const column = IMPORT_COLUMNS[this.kind].find((one) => one.field === field);
    if (text === '') return column?.isRequired === true ? this.wrong(field, 'This is empty.') : null;
    return text.length > longest ? this.wrong(field, `This is too long: at most ${longest} characters.`) : text;
  }

  /** Several texts, separated by semicolons or new lines. */
  list(field: string): readonly string[] {
    const text = this.text(field, 4000);
    return text === null ? [] : text.split(/[;\n]+/).flatMap((one) => one.trim() || []);
  }

  email(field: string): string | null {
    const text =
      this.text(field, 200)
        ?.replace(/^mailto:/i, '')
        .toLowerCase() ?? null;
    return text === null || EMAIL.test(text) ? text : this.wrong(field, `“${text}” is not an e-mail address.`);
  }

  /** A calendar date; British order, day before month. */
  day(field: string): PlainDate | null {
    const text = this.text(field);
    if (text === null) return null;
    const on = dayOf(this.row.cell(field));
    if (on === null) return this.wrong(field, `“${text}” is not a date that exists. Write it as 23/11/2026.`);
    return Temporal.PlainDate.compare(on, EARLIEST) < 0
      ? this.wrong(field, `${writtenDate(on)} is too long ago. Is the year right?`)
      : on;
  }

  /** A date that cannot lie ahead. */
  pastDay(field: string, today: PlainDate): PlainDate | null {
    const on = this.day(field);
    return on !== null && Temporal.PlainDate.compare(on, today) > 0
      ? this.wrong(field, `${writtenDate(on)} is still to come.`)
      : on;
  }

  /** From the one day to the other, both included; null `toOn` = not known. */
  span(today: PlainDate): { readonly fromOn: PlainDate | null; readonly toOn: PlainDate | null } {
    const [fromOn, toOn] = [this.nearDay('fromOn', today), this.nearDay('toOn', today)];
    const isBackwards = fromOn !== null && toOn !== null && Temporal.PlainDate.compare(toOn, fromOn) < 0;
    if (isBackwards) this.wrong('toOn', `${writtenDate(toOn)} is before ${writtenDate(fromOn)}, the first day.`);
    return { fromOn, toOn };
  }

  private nearDay(field: string, today: PlainDate): PlainDate | null {
    const on = this.day(field);
    return on !== null && Math.abs(today.until(on).days) > FURTHEST_DAYS
      ? this.wrong(field, `${writtenDate(on)} is more than two years from today. Is the year right?`)
      : on;
  }

  /** yes = true, no = false; empty = null. */
  yesNo(field: string): boolean | null {
    const text = this.text(field)?.toLowerCase() ?? null;
    if (text === null) return null;
    if (text === 'yes' || text === 'y' || text === 'true') return true;
    return text === 'no' || text === 'n' || text === 'false' ? false : this.wrong(field, 'Write yes or no.');
  }

  /** A whole number between two bounds, both included. */
  number(field: string, least: number, most: number): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const number = Number(text.replace(/\s*min(utes)?\.?$/i, ''));
    return Number.isInteger(number) && number >= least && number <= most
      ? number
      : this.wrong(field, `Write a whole number from ${least} to ${most}.`);
  }

  interval(field: string): Interval | null {
    const text = this.text(field);
    if (text === null) return null;
    const [, count, unit] = INTERVAL.exec(text) ?? [];
    if (count === undefined || Number(count) < 1) return this.wrong(field, 'Write it as 6 weeks, or 2 months.');
    return unit?.toLowerCase() === 'week' ? { weeks: Number(count) } : { months: Number(count) };
  }

  private titleOf(field: string): string {
    return IMPORT_COLUMNS[this.kind].find((one) => one.field === field)?.title ?? field;
  }
}

function asText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.replaceAll(/[\u00a0\u200b]/g, ' ').trim();
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number' ? String(cell) : writtenDate(cell);
}

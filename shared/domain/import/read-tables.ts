import type { Cell, Sheet, SheetRow } from '../sheets/cell.ts';
import {
  HELP_SHEET,
  IMPORT_COLUMNS,
  type ImportColumn,
  SHEET_KINDS,
  SHEET_NAMES,
  type SheetKind,
} from './import-columns.ts';
import type { ImportProblem, Place } from './import-problem.ts';

/** A line of a sheet whose columns are known. */
export interface TableRow extends Place {
  /** What stands in a column; null when it is empty or the sheet has no such column. */
  cell(field: string): Cell;
}

/** The lines of a file by what they are about, and what is odd about its sheets. */
export interface Tables {
  readonly rows: Readonly<Record<SheetKind, readonly TableRow[]>>;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportProblem[];
}

/** Titles may stand below a heading or two. */
const LINES_ABOVE = 5;
/** The template's own examples begin so and are never brought in; their addresses end so. */
const EXAMPLE = /^example\b/i;
const EXAMPLE_ADDRESS = /@school\.example$/i;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function placesOf(kind: SheetKind, { cells }: SheetRow): ReadonlyMap<string, number> {
  const titles = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''));
  const found = IMPORT_COLUMNS[kind].flatMap((column) => {
    const places = [column.title, ...(column.also ?? [])].map((name) => titles.indexOf(plain(name)));
    const at = places.find((place) => place >= 0);
    return at === undefined ? [] : [[column.field, at] as const];
  });
  return new Map(found);
}

interface Heading {
  readonly kind: SheetKind;
  readonly row: SheetRow;
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly ImportColumn[];
}

function headingOf(kind: SheetKind, row: SheetRow): Heading {
  const places = placesOf(kind, row);
  const missing = IMPORT_COLUMNS[kind].filter((column) => column.isRequired === true && !places.has(column.field));
  return { kind, row, places, missing };
}

/** The kind and titles of a sheet: by its name, else by the columns that only one kind has. */
function findHeading({ name, rows }: Sheet): Heading | null {
  const named = SHEET_KINDS.filter((kind) => SHEET_NAMES[kind].some((one) => plain(one) === plain(name)));
  const kinds = named.length > 0 ? named : SHEET_KINDS;
  const all = rows.slice(0, LINES_ABOVE).flatMap((row) => kinds.map((kind) => headingOf(kind, row)));
  const score = ({ missing, places }: Heading) => places.size - 10 * missing.length;
  const best = all.reduce<Heading | null>(
    (found, one) => (found === null || score(one) > score(found) ? one : found),
    null,
  );
  const isKnown = best !== null && (named.length > 0 || best.missing.length === 0);
  return isKnown ? best : null;
}

function rowsUnder({ name, rows }: Sheet, { row: heading, places }: Heading): readonly TableRow[] {
  return rows
    .filter(({ line, cells }) => line > heading.line && !isExample(cells[0]))
    .map(({ line, cells }) => ({
      sheet: name,
      line,
      cell: (field: string): Cell => {
        const at = places.get(field);
        return at === undefined ? null : (cells[at] ?? null);
      },
    }))
    .filter((row) => [...places.keys()].some((field) => row.cell(field) !== null));
}

const isExample = (cell: Cell | undefined): boolean => typeof cell === 'string' && EXAMPLE.test(cell);

/** Lines somebody has written over an example, and forgotten to take the word away from. */
function examplesFilledIn({ name, rows }: Sheet, { row: heading }: Heading): readonly ImportProblem[] {
  const isOwn = (cell: Cell) =>
    typeof cell === 'string' && cell.includes('@') && !EXAMPLE_ADDRESS.test(cell) && !isExample(cell);
  const text = 'This line begins with “Example”, so it is not read. Take the word away to bring it in.';
  return rows
    .filter(({ line, cells }) => line > heading.line && isExample(cells[0]) && cells.some(isOwn))
    .map(({ line }) => ({ sheet: name, line, column: String(heading.cells[0] ?? ''), text }));
}

function unknownColumns({ name }: Sheet, { row, places, kind }: Heading): readonly ImportProblem[] {
  const known = new Set(places.values());
  const others = row.cells.filter((cell, at) => cell !== null && !known.has(at)).map(String);
  if (others.length === 0) return [];
  const what = others.map((title) => `“${title}”`).join(', ');
  return [{ sheet: name, line: row.line, column: null, text: `Not read in a sheet of ${kind}: ${what}.` }];
}

/** The lines of every sheet that is about people, arrangements, contracts, last sessions, cover or absences, in any order of sheets and columns. */
export function readTables(sheets: readonly Sheet[]): Tables {
  const rows: Record<SheetKind, TableRow[]> = {
    people: [],
    arrangements: [],
    contracts: [],
    sessions: [],
    cover: [],
    absences: [],
  };
  const problems: ImportProblem[] = [];
  const notes: ImportProblem[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.length === 0 || plain(sheet.name) === plain(HELP_SHEET)) continue;
    const heading = findHeading(sheet);
    if (heading === null) {
      const text = 'This sheet was not read: its columns are none of the template’s.';
      notes.push({ sheet: sheet.name, line: null, column: null, text });
      continue;
    }
    for (const { title } of heading.missing) {
      const text = 'This column is missing. Copy its title from the template.';
      problems.push({ sheet: sheet.name, line: heading.row.line, column: title, text });
    }
    notes.push(...unknownColumns(sheet, heading));
    problems.push(...examplesFilledIn(sheet, heading));
    if (heading.missing.length === 0) rows[heading.kind].push(...rowsUnder(sheet, heading));
  }
  return { rows, problems, notes };
}

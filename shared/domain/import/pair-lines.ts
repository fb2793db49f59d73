import type { ArrangementKind, Interval } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { didYouMean } from './did-you-mean.ts';
import type { SheetKind } from './import-columns.ts';
import type { ImportProblem } from './import-problem.ts';
import { LineCells } from './read-cells.ts';
import type { TableRow } from './read-tables.ts';

/** Whom a line is about, as written. */
export interface PairLine {
  readonly row: TableRow;
  readonly school: string | null;
  readonly supervisees: readonly string[];
  readonly supervisors: readonly string[];
  readonly kind: ArrangementKind;
  /** Filled while the line is looked at further. */
  readonly problems: readonly ImportProblem[];
}

export interface ArrangementLine extends PairLine {
  readonly startedOn: PlainDate | null;
  readonly lineManager: string | null;
  readonly commissionedBy: string | null;
  readonly minutes: number | null;
  readonly interval: Interval | null;
  readonly venue: string | null;
}

export interface ContractLine extends PairLine {
  readonly signedOn: PlainDate | null;
  readonly lastReviewedOn: PlainDate | null;
  readonly reviewOn: PlainDate | null;
}

export interface SessionLine extends PairLine {
  readonly heldOn: PlainDate | null;
}

export interface CoverLine extends PairLine {
  /** As written. */
  readonly standsIn: string | null;
  readonly fromOn: PlainDate | null;
  /** null = not known yet. */
  readonly toOn: PlainDate | null;
}

const KINDS: readonly ArrangementKind[] = ['one-to-one', 'group', 'clinical', 'external'];
const [SHORTEST, LONGEST] = [15, 240];
const FURTHEST_AHEAD_DAYS = 366;

function kindIn(cells: LineCells, count: number): ArrangementKind {
  const said = cells.text('kind')?.toLowerCase().replaceAll(/\s+/g, '-') ?? null;
  if (said === null) return count > 1 ? 'group' : 'one-to-one';
  const kind = KINDS.find((one) => one === said || one === `${said}-to-one`);
  if (kind !== undefined) return kind;
  if (said === '1:1' || said === '1-to-1' || said === 'individual') return 'one-to-one';
  cells.wrong('kind', `“${said}” is none of: ${KINDS.join(', ')}.${didYouMean(said, KINDS)}`);
  return 'one-to-one';
}

function pairIn(cells: LineCells): Omit<PairLine, 'problems'> {
  const supervisees = cells.list('supervisee');
  const supervisors = cells.list('supervisor');
  if (supervisors.length > 2) cells.wrong('supervisor', 'At most two people share the work of one supervisor.');
  const kind = kindIn(cells, supervisees.length);
  if (supervisees.length > 1 && kind !== 'group' && kind !== 'clinical') {
    cells.wrong('kind', 'Several people at once are a group: write group.');
  }
  return { row: cells.row, school: cells.text('school'), supervisees, supervisors, kind };
}

function lines<T>(kind: SheetKind, rows: readonly TableRow[], read: (cells: LineCells) => T) {
  return rows.map((row) => {
    const cells = new LineCells(kind, row);
    const pair = pairIn(cells);
    const rest = read(cells);
    return { ...pair, ...rest, problems: cells.problems };
  });
}

/** The lines about arrangements. */
export function arrangementLines(rows: readonly TableRow[], today: PlainDate): readonly ArrangementLine[] {
  return lines('arrangements', rows, (cells) => {
    const startedOn = cells.day('startedOn');
    if (startedOn !== null && today.until(startedOn).days > FURTHEST_AHEAD_DAYS) {
      cells.wrong('startedOn', 'This is more than a year ahead.');
    }
    return {
      startedOn,
      lineManager: cells.text('lineManager', 200),
      commissionedBy: cells.text('commissionedBy', 200),
      minutes: cells.number('minutes', SHORTEST, LONGEST),
      interval: cells.interval('interval'),
      venue: cells.text('venue', 100),
    };
  });
}

/** The lines about contracts signed before the app. */
export function contractLines(rows: readonly TableRow[], today: PlainDate): readonly ContractLine[] {
  return lines('contracts', rows, (cells) => ({
    signedOn: cells.pastDay('signedOn', today),
    lastReviewedOn: cells.pastDay('lastReviewedOn', today),
    reviewOn: cells.day('reviewOn'),
  }));
}

/** The lines about sessions held before the app. */
export function sessionLines(rows: readonly TableRow[], today: PlainDate): readonly SessionLine[] {
  return lines('sessions', rows, (cells) => ({ heldOn: cells.pastDay('heldOn', today) }));
}

/** The lines about who stands in for a supervisor. */
export function coverLines(rows: readonly TableRow[], today: PlainDate): readonly CoverLine[] {
  return lines('cover', rows, (cells) => ({ standsIn: cells.text('standsIn', 200), ...cells.span(today) }));
}

import type { PlainDate } from '../dates.ts';
import type { ImportProblem } from './import-problem.ts';
import { LineCells } from './read-cells.ts';
import type { TableRow } from './read-tables.ts';

/** What a line of the sheet of absences says; never why somebody is away. */
export interface AbsenceLine {
  readonly row: TableRow;
  /** As written. */
  readonly person: string | null;
  readonly fromOn: PlainDate | null;
  /** null = not known yet. */
  readonly toOn: PlainDate | null;
  readonly problems: readonly ImportProblem[];
}

/** The lines about absences, each with what cannot be read on it. */
export function absenceLines(rows: readonly TableRow[], today: PlainDate): readonly AbsenceLine[] {
  return rows.map((row) => {
    const cells = new LineCells('absences', row);
    return { row, person: cells.text('person', 200), ...cells.span(today), problems: cells.problems };
  });
}

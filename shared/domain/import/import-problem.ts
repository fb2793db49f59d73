/** Something about one place of a sheet, in words whoever filled it in can act on. */
export interface ImportProblem {
  readonly sheet: string;
  /** As the spreadsheet numbers it; null = the sheet as a whole. */
  readonly line: number | null;
  /** The column's title; null = the line as a whole. */
  readonly column: string | null;
  readonly text: string;
  /** It is no fault of its own: it goes with what is wrong on another line. Left out = it is one. */
  readonly follows?: true;
}

/** A line of a sheet. */
export interface Place {
  readonly sheet: string;
  readonly line: number;
}

/** What is wrong in one column of a line. */
export function problemAt({ sheet, line }: Place, column: string | null, text: string): ImportProblem {
  return { sheet, line, column, text };
}

/** What is wrong in one column of a line only because of what is wrong on another. */
export function followsAt(place: Place, column: string | null, text: string): ImportProblem {
  return { ...problemAt(place, column, text), follows: true };
}

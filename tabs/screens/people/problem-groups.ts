import type { ImportProblemView } from '../../../shared/contract/import.ts';

/** The same thing wrong in the same column, on one line or many. */
interface ProblemGroup {
  /** Where, in words: "People, lines 2, 4 to 9, column School". */
  readonly place: string;
  readonly text: string;
}

/** 2, 3, 4, 7 as "2 to 4, 7". */
function runsIn(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`))
    .join(', ');
}

function placeOf({ sheet, column }: ImportProblemView, lines: readonly number[]): string {
  const which = lines.length === 0 ? [] : [`line${lines.length > 1 ? 's' : ''} ${runsIn(lines)}`];
  return [sheet, ...which, ...(column === null ? [] : [`column ${column}`])].join(', ');
}

/** Problems as somebody mends them: a school that is misspelt on two hundred lines is one thing to put right. In the order they first come. */
export function problemGroups(problems: readonly ImportProblemView[]): readonly ProblemGroup[] {
  const groups = new Map<string, ImportProblemView[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.sheet, problem.column, problem.text]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    const lines = all.flatMap(({ line }) => line ?? []);
    return first === undefined ? [] : [{ place: placeOf(first, lines), text: first.text }];
  });
}

/** Where a command writes: the answer to standard output, everything else to standard error. */
export interface CommandOutput {
  answer(text: string): void;
  say(text: string): void;
}

/** The real one. */
export const processOutput: CommandOutput = {
  answer: (text) => {
    process.stdout.write(text);
  },
  say: (text) => {
    process.stderr.write(`${text}\n`);
  },
};

/** Writes one JSON value, or for a range of days a JSON list of them one line each, without ever holding all of it. */
export function writeJson(values: Iterable<unknown>, isList: boolean, output: CommandOutput): void {
  let before = isList ? '[\n' : '';
  for (const value of values) {
    output.answer(before + JSON.stringify(value));
    before = ',\n';
  }
  output.answer(isList ? '\n]\n' : '\n');
}

/** Rows as a table of columns padded to their widest cell, the first row being the headings. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}

import { useState } from 'react';
import type { Question } from '../../../shared/forms/form-definition.ts';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { type KindProps, useAnswer, useFormAround } from '../form-context.ts';
import { labelIdOf, useDescription } from '../use-control.ts';
import { useRows } from '../use-rows.ts';
import { RowTable } from './RowTable.tsx';
import type { RowColumn } from './TableRow.tsx';

function columnsOf(question: Question): readonly RowColumn[] {
  const headings =
    question.columns === undefined || question.columns.length === 0 ? [question.label ?? ''] : question.columns;
  const isRepeated = (heading: string) => headings.filter((other) => other === heading).length > 1;
  return headings.map((heading, at) => ({
    id: `c${at + 1}`,
    heading,
    kind: question.columnKinds?.[at] ?? 'text',
    ...(isRepeated(heading) ? { name: `${headings[at - 1] ?? ''} ${heading}`.trim() } : {}),
  }));
}

/** Rows under the policy's own headings: actions agreed, or cases discussed. */
export function TableQuestion({ question, id }: KindProps) {
  const { people } = useFormAround();
  const { start, changed, left } = useAnswer(id);
  // The same array every time, or adding a row would render every other row.
  const [columns] = useState(() => columnsOf(question));
  const nameOf = (cell: string) => people.find((person) => person.id === cell)?.name ?? cell;
  const shown = rowsOf(start).map((row) => {
    const named = columns.filter(({ id: column, kind }) => kind === 'person' && row[column] !== undefined);
    return { ...row, ...Object.fromEntries(named.map((column) => [column.id, nameOf(row[column.id] ?? '')])) };
  });
  const rows = useRows(shown, changed);
  return (
    <RowTable
      about={question.label ?? 'the table'}
      labelledBy={labelIdOf(id)}
      describedBy={useDescription(id)}
      columns={columns}
      rows={rows}
      onLeft={left}
    />
  );
}

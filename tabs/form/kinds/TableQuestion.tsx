import { useState } from 'react';
import type { Question } from '../../../shared/forms/form-definition.ts';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { type KindProps, useAnswer } from '../form-context.ts';
import { labelIdOf, messageIdOf } from '../use-control.ts';
import { useRows } from '../use-rows.ts';
import { type RowColumn, RowTable } from './RowTable.tsx';

function columnsOf(question: Question): readonly RowColumn[] {
  const headings =
    question.columns === undefined || question.columns.length === 0 ? [question.label ?? ''] : question.columns;
  return headings.map((heading, at) => ({ id: `c${at + 1}`, heading, kind: question.columnKinds?.[at] ?? 'text' }));
}

/** Rows under the policy's own headings: actions agreed, or cases discussed. */
export function TableQuestion({ question, id }: KindProps) {
  const { start, changed, left } = useAnswer(id);
  const rows = useRows(rowsOf(start), changed);
  // The same array every time, or adding a row would render every other row.
  const [columns] = useState(() => columnsOf(question));
  return (
    <RowTable
      about={question.label ?? 'the table'}
      labelledBy={labelIdOf(id)}
      describedBy={messageIdOf(id)}
      columns={columns}
      rows={rows}
      onLeft={left}
    />
  );
}

import { Button, Input, Subtitle1 } from '@fluentui/react-components';
import { memo, useCallback, useState } from 'react';
import type { QuestionView } from '../../../../../shared/contract/records.ts';
import { keep, useCells } from './fields.tsx';

interface RowProps {
  readonly question: QuestionView;
  readonly row: number;
  readonly remove: (row: number) => void;
}

const OneRow = memo(function OneRow({ question, row, remove }: RowProps) {
  const styles = useCells();
  return (
    <tr>
      {(question.columns ?? []).map((heading, at) => (
        <td key={heading} className={styles.cell}>
          <Input
            aria-label={`${heading}, row ${row}`}
            type={question.columnKinds?.[at] === 'date' ? 'date' : 'text'}
            name={`${question.id}.${row}.${at}`}
            className={styles.full}
            onChange={keep(`${question.id}.${row}.${at}`)}
          />
        </td>
      ))}
      <td className={styles.cell}>
        <Button aria-label={`Remove row ${row}`} onClick={() => remove(row)}>
          ×
        </Button>
      </td>
    </tr>
  );
});

/** A table that grows by a button; rows that are there do not render again. */
export const ActionRows = memo(function ActionRows({ question }: { readonly question: QuestionView }) {
  const styles = useCells();
  const [rows, setRows] = useState([1]);
  const remove = useCallback((row: number) => setRows((before) => before.filter((one) => one !== row)), []);
  return (
    <>
      <Subtitle1 as="h3" block id={`${question.id}-title`}>
        {question.label}
      </Subtitle1>
      <table className={styles.table} data-rows={question.id} aria-labelledby={`${question.id}-title`}>
        <thead>
          <tr>
            {[...(question.columns ?? []), 'Remove'].map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OneRow key={row} question={question} row={row} remove={remove} />
          ))}
        </tbody>
      </table>
      <Button data-add={question.id} onClick={() => setRows((before) => [...before, (before.at(-1) ?? 0) + 1])}>
        Add a row
      </Button>
    </>
  );
});

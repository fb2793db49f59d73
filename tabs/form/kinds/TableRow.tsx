import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { looksLikeADay } from '../../../shared/forms/kinds/written-day.ts';
import { Icon } from '../../look/Icon.tsx';
import { useBoxes } from '../boxes.ts';
import type { RowSeed, Rows } from '../use-rows.ts';

export interface RowColumn {
  readonly id: string;
  readonly heading: string;
  /** What a screen reader calls its boxes, where another column has the same heading. */
  readonly name?: string;
  readonly kind: 'text' | 'date' | 'person';
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    '@media (max-width: 640px)': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusLarge,
      display: 'block',
      marginBottom: '8px',
      padding: '8px',
      position: 'relative',
      // The way to remove it stands in the corner, beside the first heading.
      '& > td:first-child[data-heading]::before': { minHeight: '24px', paddingRight: '36px' },
    },
  },
  cell: {
    minWidth: 0,
    padding: '6px 8px 6px 0',
    '@media (max-width: 640px)': {
      display: 'block',
      paddingRight: 0,
      '&[data-heading]::before': {
        color: tokens.colorNeutralForeground3,
        content: 'attr(data-heading)',
        display: 'block',
        fontSize: tokens.fontSizeBase200,
        paddingBottom: '2px',
      },
    },
  },
  end: {
    paddingRight: 0,
    textAlign: 'end',
    '@media (max-width: 640px)': { paddingTop: 0, position: 'absolute', right: '4px', top: '4px' },
  },
});

interface RowProps {
  readonly seed: RowSeed;
  readonly position: number;
  readonly about: string;
  readonly columns: readonly RowColumn[];
  readonly put: Rows['put'];
  readonly remove: Rows['remove'];
}

/** One row of a table. Memoised; its boxes keep their own text, so neither a key nor another row renders it. */
export const TableRow = memo(function TableRow({ seed, position, about, columns, put, remove }: RowProps) {
  const styles = useStyles();
  const boxes = useBoxes();
  return (
    <tr className={styles.row} data-row={seed.key}>
      {columns.map((column) => {
        const start = seed.cells[column.id] ?? '';
        const isDate = column.kind === 'date' && (start === '' || looksLikeADay(start));
        return (
          <td key={column.id} className={styles.cell} data-heading={column.heading}>
            <input
              className={boxes.line}
              type={isDate ? 'date' : 'text'}
              aria-label={`${column.name ?? column.heading}, row ${position} of ${about}`}
              defaultValue={start}
              onChange={({ target }) => put(seed.key, column.id, target.value)}
            />
          </td>
        );
      })}
      <td className={mergeClasses(styles.cell, styles.end)}>
        <button
          type="button"
          className={boxes.picture}
          aria-label={`Remove row ${position} of ${about}`}
          onClick={() => remove(seed.key)}
        >
          <Icon name="remove" size={16} />
        </button>
      </td>
    </tr>
  );
});

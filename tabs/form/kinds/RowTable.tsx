import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { looksLikeADay } from '../../../shared/forms/kinds/written-day.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
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
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '@media (max-width: 640px)': { display: 'block', '& thead': { display: 'none' }, '& tbody': { display: 'block' } },
  },
  heading: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 8px 6px 0',
    textAlign: 'start',
  },
  row: {
    '@media (max-width: 640px)': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusLarge,
      display: 'block',
      marginBottom: '8px',
      padding: '8px',
    },
  },
  cell: {
    padding: '6px 8px 6px 0',
    verticalAlign: 'top',
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
  narrow: { width: '180px', '@media (max-width: 640px)': { width: 'auto' } },
  end: { paddingRight: 0, textAlign: 'end', width: '36px', '@media (max-width: 640px)': { width: 'auto' } },
  undo: { alignItems: 'center', display: 'flex', gap: '8px', minHeight: '32px' },
});

interface RowProps {
  readonly seed: RowSeed;
  readonly position: number;
  readonly about: string;
  readonly columns: readonly RowColumn[];
  readonly isEntered: boolean;
  readonly put: Rows['put'];
  readonly remove: Rows['remove'];
}

const TableRow = memo(function TableRow({ seed, position, about, columns, isEntered, put, remove }: RowProps) {
  const styles = useStyles();
  const boxes = useBoxes();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isEntered) first.current?.focus();
  }, [isEntered]);
  return (
    <tr className={styles.row}>
      {columns.map((column, at) => {
        const start = seed.cells[column.id] ?? '';
        const isDate = column.kind === 'date' && (start === '' || looksLikeADay(start));
        return (
          <td
            key={column.id}
            className={mergeClasses(styles.cell, column.kind === 'text' ? undefined : styles.narrow)}
            data-heading={column.heading}
          >
            <input
              ref={(box: HTMLInputElement | null) => {
                if (at === 0) first.current = box;
              }}
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

interface RowTableProps {
  readonly about: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly columns: readonly RowColumn[];
  readonly rows: Rows;
  readonly onLeft: () => void;
}

/** A table that grows with the keyboard: Enter in the last row or Ctrl+Enter anywhere adds a row; a removed row can be put back. */
export function RowTable({ about, labelledBy, describedBy, columns, rows, onLeft }: RowTableProps) {
  const styles = useStyles();
  const look = useLook();
  const addOnEnter = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const row = event.target.closest('tr');
    if (event.ctrlKey || row?.nextElementSibling === null) rows.add();
    else row?.nextElementSibling.querySelector('input')?.focus();
  };
  return (
    <div className={look.stack}>
      <table
        className={styles.table}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onKeyDown={addOnEnter}
        onBlur={onLeft}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.heading}>
                {column.heading}
              </th>
            ))}
            <th scope="col" className={styles.heading}>
              <span className={look.hidden}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.seeds.map((seed, at) => (
            <TableRow
              key={seed.key}
              seed={seed}
              position={at + 1}
              about={about}
              columns={columns}
              isEntered={rows.entered === seed.key}
              put={rows.put}
              remove={rows.remove}
            />
          ))}
        </tbody>
      </table>
      <div className={look.row}>
        <Button size="small" icon={<Icon name="add" size={16} />} onClick={rows.add}>
          Add a row
        </Button>
        <div className={styles.undo} role="status">
          {rows.removed !== null && (
            <>
              <span className={look.quiet}>Row removed.</span>
              <Button size="small" appearance="subtle" onClick={rows.undo}>
                Undo
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, KeyboardEvent } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { useEnteredRow } from '../use-entered-row.ts';
import type { Rows } from '../use-rows.ts';
import { type RowColumn, TableRow } from './TableRow.tsx';

const useStyles = makeStyles({
  table: { display: 'block', '& thead, & tbody': { display: 'block' } },
  // Rows are drawn only while they are near the screen: the 200th costs what the tenth does.
  long: { '& [data-row]': { containIntrinsicBlockSize: 'auto 44px', contentVisibility: 'auto' } },
  headings: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    '@media (max-width: 640px)': { display: 'none' },
  },
  heading: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 8px 6px 0',
    textAlign: 'start',
  },
  undo: { alignItems: 'center', display: 'flex', gap: '8px', minHeight: '32px' },
});

/** More rows than this may not fit on a screen. */
const SHORT = 8;

const WIDTHS: Readonly<Record<RowColumn['kind'], string>> = {
  text: 'minmax(0, 1fr)',
  date: 'minmax(0, 180px)',
  person: 'minmax(0, 180px)',
};

/** The widths of the columns, for the grid that every row is; the last one holds the button. */
function widthsOf(columns: readonly RowColumn[]): CSSProperties & Record<'--columns', string> {
  return { '--columns': [...columns.map((column) => WIDTHS[column.kind]), '36px'].join(' ') };
}

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
  const { body, buttons } = useEnteredRow(rows.entered);
  const addOnEnter = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const row = event.target.closest('[data-row]');
    if (event.ctrlKey || row?.nextElementSibling === null) rows.add('while typing');
    else row?.nextElementSibling.querySelector('input')?.focus();
  };
  return (
    <div className={look.stack}>
      <table
        className={mergeClasses(styles.table, rows.seeds.length > SHORT ? styles.long : undefined)}
        style={widthsOf(columns)}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onKeyDown={addOnEnter}
        onBlur={onLeft}
      >
        <thead>
          <tr className={styles.headings}>
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
        <tbody ref={body}>
          {rows.seeds.map((seed, at) => (
            <TableRow
              key={seed.key}
              seed={seed}
              position={at + 1}
              about={about}
              columns={columns}
              put={rows.put}
              remove={rows.remove}
            />
          ))}
        </tbody>
      </table>
      <div ref={buttons} className={look.row}>
        <Button size="small" icon={<Icon name="add" size={16} />} onClick={() => rows.add('by button')}>
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

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SummaryView } from '../../../shared/contract/summary.ts';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minWidth: '100%',
  },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    verticalAlign: 'top',
  },
  first: { fontWeight: tokens.fontWeightRegular, minWidth: '120px' },
  part: { breakInside: 'avoid', minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
});

/** One table of the summary; on a narrow screen it is moved sideways, also by keyboard. */
export function SummaryTable({ part }: { readonly part: SummaryView['parts'][number] }) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const { title, note, columns, rows } = part;
  return (
    <section
      className={mergeClasses(look.card, look.stack, styles.part, columns.length > 2 && styles.wide)}
      aria-labelledby={heading}
    >
      <h2 id={heading} className={look.heading}>
        {title}
      </h2>
      {note !== null && <p className={look.quiet}>{note}</p>}
      <section className={styles.scroll} aria-label={`${title}: table`} tabIndex={columns.length > 3 ? 0 : undefined}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...others]) => (
              <tr key={first}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  {first}
                </th>
                {others.map((value, at) => (
                  <td key={columns[at + 1]} className={styles.cell}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

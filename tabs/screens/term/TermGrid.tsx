import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { dueWords } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { CellContents } from './CellContents.tsx';
import {
  cellOf,
  cellPlace,
  emptyWords,
  isIn,
  isWithoutSchool,
  type SchoolTerm,
  type TermCell,
  weekNote,
  weekWords,
  whose,
} from './term-cells.ts';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  frame: { overflowX: 'auto', padding: 0, '@media print': { overflow: 'visible' } },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    width: '100%',
    '& tr': { breakInside: 'avoid' },
  },
  head: { borderBottom: LINE, minWidth: '132px', padding: '12px', textAlign: 'start', verticalAlign: 'top' },
  name: { fontWeight: tokens.fontWeightSemibold, margin: '0 0 6px' },
  week: {
    borderTop: LINE,
    fontWeight: tokens.fontWeightRegular,
    minWidth: '110px',
    padding: '10px 12px',
    textAlign: 'start',
  },
  cell: { borderTop: LINE, borderLeft: LINE, height: '1px', padding: 0, verticalAlign: 'top' },
  away: { backgroundColor: tokens.colorNeutralBackground3 },
  now: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  button: {
    backgroundColor: 'transparent',
    border: 'none',
    color: 'inherit',
    cursor: 'pointer',
    display: 'block',
    position: 'relative',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    height: '100%',
    minHeight: '44px',
    padding: '8px 10px',
    textAlign: 'start',
    width: '100%',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-disabled=true]': { cursor: 'default' },
  },
});

/** How far each key goes, in weeks and in columns; `Home` and `End` go to the ends of a week. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-4, 0],
  PageDown: [4, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);

interface TermGridProps {
  readonly term: SchoolTerm;
  readonly today: string;
  readonly onOpen: (cell: TermCell) => void;
}

/** A term as a table, a week to a row, a supervision to a column. One stop for Tab; the arrow keys go from week to week and side to side. */
export function TermGrid({ term, today, onOpen }: TermGridProps) {
  const look = useLook();
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const thisWeek = term.weeks.findIndex((week) => isIn(week, today));
  const [active, setActive] = useState<readonly [number, number]>([Math.max(thisWeek, 0), 0]);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [week, column] = [
      within(active[0] + step[0], term.weeks.length),
      within(active[1] + step[1], term.rows.length),
    ];
    setActive([week, column]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${week}-${column}"]`)?.focus();
  };
  return (
    <div className={mergeClasses(look.card, styles.frame)}>
      <table ref={table} className={styles.table} aria-label={`${term.term?.name ?? 'Term'}, ${term.school.name}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Week
            </th>
            {term.rows.map((row) => {
              const due = dueWords({ dueState: row.dueState, nextDueOn: row.dueOn });
              return (
                <th key={row.arrangement} scope="col" className={styles.head}>
                  <p className={styles.name}>{whose(row)}</p>
                  <Tag {...due}>{due.words}</Tag>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {term.weeks.map((week, at) => (
            <tr
              key={week.mondayOn}
              className={mergeClasses(isWithoutSchool(week) && styles.away, at === thisWeek && styles.now)}
            >
              <th scope="row" className={styles.week} {...(at === thisWeek ? { 'aria-current': 'date' } : {})}>
                {weekWords(week)}
                {at === thisWeek && <p className={look.quiet}>This week</p>}
                <p className={look.quiet}>{weekNote(week)}</p>
              </th>
              {term.rows.map((row, column) => {
                const cell = cellOf(row, week, today);
                const isIdle = cell.sessions.length === 0 && !cell.mayBook;
                return (
                  <td key={row.arrangement} className={styles.cell}>
                    <button
                      type="button"
                      className={styles.button}
                      data-cell={`${at}-${column}`}
                      tabIndex={active[0] === at && active[1] === column ? 0 : -1}
                      aria-disabled={isIdle}
                      onFocus={() => setActive([at, column])}
                      onKeyDown={onKey}
                      onClick={() => !isIdle && onOpen(cell)}
                    >
                      <span className={look.hidden}>
                        {cellPlace(cell)}: {emptyWords(cell)}{' '}
                      </span>
                      <CellContents cell={cell} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

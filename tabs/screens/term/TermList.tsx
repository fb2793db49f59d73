import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useLook } from '../../look/use-look.ts';
import { CellContents } from './CellContents.tsx';
import {
  cellOf,
  cellPlace,
  isIn,
  isOver,
  type SchoolTerm,
  type TermCell,
  type Week,
  weekNote,
  weekWords,
  whose,
} from './term-cells.ts';

interface TermListProps {
  readonly term: SchoolTerm;
  readonly today: string;
  readonly onOpen: (cell: TermCell) => void;
  /** Weeks that are over stand behind a button, so that a phone shows this week first. */
  readonly foldsPast?: boolean;
}

/** Of more supervisions than this those to be booked stand behind a line of their own. */
const FEW = 2;

interface BookRowProps {
  readonly free: readonly TermCell[];
  readonly onOpen: (cell: TermCell) => void;
}

/** Whom one could book in a week. */
function BookRow({ free, onOpen }: BookRowProps) {
  const look = useLook();
  const buttons = (
    <div className={mergeClasses(look.row, look.notOnPaper)}>
      {free.map((cell) => (
        <Button key={cell.row.arrangement} size="small" onClick={() => onOpen(cell)}>
          Book {whose(cell.row).replace(/^With/, 'with')}
        </Button>
      ))}
    </div>
  );
  if (free.length <= FEW) return buttons;
  return (
    <details className={mergeClasses(look.stack, look.notOnPaper)}>
      <summary className={look.quiet}>Book one of {free.length} in this week</summary>
      {buttons}
    </details>
  );
}

/** A term as a list, week after week: for a narrow screen, and for whoever would rather have it so. */
export function TermList({ term, today, onOpen, foldsPast = false }: TermListProps) {
  const look = useLook();
  const [isAll, setAll] = useState(false);
  const isLate = (week: Week) => term.rows.some((row) => cellOf(row, week, today).due?.tone === 'late');
  const past = term.weeks.filter((week) => isOver(week, today) && !isLate(week));
  const isFolded = foldsPast && !isAll && past.length > 1 && past.length < term.weeks.length;
  const shown = isFolded ? term.weeks.filter((week) => !past.includes(week)) : term.weeks;
  return (
    <>
      {isFolded && (
        <div>
          <Button onClick={() => setAll(true)}>Show {past.length} weeks that are over</Button>
        </div>
      )}
      <ul className={look.list} aria-label={`${term.term?.name ?? 'Term'}, ${term.school.name}`}>
        {shown.map((week) => {
          const cells = term.rows.map((row) => cellOf(row, week, today));
          const busy = cells.filter((cell) => cell.sessions.length > 0 || cell.due !== null);
          const free = cells.filter((cell) => cell.sessions.length === 0 && cell.due === null && cell.mayBook);
          const note = weekNote(week);
          return (
            <li key={week.mondayOn} className={mergeClasses(look.card, look.stack)}>
              <h3 className={look.small}>
                {weekWords(week)}
                {isIn(week, today) && ' · this week'}
              </h3>
              {note !== '' && <p className={look.quiet}>{note}</p>}
              {busy.map((cell) => (
                <div key={cell.row.arrangement} className={look.spread}>
                  <div className={look.stack}>
                    <p className={look.text}>{whose(cell.row)}</p>
                    <CellContents cell={cell} />
                  </div>
                  {(cell.sessions.length > 0 || cell.mayBook) && (
                    <Button className={look.notOnPaper} onClick={() => onOpen(cell)}>
                      {cell.sessions.length > 0 ? 'Open' : 'Book'}{' '}
                      <span className={look.hidden}>{cellPlace(cell)}</span>
                    </Button>
                  )}
                </div>
              ))}
              {busy.length === 0 && note === '' && <p className={look.quiet}>Nothing booked.</p>}
              {free.length > 0 && <BookRow free={free} onOpen={onOpen} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

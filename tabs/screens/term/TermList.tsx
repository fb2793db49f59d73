import { Button, mergeClasses } from '@fluentui/react-components';
import { useLook } from '../../look/use-look.ts';
import { CellContents } from './CellContents.tsx';
import { cellOf, cellPlace, isIn, type SchoolTerm, type TermCell, weekNote, weekWords, whose } from './term-cells.ts';

interface TermListProps {
  readonly term: SchoolTerm;
  readonly today: string;
  readonly onOpen: (cell: TermCell) => void;
}

/** A term as a list, week after week: for a narrow screen, and for whoever would rather have it so. */
export function TermList({ term, today, onOpen }: TermListProps) {
  const look = useLook();
  return (
    <ul className={look.list} aria-label={`${term.term?.name ?? 'Term'}, ${term.school.name}`}>
      {term.weeks.map((week) => {
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
                    {cell.sessions.length > 0 ? 'Look' : 'Book'} <span className={look.hidden}>{cellPlace(cell)}</span>
                  </Button>
                )}
              </div>
            ))}
            {busy.length === 0 && note === '' && <p className={look.quiet}>Nothing booked.</p>}
            {free.length > 0 && (
              <div className={mergeClasses(look.row, look.notOnPaper)}>
                {free.map((cell) => (
                  <Button key={cell.row.arrangement} size="small" onClick={() => onOpen(cell)}>
                    Book {whose(cell.row).replace(/^With/, 'with')}
                  </Button>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

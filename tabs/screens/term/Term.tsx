import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { TermView } from '../../../shared/contract/term.ts';
import { useTerm } from '../../api/use-term.ts';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { TermGrid } from './TermGrid.tsx';
import { TermList } from './TermList.tsx';
import type { SchoolTerm, TermCell } from './term-cells.ts';
import { useIsWide } from './use-is-wide.ts';
import { WeekDialog } from './WeekDialog.tsx';

interface SchoolPartProps {
  readonly one: SchoolTerm;
  readonly today: string;
  readonly isTable: boolean;
  readonly isNarrow: boolean;
  readonly isOnly: boolean;
  readonly onOpen: (cell: TermCell) => void;
}

function SchoolPart({ one, today, isTable, isNarrow, isOnly, onOpen }: SchoolPartProps) {
  const look = useLook();
  const name = one.term === null ? one.school.name : `${one.term.name}${isOnly ? '' : `, ${one.school.name}`}`;
  return (
    <section className={look.stack} aria-label={name}>
      <div>
        <h2 className={look.heading}>{name}</h2>
        {one.term !== null && (
          <p className={look.quiet}>
            {writtenDate(one.term.startOn)} to {writtenDate(one.term.endOn)}
          </p>
        )}
      </div>
      {one.term === null ? (
        <p className={look.text}>
          This school’s term dates are not entered yet, so its weeks can’t be shown. Your school lead or head enters
          them under Term dates.
        </p>
      ) : isTable ? (
        <TermGrid key={one.term.startOn} term={one} today={today} onOpen={onOpen} />
      ) : (
        <TermList key={one.term.startOn} term={one} today={today} foldsPast={isNarrow} onOpen={onOpen} />
      )}
    </section>
  );
}

function NoSupervision() {
  const look = useLook();
  return (
    <p className={look.text}>
      You are not in a supervision arrangement yet, so there is nothing to plan here. Your school’s safeguarding lead
      can set one up.
    </p>
  );
}

interface TermToolsProps {
  readonly view: TermView;
  readonly isList: boolean;
  readonly isWide: boolean;
  readonly onGo: (on: string) => void;
  readonly onList: (isList: boolean) => void;
}

function TermTools({ view, isList, isWide, onGo, onList }: TermToolsProps) {
  const look = useLook();
  const { earlierOn, laterOn } = view;
  return (
    <div className={mergeClasses(look.row, look.notOnPaper)}>
      <Button disabled={earlierOn === null} onClick={() => earlierOn !== null && onGo(earlierOn)}>
        Term before
      </Button>
      <Button onClick={() => onGo('')}>Now</Button>
      <Button disabled={laterOn === null} onClick={() => laterOn !== null && onGo(laterOn)}>
        Next term
      </Button>
      {isWide && <Button onClick={() => onList(!isList)}>{isList ? 'Show as a table' : 'Show as a list'}</Button>}
      <Button icon={<Icon name="print" size={16} />} onClick={() => print()}>
        Print
      </Button>
    </div>
  );
}

/** A term of one's supervision, week by week: what is held, booked and missed, what is due when, and where nothing is planned. */
export function Term() {
  const look = useLook();
  const [on, setOn] = useState('');
  const [isList, setList] = useState(false);
  const [open, setOpen] = useState<TermCell | null>(null);
  const isWide = useIsWide();
  const term = useTerm(on);
  if (term.isPending) return <Waiting what="the term" />;
  if (term.isError) return <Problem error={term.error} onRetry={() => void term.refetch()} />;
  const { today, schools } = term.data;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <h1 className={look.title}>My term</h1>
        <p className={look.quiet}>
          Your supervision week by week. Press a week to book or to move a session.
          {isWide && !isList && ' In the table the arrow keys go from week to week.'}
        </p>
        {schools.length > 0 && (
          <TermTools view={term.data} isList={isList} isWide={isWide} onGo={setOn} onList={setList} />
        )}
      </header>
      {schools.length === 0 && <NoSupervision />}
      {schools.map((one) => (
        <SchoolPart
          key={one.school.key}
          one={one}
          today={today}
          isTable={isWide && !isList}
          isNarrow={!isWide}
          isOnly={schools.length === 1}
          onOpen={setOpen}
        />
      ))}
      {open !== null && <WeekDialog cell={open} today={today} onClose={() => setOpen(null)} />}
    </div>
  );
}

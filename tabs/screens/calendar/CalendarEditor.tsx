import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSaveCalendar } from '../../api/use-oversight.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { ClosuresPart } from './ClosuresPart.tsx';
import { calendarDoubts, calendarProblems, fieldName } from './calendar-checks.ts';
import { TermPart } from './TermPart.tsx';

type Term = SchoolCalendarView['terms'][number];
interface Row {
  readonly id: number;
  readonly term: Term;
}

const EMPTY: Term = { name: '', startOn: '', endOn: '', halfTermStartOn: null, halfTermEndOn: null };

interface CalendarEditorProps {
  readonly school: string;
  readonly name: string;
  readonly calendar: SchoolCalendarView;
  readonly onReload: () => void;
  /** What stands below the dates. */
  readonly children?: ReactNode;
}

/** Edits the terms and closures; problems stand at their fields, and nothing is stored until it is saved. */
export function CalendarEditor({ school, name, calendar, onReload, children }: CalendarEditorProps) {
  const look = useLook();
  const save = useSaveCalendar(school);
  const [rows, setRows] = useState<readonly Row[]>(() => calendar.terms.map((term, id) => ({ id, term })));
  const [closures, setClosures] = useState<readonly string[]>(calendar.closures);
  const [isChecked, setChecked] = useState(false);
  const nextId = useRef(calendar.terms.length);
  const summary = useRef<HTMLParagraphElement>(null);
  const problems = isChecked ? calendarProblems(rows.map((row) => row.term)) : {};
  const doubts = calendarDoubts(rows.map((row) => row.term));
  const count = Object.keys(problems).length;
  const isStale = save.error instanceof ApiError && save.error.code === 'stale-version';

  useEffect(() => {
    if (isChecked && count > 0) summary.current?.focus();
  }, [isChecked, count]);

  const send = () => {
    const terms = rows.map((row) => row.term).sort((a, b) => a.startOn.localeCompare(b.startOn));
    setChecked(true);
    if (Object.keys(calendarProblems(rows.map((row) => row.term))).length > 0) return;
    save.mutate(
      { version: calendar.version, terms, closures: [...closures].sort() },
      { onSuccess: () => setChecked(false) },
    );
  };
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header>
        <h1 className={look.title}>Term dates</h1>
        <p className={look.quiet}>
          {name}. Supervision that is due each half term runs by these dates; reminders keep quiet in the holidays.
        </p>
      </header>
      {count > 0 && (
        <p ref={summary} tabIndex={-1} className={look.text} role="alert">
          {count === 1 ? 'One field needs another look.' : `${count} fields need another look.`} Nothing has been saved
          yet.
        </p>
      )}
      {rows.map((row, at) => (
        <TermPart
          key={row.id}
          position={at}
          term={row.term}
          problemOf={(field) => problems[fieldName(at, field)]}
          onChange={(changed) =>
            setRows(rows.map((one) => (one.id === row.id ? { ...one, term: { ...one.term, ...changed } } : one)))
          }
          onRemove={() => setRows(rows.filter((one) => one.id !== row.id))}
        />
      ))}
      <div>
        <Button
          icon={<Icon name="add" />}
          onClick={() => {
            setRows([...rows, { id: nextId.current, term: EMPTY }]);
            nextId.current += 1;
          }}
        >
          Add a term
        </Button>
      </div>
      {doubts.length > 0 && (
        <ul className={look.list} aria-label="Please look again">
          {doubts.map((doubt) => (
            <li key={doubt} className={look.text}>
              {doubt}
            </li>
          ))}
        </ul>
      )}
      <ClosuresPart terms={rows.map((row) => row.term)} closures={closures} onChange={setClosures} />
      <FailureNote error={save.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={save.isPending} onClick={send}>
          Save the dates
        </Button>
        {isStale && <Button onClick={onReload}>Load the newest dates</Button>}
        <span role="status" className={look.quiet}>
          {save.isPending ? 'Saving…' : save.isSuccess && !isChecked ? 'Saved.' : ''}
        </span>
      </div>
      {children}
    </div>
  );
}

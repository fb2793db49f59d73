import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSaveCalendar } from '../../api/use-calendar.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';
import { ClosuresPart } from './ClosuresPart.tsx';
import { calendarDoubts, calendarProblems } from './calendar-checks.ts';
import { type Dates, datesWithFile, daysTogether, termsBeside } from './calendar-draft.ts';
import { FromFile } from './FromFile.tsx';
import { type Row, TermsPart } from './TermsPart.tsx';
import { TrustChoice } from './TrustChoice.tsx';

type Term = Dates['terms'][number];

const EMPTY: Term = { name: '', startOn: '', endOn: '', halfTermStartOn: null, halfTermEndOn: null };

interface CalendarEditorProps {
  /** null = the trust's own dates. */
  readonly school: string | null;
  readonly title: string;
  readonly about: string;
  readonly calendar: SchoolCalendarView;
  readonly onReload: () => void;
  /** Ways to other term dates, above the title. */
  readonly places: ReactNode;
  /** What stands below the dates. */
  readonly children?: ReactNode;
}

/** Edits the terms and closures; problems stand at their fields, and nothing is stored until it is saved. */
export function CalendarEditor({ school, title, about, calendar, onReload, places, children }: CalendarEditorProps) {
  const look = useLook();
  const save = useSaveCalendar(school);
  const nextId = useRef(0);
  const rowsOf = (terms: readonly Term[]) => terms.map((term): Row => ({ id: nextId.current++, term }));
  // What was opened, and its version, whatever is read again meanwhile: saving over somebody else's change must be noticed.
  const [opened, setOpened] = useState(calendar);
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(calendar.terms));
  const [closures, setClosures] = useState<readonly string[]>(calendar.closures);
  const [follows, setFollows] = useState(calendar.asTrust === true);
  const [isChecked, setChecked] = useState(false);
  const summary = useRef<HTMLParagraphElement>(null);
  const { trust } = opened;
  const ofTrust = follows ? trust : undefined;
  const terms = rows.map((row) => row.term);
  const problems = isChecked ? calendarProblems(terms) : {};
  const doubts = calendarDoubts(terms);
  const count = Object.keys(problems).length;
  const isStale = save.error instanceof ApiError && save.error.code === 'stale-version';

  useEffect(() => {
    if (isChecked && count > 0) summary.current?.focus();
  }, [isChecked, count]);

  const show = (dates: Dates) => {
    setRows(rowsOf(dates.terms));
    setClosures(dates.closures);
  };
  const follow = (isWanted: boolean) => {
    setFollows(isWanted);
    if (isWanted && trust !== undefined) show({ terms: trust.terms, closures: daysTogether(closures, trust.closures) });
  };
  const remove = (row: Row) => {
    const left = rows.filter((one) => one.id !== row.id);
    const back = termsBeside([...left.map((one) => one.term)], ofTrust?.terms ?? []);
    setRows(ofTrust === undefined ? left : rowsOf(back));
  };
  const send = () => {
    setChecked(true);
    if (Object.keys(calendarProblems(terms)).length > 0) return;
    const followed = ofTrust === undefined ? {} : { asTrust: true, trustVersion: ofTrust.version };
    const sorted = [...terms].sort((a, b) => a.startOn.localeCompare(b.startOn));
    save.mutate(
      { version: opened.version, terms: sorted, closures: [...closures].sort(), ...followed },
      {
        onSuccess: (saved) => {
          setChecked(false);
          setOpened((before) => ({ ...before, ...saved }));
        },
      },
    );
  };
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      {places}
      <header>
        <h1 className={look.title}>{title}</h1>
        <p className={look.quiet}>{about}</p>
      </header>
      {count > 0 && (
        <p ref={summary} tabIndex={-1} className={look.text} role="alert">
          {count === 1 ? 'One field needs another look.' : `${count} fields need another look.`} Nothing has been saved
          yet.
        </p>
      )}
      {trust !== undefined && <TrustChoice follows={follows} onChange={follow} />}
      <FromFile school={school} onUse={(file) => show(datesWithFile({ terms, closures: [...closures] }, file))} />
      <TermsPart
        rows={rows}
        opened={opened.terms}
        problems={problems}
        ofTrust={ofTrust?.terms}
        onChange={setRows}
        onRemove={remove}
        onAdd={() => setRows([...rows, ...rowsOf([EMPTY])])}
      />
      {doubts.length > 0 && (
        <ul className={look.list} aria-label="Please look again">
          {doubts.map((doubt) => (
            <li key={doubt} className={look.text}>
              {doubt}
            </li>
          ))}
        </ul>
      )}
      <ClosuresPart terms={terms} closures={closures} ofTrust={ofTrust?.closures} onChange={setClosures} />
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

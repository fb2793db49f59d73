import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarImport } from '../../../shared/contract/calendar-import.ts';
import { useCalendarTemplate, useReadCalendarFile } from '../../api/use-calendar.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { FileChoice } from '../../look/FileChoice.tsx';
import { LinesNotUsed } from '../../look/LinesNotUsed.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import type { Dates } from './calendar-draft.ts';

type Term = CalendarImport['terms'][number];

function breakWords({ halfTermStartOn, halfTermEndOn }: Term): string {
  if (halfTermStartOn === null || halfTermEndOn === null) return 'no half term';
  return `half term ${writtenDate(halfTermStartOn)} to ${writtenDate(halfTermEndOn)}`;
}

/** What was not used of a file, line by line, and what was about something else. */
function NotUsed({ found }: { readonly found: CalendarImport }) {
  const look = useLook();
  const { notUsed, other, outside } = found;
  return (
    <>
      {notUsed.length > 0 && (
        <>
          <h4 className={look.small}>Not used: {notUsed.length === 1 ? 'one line' : `${notUsed.length} lines`}</h4>
          <LinesNotUsed lines={notUsed} />
        </>
      )}
      {outside > 0 && (
        <p className={look.quiet}>
          {outside === 1 ? 'One day' : `${outside} days`} without school outside term time left out: nobody is in school
          then anyway.
        </p>
      )}
      {other.count > 0 && (
        <p className={look.quiet}>
          {other.count === 1 ? 'One event is' : `${other.count} events are`} about something else and left out:{' '}
          {other.some.join(', ')}
          {other.count > other.some.length ? ' and others' : ''}.
        </p>
      )}
    </>
  );
}

interface FoundProps {
  readonly name: string;
  readonly found: CalendarImport;
  readonly onUse: () => void;
  readonly onLeave: () => void;
}

function Found({ name, found, onUse, onLeave }: FoundProps) {
  const look = useLook();
  const isEmpty = found.terms.length + found.closures.length === 0;
  return (
    <div className={look.stack}>
      <h3 className={look.small}>What is in {name}</h3>
      {isEmpty && <p className={look.text}>No term dates that could be used.</p>}
      {found.terms.length > 0 && (
        <ul className={look.list} aria-label="Terms in the file">
          {found.terms.map((term) => (
            <li key={term.startOn} className={look.text}>
              <strong>{term.name}</strong>: {writtenDate(term.startOn)} to {writtenDate(term.endOn)}, {breakWords(term)}
            </li>
          ))}
        </ul>
      )}
      {found.closures.length > 0 && (
        <p className={look.text}>Days without school: {found.closures.map(writtenDate).join(', ')}.</p>
      )}
      {found.checks.length > 0 && (
        <ul className={look.list} aria-label="Please look again">
          {found.checks.map(({ isWrong, message }) => (
            <li key={message} className={look.row}>
              <Tag tone={isWrong ? 'late' : 'soon'}>{isWrong ? 'To put right' : 'Please check'}</Tag>
              <span className={look.text}>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <NotUsed found={found} />
      <div className={look.row}>
        {!isEmpty && (
          <Button appearance="primary" onClick={onUse}>
            Use these dates
          </Button>
        )}
        <Button onClick={onLeave}>{isEmpty ? 'Close' : 'Leave them'}</Button>
      </div>
      {!isEmpty && (
        <p className={look.quiet}>
          Terms here that overlap with one of these are replaced, other terms stay; days without school are added.
        </p>
      )}
    </div>
  );
}

interface FromFileProps {
  /** null = the trust's own dates. */
  readonly school: string | null;
  readonly onUse: (dates: Dates) => void;
}

/** Term dates from a sheet or a calendar file: shown first, then put among the dates, and still not saved. */
export function FromFile({ school, onUse }: FromFileProps) {
  const look = useLook();
  const read = useReadCalendarFile(school);
  const template = useCalendarTemplate();
  const [name, setName] = useState('');
  const [isUsed, setUsed] = useState(false);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="from-file">
      <h2 id="from-file" className={look.small}>
        From a file
      </h2>
      <p className={look.quiet}>
        A sheet (Excel or csv) or a calendar file (.ics). You see what it would make of the dates before anything
        changes.
      </p>
      <div className={look.row}>
        <FileChoice
          words="Choose a file"
          accept=".xlsx,.csv,.ics,text/calendar,text/csv"
          isBusy={read.isPending}
          onFile={(file) => {
            setName(file.name);
            setUsed(false);
            read.mutate(file);
          }}
        />
        <Button appearance="subtle" disabled={template.isPending} onClick={() => template.mutate()}>
          Get a sheet to fill in
        </Button>
        <span role="status" className={look.quiet}>
          {read.isPending ? 'Reading the file…' : ''}
          {isUsed ? 'The dates are in the fields below. They hold once you save them.' : ''}
        </span>
      </div>
      <FailureNote error={read.error ?? template.error} />
      {read.data !== undefined && (
        <Found
          name={name}
          found={read.data}
          onUse={() => {
            onUse(read.data);
            setUsed(true);
            read.reset();
          }}
          onLeave={() => read.reset()}
        />
      )}
    </section>
  );
}

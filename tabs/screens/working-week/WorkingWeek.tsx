import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { WorkingWeekView } from '../../../shared/contract/working-week.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSaveWorkingWeek, useWorkingWeek } from '../../api/use-working-week.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { SettingsPlaces } from '../settings/SettingsPlaces.tsx';
import { DaysPart } from './DaysPart.tsx';
import { type LessonRow, LessonsPart } from './LessonsPart.tsx';
import { daysOf, hoursOf, type Lesson, lessonsTogether, type WorkDay, weekProblem } from './week-draft.ts';

interface WeekFormProps {
  readonly opened: WorkingWeekView;
  readonly onReload: () => void;
}

function WeekForm({ opened, onReload }: WeekFormProps) {
  const look = useLook();
  const save = useSaveWorkingWeek(opened.person.id);
  const nextId = useRef(0);
  const rowsOf = (lessons: readonly Lesson[]) => lessons.map((lesson): LessonRow => ({ id: nextId.current++, lesson }));
  // As it was opened or last saved, whatever is read again meanwhile: saving over somebody else's change must be noticed.
  const [before, setBefore] = useState(opened);
  const [days, setDays] = useState<readonly WorkDay[] | null>(() =>
    opened.hours === null ? null : daysOf(opened.hours),
  );
  const [rows, setRows] = useState<readonly LessonRow[]>(() => rowsOf(opened.lessons));
  const [weekAOn, setWeekA] = useState(opened.weekAOn ?? '');
  const [isChecked, setChecked] = useState(false);
  const lessons = rows.map(({ lesson }) => lesson);
  const said = {
    hours: days === null ? null : hoursOf(days, before.hours),
    lessons: lessonsTogether(lessons),
    weekAOn: weekAOn === '' ? null : weekAOn,
  };
  const { hours, weekAOn: weekABefore } = before;
  const stood = JSON.stringify({ hours, lessons: lessonsTogether(before.lessons), weekAOn: weekABefore });
  const isNew = JSON.stringify(said) !== stood;
  const isStale = save.error instanceof ApiError && save.error.code === 'stale-version';
  const problem = isChecked ? weekProblem(days, lessons) : null;
  const send = () => {
    setChecked(true);
    if (weekProblem(days, lessons) !== null) return;
    save.mutate(
      { version: before.version, ...said },
      {
        onSuccess: (saved) => {
          setChecked(false);
          setBefore(saved);
          setRows(rowsOf(saved.lessons));
        },
      },
    );
  };
  return (
    <>
      <DaysPart days={days} onSay={(isSaid) => setDays(isSaid ? daysOf(before.hours) : null)} onChange={setDays} />
      <LessonsPart
        person={opened.person.id}
        rows={rows}
        weekAOn={weekAOn}
        onChange={setRows}
        onAdd={(added) => setRows([...rows, ...rowsOf(added)])}
        onWeekA={setWeekA}
      />
      {problem !== null && (
        <p role="alert" className={look.text}>
          {problem} Nothing has been saved yet.
        </p>
      )}
      <FailureNote error={save.error} />
      <div className={look.row}>
        {(isNew || save.isPending) && (
          <Button appearance="primary" disabled={save.isPending} onClick={send}>
            Save the week
          </Button>
        )}
        {isStale && <Button onClick={onReload}>Load the newest</Button>}
        <span role="status" className={look.quiet}>
          {save.isPending ? 'Saving…' : save.isSuccess && !isNew ? 'Saved.' : ''}
        </span>
      </div>
    </>
  );
}

/** When somebody works and teaches, their own or, for whoever leads their school, somebody's; null = one's own. */
export function WorkingWeek({ person }: { readonly person: string | null }) {
  const look = useLook();
  const page = useWorkingWeek(person);
  const [reloads, setReloads] = useState(0);
  if (page.isPending) return <Waiting what="the working week" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { isMine, isBroken } = page.data;
  const { name } = page.data.person;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <SettingsPlaces current={isMine ? 'my-week' : 'weeks'} />
      <header>
        <h1 className={look.title}>{isMine ? 'My working week' : `Working week of ${name}`}</h1>
        <p className={look.quiet}>
          Times for supervision are offered on working days and never in a lesson. Due dates and reminders stay as they
          are. {isMine ? 'You and whoever leads your school' : `${name} and whoever leads the school`} can see this.
        </p>
      </header>
      {isBroken && (
        <p className={look.text} role="alert">
          What was stored could not be read, so nothing is said here for now. Please save it again.
        </p>
      )}
      <WeekForm
        key={reloads}
        opened={page.data}
        onReload={() => void page.refetch().then(() => setReloads(reloads + 1))}
      />
    </div>
  );
}

import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { TimetableImport } from '../../../shared/contract/working-week.ts';
import { useReadTimetable } from '../../api/use-working-week.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { FileChoice } from '../../look/FileChoice.tsx';
import { Icon } from '../../look/Icon.tsx';
import { LinesNotUsed } from '../../look/LinesNotUsed.tsx';
import { useLook } from '../../look/use-look.ts';
import { type Lesson, WEEKDAYS } from './week-draft.ts';

export interface LessonRow {
  readonly id: number;
  readonly lesson: Lesson;
}

const useStyles = makeStyles({
  row: { alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '8px' },
  day: { minWidth: '130px' },
  time: { flex: '0 1 120px', minWidth: 0 },
  times: { alignItems: 'center', display: 'flex', gap: '8px', minWidth: 0 },
  weekA: { maxWidth: '360px' },
});

function LessonFields({
  row: { lesson },
  number,
  onChange,
  onRemove,
}: {
  readonly row: LessonRow;
  readonly number: number;
  readonly onChange: (lesson: Lesson) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const look = useLook();
  return (
    <li className={styles.row}>
      <Select
        className={styles.day}
        aria-label={`Lesson ${number}: day`}
        value={String(lesson.weekday)}
        onChange={(_, { value }) => onChange({ ...lesson, weekday: Number(value) })}
      >
        {WEEKDAYS.map((name, at) => (
          <option key={name} value={String(at + 1)}>
            {name}
          </option>
        ))}
      </Select>
      <div className={styles.times}>
        <Input
          className={styles.time}
          type="time"
          aria-label={`Lesson ${number}: from`}
          value={lesson.from}
          onChange={(_, { value }) => onChange({ ...lesson, from: value })}
        />
        <span className={look.quiet}>–</span>
        <Input
          className={styles.time}
          type="time"
          aria-label={`Lesson ${number}: until`}
          value={lesson.until}
          onChange={(_, { value }) => onChange({ ...lesson, until: value })}
        />
      </div>
      <Select
        className={styles.day}
        aria-label={`Lesson ${number}: week`}
        value={lesson.week}
        onChange={(_, { value }) => onChange({ ...lesson, week: value === 'A' || value === 'B' ? value : 'every' })}
      >
        <option value="every">Every week</option>
        <option value="A">Week A</option>
        <option value="B">Week B</option>
      </Select>
      <Button
        appearance="subtle"
        icon={<Icon name="remove" size={16} />}
        aria-label={`Remove lesson ${number}`}
        onClick={onRemove}
      />
    </li>
  );
}

/** What of a sheet was not used, line by line. */
function FromSheet({ found }: { readonly found: TimetableImport }) {
  const look = useLook();
  const count = found.lessons.length === 1 ? 'One lesson is' : `${found.lessons.length} lessons are`;
  return (
    <div className={look.stack}>
      <p role="status" className={look.text}>
        {count} in the list below from the file. They hold once you save.
      </p>
      {found.notUsed.length > 0 && <LinesNotUsed lines={found.notUsed} label="Lines not used" />}
    </div>
  );
}

interface LessonsPartProps {
  readonly person: string;
  readonly rows: readonly LessonRow[];
  readonly weekAOn: string;
  readonly onChange: (rows: readonly LessonRow[]) => void;
  readonly onAdd: (lessons: readonly Lesson[]) => void;
  readonly onWeekA: (on: string) => void;
}

/** Lessons of the week, typed or from a sheet; where they are in Outlook nothing has to be entered. */
export function LessonsPart({ person, rows, weekAOn, onChange, onAdd, onWeekA }: LessonsPartProps) {
  const look = useLook();
  const styles = useStyles();
  const read = useReadTimetable(person);
  const turns = rows.some(({ lesson }) => lesson.week !== 'every');
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="lessons">
      <h2 id="lessons" className={look.heading}>
        Lessons
      </h2>
      <p className={look.quiet}>
        If the lessons are in the Outlook calendar there is nothing to do: that time is busy already. Otherwise enter
        them here, or take them from a sheet with the columns Day, From, Until and Week.
      </p>
      <ul className={mergeClasses(look.list)} aria-label="Lessons">
        {rows.map((row, at) => (
          <LessonFields
            key={row.id}
            row={row}
            number={at + 1}
            onChange={(lesson) => onChange(rows.map((one) => (one.id === row.id ? { ...one, lesson } : one)))}
            onRemove={() => onChange(rows.filter((one) => one.id !== row.id))}
          />
        ))}
      </ul>
      {turns && (
        <Field
          className={styles.weekA}
          label="A day in a week A"
          {...(weekAOn === '' ? { hint: 'Until this is said, lessons of both weeks are kept free every week.' } : {})}
        >
          <Input type="date" value={weekAOn} onChange={(_, { value }) => onWeekA(value)} />
        </Field>
      )}
      <div className={look.row}>
        <Button icon={<Icon name="add" />} onClick={() => onAdd([{ weekday: 1, from: '', until: '', week: 'every' }])}>
          Add a lesson
        </Button>
        <FileChoice
          words="Lessons from a sheet"
          accept=".xlsx,.csv,text/csv"
          isBusy={read.isPending}
          onFile={(file) => read.mutate(file, { onSuccess: ({ lessons }) => onAdd(lessons) })}
        />
        <span role="status" className={look.quiet}>
          {read.isPending ? 'Reading the file…' : ''}
        </span>
      </div>
      <FailureNote error={read.error} />
      {read.data !== undefined && <FromSheet found={read.data} />}
    </section>
  );
}

import { Button, Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SummaryView } from '../../../shared/contract/summary.ts';
import { type SummaryAsked, useExportSummary, useSummary } from '../../api/use-summary.ts';
import { Downloading } from '../../look/Downloading.tsx';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { usePageFooter } from '../print/page-footer.ts';
import { SummaryTable } from './SummaryTable.tsx';

const useStyles = makeStyles({
  choice: { maxWidth: '320px', minWidth: 0, flex: '1 1 220px' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px' },
  whole: { gridColumn: '1 / -1' },
  old: { opacity: 0.6 },
  parts: {
    alignItems: 'start',
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
  },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly onChoose: (key: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  if (options.length < 2) return null;
  return (
    <Field label={label} className={styles.choice}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function TakeAway({ asked, today }: { readonly asked: SummaryAsked; readonly today: string }) {
  const look = useLook();
  const exporting = useExportSummary(asked, today);
  return (
    <div className={mergeClasses(look.stack, look.notOnPaper)}>
      <div className={look.row}>
        <Button appearance="primary" icon={<Icon name="print" />} onClick={() => print()}>
          Print or save as PDF
        </Button>
        <Button
          icon={<Icon name="save" size={16} />}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate('rtf')}
        >
          Text for Word
        </Button>
        <Button
          icon={<Icon name="save" size={16} />}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate('xlsx')}
        >
          Export to Excel
        </Button>
        <Downloading isPending={exporting.isPending} isDone={exporting.isSuccess} />
      </div>
      <FailureNote error={exporting.error} />
    </div>
  );
}

function Questions({ questions }: Pick<SummaryView, 'questions'>) {
  const look = useLook();
  const styles = useStyles();
  if (questions.length === 0) return null;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper, styles.whole)} aria-labelledby="questions">
      <h2 id="questions" className={look.heading}>
        To be answered in the yearly report
      </h2>
      <p className={look.quiet}>
        Figures do not say whether supervision helps. The text for Word has room for the answers.
      </p>
      <ul>
        {questions.map((question) => (
          <li key={question} className={look.text}>
            {question}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How supervision goes at a school or over the trust: one page of counts for governors, trustees and the yearly look at the policy. */
export function Summary() {
  const look = useLook();
  const styles = useStyles();
  const [asked, setAsked] = useState<SummaryAsked>({ school: null, period: null });
  const page = useSummary(asked);
  usePageFooter('How supervision is going', 'Counts and dates only');
  if (page.isPending) return <Waiting what="the summary" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { title, school, schools, period, periods, parts, questions, today } = page.data;
  const all = [{ key: '', name: 'All schools together' }, ...schools];
  const where = school?.name ?? (schools.length === 1 ? schools[0]?.name : 'All schools together');
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <h1 className={look.title}>{title}</h1>
        <p className={look.text}>
          {where}. {period.name}. As it stands on {writtenDate(today)}.
        </p>
        <p className={look.quiet}>Counts and dates only: nobody’s name, and nothing of what is said.</p>
      </header>
      <div className={mergeClasses(styles.choices, look.notOnPaper)}>
        <Choice
          label="School"
          value={asked.school ?? ''}
          options={schools.length > 1 ? all : []}
          onChoose={(key) => setAsked({ ...asked, school: key === '' ? null : key })}
        />
        <Choice
          label="When"
          value={period.key}
          options={periods}
          onChoose={(key) => setAsked({ ...asked, period: key })}
        />
      </div>
      <TakeAway asked={asked} today={today} />
      <div
        className={mergeClasses(styles.parts, page.isPlaceholderData && styles.old)}
        aria-busy={page.isPlaceholderData}
      >
        {parts.map((part) => (
          <SummaryTable key={part.title} part={part} />
        ))}
        <Questions questions={questions} />
      </div>
    </div>
  );
}

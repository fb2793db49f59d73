import { Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { QuestionView } from '../../../../../shared/contract/records.ts';

export const useCells = makeStyles({
  field: { margin: '0 0 16px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 8px',
    textAlign: 'start',
    verticalAlign: 'top',
  },
  full: { minWidth: 0, width: '100%' },
});

const kept = new Map<string, string>();

/** Uncontrolled: the value goes straight to the store, and only the box itself renders. */
export const keep = (name: string) => (_: unknown, data: { value: string }) => {
  kept.set(name, data.value);
};

const TYPES = { date: 'date', number: 'number' } as const;

function inputType(question: QuestionView): 'date' | 'number' | 'text' {
  return question.type === 'date' || question.type === 'number' ? TYPES[question.type] : 'text';
}

function Control({ question }: { readonly question: QuestionView }) {
  const { id, type } = question;
  if (type === 'longText') return <Textarea name={id} rows={4} resize="vertical" onChange={keep(id)} />;
  if (type === 'yesNo' || type === 'choice') {
    return (
      <RadioGroup layout="horizontal" name={id} onChange={keep(id)}>
        {(question.options ?? []).map((option) => (
          <Radio key={option} value={option} label={option} />
        ))}
      </RadioGroup>
    );
  }
  return (
    <Input
      name={id}
      type={inputType(question)}
      onChange={keep(id)}
      {...(type === 'person' ? { input: { list: 'people' } } : {})}
    />
  );
}

/** One labelled answer. */
export const OneField = memo(function OneField({ question }: { readonly question: QuestionView }) {
  const styles = useCells();
  return (
    <Field
      label={question.label ?? ''}
      className={styles.field}
      {...(question.help === undefined ? {} : { hint: question.help })}
    >
      <Control question={question} />
    </Field>
  );
});

/** The prompts of a sheet: yes or no, a date and an action for each. */
export const PromptTable = memo(function PromptTable({ questions }: { readonly questions: readonly QuestionView[] }) {
  const styles = useCells();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {['Prompt', 'Yes / No', 'Date', 'Action'].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ id, label }) => (
          <tr key={id}>
            <th scope="row" id={`${id}-prompt`} className={styles.cell}>
              {label}
            </th>
            <td className={styles.cell}>
              <RadioGroup layout="horizontal" name={id} aria-labelledby={`${id}-prompt`} onChange={keep(id)}>
                <Radio value="Yes" label="Yes" />
                <Radio value="No" label="No" />
              </RadioGroup>
            </td>
            <td className={styles.cell}>
              <Input type="date" aria-label={`Date: ${label}`} onChange={keep(`${id}.date`)} />
            </td>
            <td className={styles.cell}>
              <Input aria-label={`Action: ${label}`} onChange={keep(`${id}.action`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

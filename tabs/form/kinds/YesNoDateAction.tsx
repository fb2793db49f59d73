import { Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef } from 'react';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { type KindProps, useAnswer } from '../form-context.ts';
import { labelIdOf, useControl } from '../use-control.ts';

const useStyles = makeStyles({
  row: {
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: 0,
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
  },
  action: { flex: '1 1 240px', minWidth: 0 },
  date: { flex: '0 1 170px' },
});
const USUAL = ['Yes', 'No'];

type Part = 'answer' | 'date' | 'action';

/** Yes or no, with a date and an action beside it. */
export function YesNoDateAction({ question, id }: KindProps) {
  const styles = useStyles();
  const control = useControl(id);
  const { start, changed, left } = useAnswer(id);
  const row = useRef<Record<string, string>>({ ...rowsOf(start)[0] });
  const put = (part: Part, text: string) => {
    row.current = { ...row.current, [part]: text };
    changed(() => {
      const filled = Object.entries(row.current).filter(([, cell]) => cell !== '');
      return filled.length === 0 ? [] : [Object.fromEntries(filled)];
    });
  };
  const about = question.label ?? 'this question';
  return (
    <fieldset className={styles.row} aria-labelledby={labelIdOf(id)} onBlur={left}>
      <RadioGroup
        layout="horizontal"
        defaultValue={row.current.answer ?? ''}
        onChange={(_, { value }) => put('answer', value)}
        {...control}
      >
        {(question.options ?? USUAL).map((option) => (
          <Radio key={option} value={option} label={option} />
        ))}
      </RadioGroup>
      <Input
        className={styles.date}
        type="date"
        aria-label={`Date: ${about}`}
        defaultValue={row.current.date ?? ''}
        onChange={(_, { value }) => put('date', value)}
      />
      <Input
        className={styles.action}
        aria-label={`Action: ${about}`}
        placeholder="Action"
        defaultValue={row.current.action ?? ''}
        onChange={(_, { value }) => put('action', value)}
      />
    </fieldset>
  );
}

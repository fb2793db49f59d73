import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { useBoxes } from '../boxes.ts';
import { type KindProps, useAnswer } from '../form-context.ts';
import { labelIdOf, useControl } from '../use-control.ts';
import { Options } from './Options.tsx';

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
  options: { display: 'flex' },
  action: { flex: '1 1 240px', minWidth: 0 },
  date: { flex: '0 1 170px' },
});
const USUAL = ['Yes', 'No'];

type Part = 'answer' | 'date' | 'action';

/** Yes or no, with a date and an action beside it. */
export function YesNoDateAction({ question, id }: KindProps) {
  const styles = useStyles();
  const box = useBoxes().line;
  const control = useControl(id);
  const { start, changed, left } = useAnswer(id);
  const row = useRef<Record<string, string>>({ ...rowsOf(start)[0] });
  const [chosen, setChosen] = useState(row.current.answer ?? '');
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
      <div role="radiogroup" className={styles.options} {...control}>
        <Options
          name={id}
          options={question.options ?? USUAL}
          chosen={chosen}
          onChoose={(option) => {
            setChosen(option);
            put('answer', option);
          }}
        />
      </div>
      <input
        className={mergeClasses(box, styles.date)}
        type="date"
        aria-label={`Date: ${about}`}
        defaultValue={row.current.date ?? ''}
        onChange={({ target }) => put('date', target.value)}
      />
      <input
        className={mergeClasses(box, styles.action)}
        aria-label={`Action: ${about}`}
        placeholder="Action"
        defaultValue={row.current.action ?? ''}
        onChange={({ target }) => put('action', target.value)}
      />
    </fieldset>
  );
}

import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type KindProps, useAnswer } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { Options } from './Options.tsx';

const useStyles = makeStyles({
  group: { alignItems: 'center', display: 'flex', flexWrap: 'wrap' },
  options: { display: 'flex', flexWrap: 'wrap', minWidth: 0 },
  oneBelowTheOther: { flexDirection: 'column' },
});

/** More letters than this stand one below the other. */
const MUCH_TEXT = 60;

/** Exactly one of a few options, or none: an answer can be taken back. */
export function OneOf({ id, options }: Pick<KindProps, 'id'> & { readonly options: readonly string[] }) {
  const styles = useStyles();
  const { start, changed, left } = useAnswer(id);
  const [chosen, setChosen] = useState(typeof start === 'string' ? start : '');
  const isLong = options.join(' ').length > MUCH_TEXT;
  const choose = (value: string) => {
    setChosen(value);
    changed(() => (value === '' ? null : value));
    left();
  };
  return (
    <div className={styles.group}>
      <div
        role="radiogroup"
        className={mergeClasses(styles.options, isLong ? styles.oneBelowTheOther : undefined)}
        {...useControl(id)}
      >
        <Options name={id} options={options} chosen={chosen} onChoose={choose} />
      </div>
      {chosen !== '' && (
        <Button appearance="subtle" size="small" onClick={() => choose('')}>
          Clear
        </Button>
      )}
    </div>
  );
}

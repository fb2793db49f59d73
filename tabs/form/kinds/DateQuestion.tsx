import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { writtenDay } from '../../../shared/forms/kinds/written-day.ts';
import { useLook } from '../../look/use-look.ts';
import { useBoxes } from '../boxes.ts';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

const useStyles = makeStyles({ box: { maxWidth: '200px' } });

/** A calendar date, with the browser's own calendar, and written out beside it: browsers differ in the order of day and month. */
export function DateQuestion({ id }: KindProps) {
  const styles = useStyles();
  const look = useLook();
  const field = useTextField(id, (text) => (text === '' ? null : text));
  const [shown, setShown] = useState(field.defaultValue);
  return (
    <div className={look.row}>
      <input
        className={mergeClasses(useBoxes().line, styles.box)}
        type="date"
        {...useControl(id)}
        {...field}
        onChange={(event) => {
          field.onChange(event);
          setShown(event.target.value);
        }}
      />
      <span className={look.quiet}>{writtenDay(shown)}</span>
    </div>
  );
}

import { Input, makeStyles } from '@fluentui/react-components';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

const useStyles = makeStyles({ box: { maxWidth: '220px' } });

/** A calendar date, with the browser's own calendar. */
export function DateQuestion({ id }: KindProps) {
  const styles = useStyles();
  const field = useTextField(id, (text) => (text === '' ? null : text));
  return <Input className={styles.box} type="date" {...useControl(id)} {...field} />;
}

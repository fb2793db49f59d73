import { makeStyles, Textarea } from '@fluentui/react-components';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

const useStyles = makeStyles({
  box: { '& textarea': { fieldSizing: 'content', maxHeight: 'none', minHeight: '92px' } },
});

/** As much text as it takes; the box grows with it. */
export function LongText({ id }: KindProps) {
  const styles = useStyles();
  return <Textarea className={styles.box} resize="vertical" {...useControl(id)} {...useTextField(id)} />;
}

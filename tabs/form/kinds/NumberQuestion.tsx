import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useBoxes } from '../boxes.ts';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

const useStyles = makeStyles({ box: { maxWidth: '160px' } });

function numberOf(text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}

/** A count. What is no number is sent as typed, so that it is refused by name and stays on screen. */
export function NumberQuestion({ id }: KindProps) {
  const styles = useStyles();
  return (
    <input
      className={mergeClasses(useBoxes().line, styles.box)}
      inputMode="numeric"
      {...useControl(id)}
      {...useTextField(id, numberOf)}
    />
  );
}

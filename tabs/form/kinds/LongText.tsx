import { useBoxes } from '../boxes.ts';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

/** As much text as it takes; the box grows with it. */
export function LongText({ id }: KindProps) {
  return <textarea className={useBoxes().text} {...useControl(id)} {...useTextField(id)} />;
}

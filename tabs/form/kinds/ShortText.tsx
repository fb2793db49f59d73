import { useBoxes } from '../boxes.ts';
import type { KindProps } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { useTextField } from '../use-text-field.ts';

/** One line of text. */
export function ShortText({ id }: KindProps) {
  return <input className={useBoxes().line} {...useControl(id)} {...useTextField(id)} />;
}

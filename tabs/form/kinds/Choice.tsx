import { useBoxes } from '../boxes.ts';
import { type KindProps, textOf, useAnswer } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { OneOf } from './OneOf.tsx';

const SHOWN_AT_ONCE = 5;

function LongChoice({ id, options }: { readonly id: string; readonly options: readonly string[] }) {
  const { start, changed, left } = useAnswer(id);
  return (
    <select
      className={useBoxes().line}
      {...useControl(id)}
      defaultValue={textOf(start)}
      onChange={({ target }) => changed(() => (target.value === '' ? null : target.value))}
      onBlur={left}
    >
      <option value="">Choose…</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}

/** One of the printed options: side by side while they are few, in a list when they are many. */
export function Choice({ question, id }: KindProps) {
  const options = question.options ?? [];
  return options.length <= SHOWN_AT_ONCE ? (
    <OneOf id={id} options={options} />
  ) : (
    <LongChoice id={id} options={options} />
  );
}

import { Select } from '@fluentui/react-components';
import { type KindProps, textOf, useAnswer } from '../form-context.ts';
import { useControl } from '../use-control.ts';
import { OneOf } from './OneOf.tsx';

const SHOWN_AT_ONCE = 5;

function LongChoice({ id, options }: { readonly id: string; readonly options: readonly string[] }) {
  const { start, changed, left } = useAnswer(id);
  return (
    <Select
      {...useControl(id)}
      defaultValue={textOf(start)}
      onChange={(_, { value }) => changed(() => (value === '' ? null : value))}
      onBlur={left}
    >
      <option value="">Choose…</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
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

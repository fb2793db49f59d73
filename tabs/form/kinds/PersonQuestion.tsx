import { useId } from 'react';
import { useBoxes } from '../boxes.ts';
import { type KindProps, useAnswer, useFormAround } from '../form-context.ts';
import { useControl } from '../use-control.ts';

/** One person: somebody of the arrangement, or a name typed for somebody else. */
export function PersonQuestion({ id }: KindProps) {
  const { people } = useFormAround();
  const { start, changed, left } = useAnswer(id);
  const list = useId();
  const kept = typeof start === 'string' ? start : '';
  const shown = people.find((person) => person.id === kept)?.name ?? kept;
  const answerOf = (text: string) => people.find((person) => person.name === text.trim())?.id ?? text;
  return (
    <>
      <input
        className={useBoxes().line}
        {...useControl(id)}
        autoComplete="off"
        defaultValue={shown}
        list={list}
        onChange={({ target }) => changed(() => answerOf(target.value))}
        onBlur={left}
      />
      <datalist id={list}>
        {people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
    </>
  );
}

import { Input } from '@fluentui/react-components';
import { useId } from 'react';
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
      <Input
        {...useControl(id)}
        autoComplete="off"
        defaultValue={shown}
        input={{ list }}
        onChange={(_, { value }) => changed(() => answerOf(value))}
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

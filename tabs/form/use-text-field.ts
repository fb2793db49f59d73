import type { AnswerValue } from '../../shared/domain/records/record.ts';
import { textOf, useAnswer, useFormAround } from './form-context.ts';

/** The properties of an uncontrolled text box: the browser keeps the text, a key renders nothing but that box. */
export function useTextField(id: string, answerOf: (text: string) => AnswerValue = (text) => text) {
  const { register } = useFormAround();
  const { start, changed, left } = useAnswer(id);
  const { name, onChange, onBlur, ref } = register(id);
  return {
    name,
    defaultValue: textOf(start),
    ref,
    onChange: (event: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      void onChange(event);
      const text = event.target.value;
      changed(() => answerOf(text));
    },
    onBlur: (event: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      void onBlur(event);
      left();
    },
  };
}

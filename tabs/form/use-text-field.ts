import type { AnswerValue } from '../../shared/domain/records/record.ts';
import { textOf, useAnswer } from './form-context.ts';

/** The properties of an uncontrolled text box: the browser keeps the text, and a key renders nothing. */
export function useTextField(id: string, answerOf: (text: string) => AnswerValue = (text) => text) {
  const { start, changed, left } = useAnswer(id);
  return {
    name: id,
    defaultValue: textOf(start),
    onChange: (event: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => {
      const text = event.target.value;
      changed(() => answerOf(text));
    },
    onBlur: left,
  };
}

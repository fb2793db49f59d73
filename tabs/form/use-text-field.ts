import { useState } from 'react';
import type { AnswerValue } from '../../shared/domain/records/record.ts';
import { textOf, useAnswer, useFormAround } from './form-context.ts';

/** The properties of an uncontrolled text box: the browser keeps the text, a key renders nothing but that box. */
export function useTextField(id: string, answerOf: (text: string) => AnswerValue = (text) => text) {
  const { register, setValue } = useFormAround();
  const { start, isReplaced, changed, left } = useAnswer(id);
  // react-hook-form writes its own value into a box that is drawn anew: it has to know the replacement first.
  useState(() => isReplaced && setValue(id, textOf(start)));
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

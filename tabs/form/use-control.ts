import { useFieldState, useFormAround } from './form-context.ts';

/** The id of the label of a question. */
export const labelIdOf = (id: string) => `label-${id}`;
/** The id of the message under a question. */
export const messageIdOf = (id: string) => `message-${id}`;
/** The id of the help under a question's label. */
export const helpIdOf = (id: string) => `help-${id}`;

/** Ties a control to its label, its help and what the server said about it. */
export function useControl(id: string) {
  const { refusal } = useFieldState(id);
  const isHelped = useFormAround().helped.has(id.replace(/#\d+$/, ''));
  return {
    id: `answer-${id}`,
    'aria-labelledby': labelIdOf(id),
    'aria-describedby': isHelped ? `${helpIdOf(id)} ${messageIdOf(id)}` : messageIdOf(id),
    ...(refusal === null ? {} : { 'aria-invalid': true as const }),
  };
}

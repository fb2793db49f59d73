import { useFieldState, useFormAround } from './form-context.ts';

/** The id of the label of a question. */
export const labelIdOf = (id: string) => `label-${id}`;
/** The id of the message under a question. */
export const messageIdOf = (id: string) => `message-${id}`;
/** The id of the help under a question's label. */
export const helpIdOf = (id: string) => `help-${id}`;

/** The ids of what is to be read with an answer: its hints, where there are any, and what the server said about it. */
export function useDescription(id: string): string {
  const isHelped = useFormAround().hints.has(id.replace(/#\d+$/, ''));
  return isHelped ? `${helpIdOf(id)} ${messageIdOf(id)}` : messageIdOf(id);
}

/** Ties a control to its label, its help and what the server said about it. */
export function useControl(id: string) {
  const { refusal } = useFieldState(id);
  const description = useDescription(id);
  return {
    id: `answer-${id}`,
    'aria-labelledby': labelIdOf(id),
    'aria-describedby': description,
    ...(refusal === null ? {} : { 'aria-invalid': true as const }),
  };
}

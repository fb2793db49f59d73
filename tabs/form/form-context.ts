import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PersonRef } from '../../shared/contract/parts.ts';
import type { Answers, AnswerValue } from '../../shared/domain/records/record.ts';
import type { Question } from '../../shared/forms/form-definition.ts';
import type { Autosave, ReadAnswer } from './autosave.ts';
import { type FieldState, fieldStateOf } from './field-states.ts';

export interface FormAround {
  readonly autosave: Autosave;
  /** The answers as the page was opened, by question id; text fields stay uncontrolled from there on. */
  readonly opened: Answers;
  /** The people of the arrangement, offered where a person is asked for. */
  readonly people: readonly PersonRef[];
  /** What stands under a question's words, by question id; only where there is something. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
}

export const FormContext = createContext<FormAround | null>(null);

/** What every question kind gets: its question and the id its answer is kept under. */
export interface KindProps {
  readonly question: Question;
  /** The question's id, with `#2`, `#3`… for its further copies. */
  readonly id: string;
}

/** The form around a question. Throws outside a form, which is a mistake in the code. */
export function useFormAround(): FormAround {
  const around = useContext(FormContext);
  if (around === null) throw new Error('No form around this question.');
  return around;
}

/** What the server said about one answer. Renders on changes of this answer only. */
export function useFieldState(id: string): FieldState {
  const { autosave } = useFormAround();
  return useStore(autosave.fields.store, (all) => fieldStateOf(all, id));
}

/** One answer: what it starts from, and how to say that it changed or was left. */
export function useAnswer(id: string): {
  readonly start: AnswerValue;
  readonly changed: (read: ReadAnswer) => void;
  readonly left: () => void;
} {
  const { autosave, opened } = useFormAround();
  const { replacement } = useFieldState(id);
  return {
    start: replacement === null ? (opened[id] ?? null) : replacement.answer,
    changed: (read) => autosave.changed(id, read),
    left: () => autosave.soon(),
  };
}

/** The text an answer starts from; empty for anything that is not text. */
export function textOf(answer: AnswerValue): string {
  if (typeof answer === 'string') return answer;
  return typeof answer === 'number' ? String(answer) : '';
}

import type { AnswerValue } from '../../domain/records/record.ts';
import type { Question } from '../form-definition.ts';

/** Names to show for person ids; an id that is not in it is shown as typed (somebody without an account). */
export type Names = { readonly [personId: string]: string };

/** What the product knows about one kind of question. Pure, and small enough for the tab's first chunk: no zod, no Temporal. */
export interface QuestionKind {
  /** The answer of a question nobody has touched. */
  readonly blank: AnswerValue;
  /** A sentence for the person who typed it when the value can't be kept, else null. An empty value can always be kept. */
  check(question: Question, value: AnswerValue): string | null;
  isEmpty(value: AnswerValue): boolean;
  /** One line for a screen; empty when there is no answer. */
  display(question: Question, value: AnswerValue, names: Names): string;
  /** Plain text for print and RecordText, with line breaks; empty when there is no answer. */
  print(question: Question, value: AnswerValue, names: Names): string;
}

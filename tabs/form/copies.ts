import type { Answers } from '../../shared/domain/records/record.ts';
import type { Question } from '../../shared/forms/form-definition.ts';

/** The id an answer of copy n is kept under: the question's own for the first, `id#2`, `id#3`… for further ones. */
export function idOfCopy(id: string, copy: number): string {
  return copy === 1 ? id : `${id}#${copy}`;
}

/** How many copies of these questions have answers; at least one. */
export function copiesOf(questions: readonly Question[], answers: Answers): number {
  let copies = 1;
  while (questions.some((question) => idOfCopy(question.id, copies + 1) in answers)) copies += 1;
  return copies;
}

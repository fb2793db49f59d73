import type { Answers, AnswerValue } from '../../../shared/domain/records/record.ts';
import type { FormDefinition, Question } from '../../../shared/forms/form-definition.ts';
import { columnsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { answerId, hasCopies } from '../../../shared/forms/places.ts';

function cell(kind: 'text' | 'date' | 'person', id: string, row: number): string {
  if (kind === 'date') return row === 1 ? '2026-12-04' : 'by half term';
  return kind === 'person' ? 'nadia' : `written in ${id}, row ${row}`;
}

function rows(question: Question): AnswerValue {
  return [1, 2].map((row) =>
    Object.fromEntries(columnsOf(question).map(({ id, kind }) => [id, cell(kind, `${question.id} ${id}`, row)])),
  );
}

/** A value somebody could have given to a question; null for what nobody fills in. `copy` makes each copy's text its own. */
function sampleOf(question: Question, copy: number): AnswerValue {
  switch (question.type) {
    case 'shortText':
      return `written in ${question.id}, ${copy}`;
    case 'longText':
      return `written in ${question.id}, ${copy}\nand on a second line`;
    case 'date':
      return '2026-11-23';
    case 'number':
      return 4;
    case 'person':
      return 'nadia';
    case 'people':
      return ['nadia', 'tom'];
    case 'yesNo':
    case 'yesNoNa':
    case 'yesNoMaybe':
    case 'choice':
    case 'rag':
      return question.options?.at(-1) ?? 'Yes';
    case 'yesNoDateAction':
      return [{ answer: question.options?.[0] ?? 'Yes', date: '2026-12-04', action: 'Ring' }];
    case 'actionTable':
    case 'caseTable':
      return rows(question);
    case 'signature':
    case 'staticText':
      return null;
  }
}

/** A form filled in to the last box, everything that repeats twice. */
export function filledIn(form: FormDefinition): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const section of form.sections) {
    for (const question of section.questions) {
      for (const copy of hasCopies(section, question) ? [1, 2] : [1]) {
        const sample = sampleOf(question, copy);
        if (sample !== null) answers[answerId(question.id, copy)] = sample;
      }
    }
  }
  return answers;
}

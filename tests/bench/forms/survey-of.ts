import type { FormView, QuestionView } from '../../../shared/contract/records.ts';

interface SurveyElement {
  readonly type: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

function tableOf(question: QuestionView): SurveyElement {
  const columns = (question.columns ?? [question.label ?? '']).map((title, at) => ({
    name: `c${at + 1}`,
    title,
    cellType: 'text',
    ...(question.columnKinds?.[at] === 'date' ? { inputType: 'date' } : {}),
  }));
  return { type: 'matrixdynamic', name: question.id, title: question.label, columns, rowCount: 1, minRowCount: 1 };
}

function elementOf(question: QuestionView): SurveyElement {
  const named = { name: question.id, title: question.label, description: question.help };
  if (question.type === 'longText') {
    return { ...named, type: 'comment', rows: 4 };
  }
  if (question.type === 'date') {
    return { ...named, type: 'text', inputType: 'date' };
  }
  if (question.type === 'number') {
    return { ...named, type: 'text', inputType: 'number' };
  }
  if (question.type === 'yesNo' || question.type === 'choice') {
    return { ...named, type: 'radiogroup', colCount: 0, choices: question.options };
  }
  if (question.type === 'actionTable' || question.type === 'caseTable') {
    return tableOf(question);
  }
  if (question.type === 'staticText') {
    return { type: 'html', name: question.id, html: (question.standingText ?? []).join('<br>') };
  }
  if (question.type === 'signature') {
    return { type: 'html', name: question.id, html: `${question.label ?? ''} Not signed yet.` };
  }
  return { ...named, type: 'text' };
}

/** Prompts with yes or no, a date and an action become one table, as SurveyJS would have it. */
function promptsOf(name: string, questions: readonly QuestionView[]): SurveyElement {
  return {
    type: 'matrixdropdown',
    name,
    titleLocation: 'hidden',
    title: 'Prompts',
    columns: [
      { name: 'answer', title: 'Yes / No', cellType: 'radiogroup', choices: ['Yes', 'No'] },
      { name: 'date', title: 'Date', cellType: 'text', inputType: 'date' },
      { name: 'action', title: 'Action', cellType: 'text' },
    ],
    rows: questions.map((question) => ({ value: question.id, text: question.label })),
  };
}

/** One of our forms as a SurveyJS definition. */
export function surveyOf(form: FormView): object {
  const elements = form.sections.map((section) => {
    const isPrompts = section.questions.every((question) => question.type === 'yesNoDateAction');
    return {
      type: 'panel',
      name: `section-${section.id}`,
      title: section.title,
      description: section.help,
      elements: isPrompts ? [promptsOf(section.id, section.questions)] : section.questions.map(elementOf),
    };
  });
  return { title: form.title, showQuestionNumbers: 'off', showCompleteButton: false, elements };
}

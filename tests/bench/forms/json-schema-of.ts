import type { FormView, QuestionView } from '../../../shared/contract/records.ts';

type Schema = { readonly [keyword: string]: unknown };

const YES_NO = { type: 'string', enum: ['Yes', 'No'] };

function cells(question: QuestionView): Schema {
  const columns = question.columns ?? [question.label ?? ''];
  return Object.fromEntries(
    columns.map((title, at) => [
      `c${at + 1}`,
      { type: 'string', title, ...(question.columnKinds?.[at] === 'date' ? { format: 'date' } : {}) },
    ]),
  );
}

function schemaOf(question: QuestionView): Schema {
  const titled = { title: question.label, description: question.help };
  if (question.type === 'date') {
    return { ...titled, type: 'string', format: 'date' };
  }
  if (question.type === 'number') {
    return { ...titled, type: 'number' };
  }
  if (question.type === 'yesNo' || question.type === 'choice') {
    return { ...titled, type: 'string', enum: question.options };
  }
  if (question.type === 'yesNoDateAction') {
    return {
      ...titled,
      type: 'object',
      properties: {
        answer: { ...YES_NO, title: 'Yes / No' },
        date: { type: 'string', format: 'date', title: 'Date' },
        action: { type: 'string', title: 'Action' },
      },
    };
  }
  if (question.type === 'actionTable' || question.type === 'caseTable') {
    return { ...titled, type: 'array', items: { type: 'object', properties: cells(question) } };
  }
  if (question.type === 'staticText' || question.type === 'signature') {
    return { type: 'null', title: question.label ?? '', description: (question.standingText ?? []).join(' ') };
  }
  return { ...titled, type: 'string' };
}

function widgetOf(question: QuestionView): Schema {
  const radios = { 'ui:widget': 'radio', 'ui:options': { inline: true } };
  if (question.type === 'longText') {
    return { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } };
  }
  if (question.type === 'yesNo' || question.type === 'choice') {
    return radios;
  }
  if (question.type === 'yesNoDateAction') {
    return { answer: radios };
  }
  if (question.type === 'actionTable' || question.type === 'caseTable') {
    return { 'ui:options': { orderable: false } };
  }
  return {};
}

const isTable = (question: QuestionView) => question.type === 'actionTable' || question.type === 'caseTable';

/** One of our forms as a JSON schema with its layout, every table beginning with one row as ours do. */
export function jsonSchemaOf(form: FormView): object {
  const section = (one: FormView['sections'][number]) => ({
    type: 'object',
    title: one.title ?? '',
    description: one.help,
    properties: Object.fromEntries(one.questions.map((question) => [question.id, schemaOf(question)])),
  });
  return {
    schema: {
      title: form.title,
      type: 'object',
      properties: Object.fromEntries(form.sections.map((one) => [one.id, section(one)])),
    },
    uiSchema: Object.fromEntries(
      form.sections.map((one) => [one.id, Object.fromEntries(one.questions.map((each) => [each.id, widgetOf(each)]))]),
    ),
    formData: Object.fromEntries(
      form.sections.map((one) => [
        one.id,
        Object.fromEntries(one.questions.filter(isTable).map((question) => [question.id, [{}]])),
      ]),
    ),
  };
}

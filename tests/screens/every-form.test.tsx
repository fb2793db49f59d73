import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PersonRef } from '../../shared/contract/parts.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { checkAnswers } from '../../shared/forms/check-answers.ts';
import type { FormDefinition, Question } from '../../shared/forms/form-definition.ts';
import { kindOf } from '../../shared/forms/kinds/kind-of.ts';
import { columnsOf } from '../../shared/forms/kinds/table-rows.ts';
import { FormRenderer } from '../../tabs/form/FormRenderer.tsx';
import { Paper } from '../../tabs/screens/print/Paper.tsx';
import { PACKS } from './fake-forms.ts';
import { formView } from './fake-pages.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { sentAutosave } from './form/sent-autosave.ts';
import './show.tsx';

const PEOPLE: readonly PersonRef[] = [OWEN, PRIYA];
const NAMES = { [OWEN.id]: OWEN.name, [PRIYA.id]: PRIYA.name };
const forms = PACKS.flatMap((pack) => pack.forms.map((form) => [form.id, form] as const));

/** The form ready to be filled in, and what it sends. */
function open(form: FormDefinition, answers: Answers) {
  const { autosave, saved } = sentAutosave(answers);
  const view = formView(form);
  render(
    <FluentProvider theme={teamsLightTheme}>
      <FormRenderer
        record={{
          form: view,
          answers: structuredClone({ ...answers }) as Parameters<typeof FormRenderer>[0]['record']['answers'],
          signatures: [],
        }}
        autosave={autosave}
        people={PEOPLE}
      />
    </FluentProvider>,
  );
  return { saved };
}

const fieldOf = (id: string): HTMLElement => {
  const field = document.querySelector<HTMLElement>(`[data-question="${id}"]`);
  if (field === null) throw new Error(`no field ${id}`);
  return field;
};
/** A question's words as a screen reader says them. */
const nameOf = ({ label }: Question) => (label ?? 'Anything else').replace(/\s+/g, ' ').trim();
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

/** Fills in one question as a person would, by the names its controls have; says what should be sent. */
function fillIn(question: Question): Answers[string] | undefined {
  if (question.type === 'signature' || question.type === 'staticText') return undefined;
  const name = nameOf(question);
  const field = within(fieldOf(question.id));
  switch (question.type) {
    case 'shortText':
    case 'longText':
      type(field.getByRole('textbox', { name }), `About ${question.id}`);
      return `About ${question.id}`;
    case 'number':
      type(field.getByRole('textbox', { name }), '4');
      return 4;
    case 'date':
      type(field.getByLabelText(name), '2026-11-23');
      return '2026-11-23';
    case 'person':
      type(field.getByRole('combobox', { name }), OWEN.name);
      return OWEN.id;
    case 'people':
    case 'actionTable':
    case 'caseTable':
      return fillRow(question);
    case 'yesNoDateAction':
      fireEvent.click(field.getByRole('radio', { name: question.options?.[0] ?? 'Yes' }));
      type(field.getByLabelText(`Date: ${name}`), '2026-12-04');
      type(field.getByRole('textbox', { name: `Action: ${name}` }), 'Ring');
      return [{ answer: question.options?.[0] ?? 'Yes', date: '2026-12-04', action: 'Ring' }];
    case 'yesNo':
    case 'yesNoNa':
    case 'yesNoMaybe':
    case 'choice':
    case 'rag':
      return choose(question);
  }
}

function choose(question: Question): string {
  const field = within(fieldOf(question.id));
  const list = field.queryByRole('combobox', { name: nameOf(question) });
  const group = field.queryByRole('radiogroup', { name: nameOf(question) });
  expect(list ?? group, `${question.id} has a name`).not.toBeNull();
  const option = question.options?.at(-1) ?? '';
  if (list !== null) type(list, option);
  else fireEvent.click(field.getByRole('radio', { name: option }));
  return option;
}

function fillRow(question: Question): Answers[string] {
  const field = within(fieldOf(question.id));
  const about = question.label ?? (question.type === 'people' ? 'people' : 'table');
  const isPeople = question.type === 'people';
  const columns = isPeople ? [{ id: 'c1', heading: 'Name', kind: 'text' as const }] : columnsOf(question);
  if (field.queryByLabelText(`${columns[0]?.heading}, row 1 of ${about}`) === null) {
    fireEvent.click(field.getByRole('button', { name: 'Add a row' }));
  }
  const row: Record<string, string> = {};
  const headings = columns.map((column) => column.heading);
  for (const [at, { id, heading, kind }] of columns.entries()) {
    const isRepeated = headings.filter((other) => other === heading).length > 1;
    const name = isRepeated ? `${headings[at - 1]} ${heading}` : heading;
    row[id] = kind === 'date' ? '2026-12-04' : `Cell ${id}`;
    type(field.getByLabelText(`${name}, row 1 of ${about}`), row[id]);
  }
  return isPeople ? [row.c1 ?? ''] : [row];
}

/** The rows without their stable numbers, which are the store's business. */
function plain(answers: Answers): unknown {
  return JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'key' ? undefined : value)));
}

const questionsOf = (form: FormDefinition) => form.sections.flatMap((section) => section.questions);

describe.each(forms)('%s', (_id, form) => {
  it('is filled in by the names of its controls, kept, opened again with the same answers and put on paper', async () => {
    const { saved } = open(form, {});
    const expected: Record<string, unknown> = {};
    for (const question of questionsOf(form)) {
      const value = fillIn(question);
      if (value !== undefined) expected[question.id] = value;
    }
    const sent = await saved();
    expect(plain(sent)).toEqual(expected);
    expect(checkAnswers(form, sent)).toEqual([]);
    cleanup();

    const again = open(form, sent);
    expect(await again.saved()).toEqual({});
    for (const question of questionsOf(form)) {
      const box = ['shortText', 'longText'].includes(question.type)
        ? within(fieldOf(question.id)).getByRole<HTMLInputElement>('textbox', { name: nameOf(question) })
        : null;
      if (box !== null) expect(box.value).toBe(`About ${question.id}`);
    }
    cleanup();

    render(
      <Paper
        content={{
          form: formView(form),
          answers: sent,
          signatures: [],
          names: NAMES,
          isBlank: false,
          isPaperOriginal: false,
        }}
        policyName="A policy"
        tool={null}
        contacts={[]}
        printed="Printed by Priya Raman."
      />,
    );
    expect(screen.getByRole('heading', { level: 1, name: form.title })).toBeTruthy();
    const paper = document.body.textContent ?? '';
    for (const question of questionsOf(form)) {
      const isWords = ['shortText', 'longText', 'person', 'date', 'number'].includes(question.type);
      if (isWords) expect(paper).toContain(kindOf(question.type).print(question, sent[question.id] ?? null, NAMES));
    }
  });

  it('prints every heading, label, help and standing text while it is filled in', () => {
    open(form, {});
    const words = document.body.textContent ?? '';
    for (const section of form.sections) {
      if (section.title !== null) expect(words).toContain(section.title);
      for (const question of section.questions) {
        expect(words).toContain(question.label ?? '');
        expect(words).toContain(question.help ?? '');
        for (const text of question.standingText ?? []) expect(words, question.id).toContain(text);
      }
    }
  });
});

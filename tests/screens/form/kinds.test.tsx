import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordView } from '../../../shared/contract/records.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { QUESTION_TYPES } from '../../../shared/forms/form-definition.ts';
import { FormRenderer } from '../../../tabs/form/FormRenderer.tsx';
import { QUESTION_KINDS } from '../../../tabs/form/question-kinds.ts';
import { OWEN, PRIYA } from '../fake-people.ts';
import { sentAutosave } from './sent-autosave.ts';
import '../show.tsx';

afterEach(() => void vi.useRealTimers());

type QuestionView = RecordView['form']['sections'][number]['questions'][number];

function fill(questions: readonly QuestionView[], answers: Answers = {}) {
  const { autosave, saved } = sentAutosave(answers);
  const form: RecordView['form'] = {
    id: 'invented',
    version: 1,
    policy: 'jmat',
    title: 'An invented form',
    kind: 'record',
    sections: [{ id: 's', title: null, questions: [...questions] }],
    signers: [{ role: 'supervisor', signatureQuestion: 'signature', dateQuestion: null }],
  };
  const renders: string[] = [];
  const signatures: RecordView['signatures'] = [
    { person: PRIYA.id, name: PRIYA.name, role: 'supervisor', signedAt: '2026-11-23T15:00:00Z', comment: null },
  ];
  render(
    <FluentProvider theme={teamsLightTheme}>
      <Profiler id="form" onRender={(_id, phase) => renders.push(phase)}>
        <FormRenderer
          record={{ form, answers: answers as RecordView['answers'], signatures }}
          autosave={autosave}
          people={[OWEN, PRIYA]}
        />
      </Profiler>
    </FluentProvider>,
  );
  return { autosave, saved, renders };
}

const ask = (type: QuestionView['type'], changes: Partial<QuestionView> = {}): QuestionView => ({
  id: 'q',
  label: 'The question',
  type,
  ...changes,
});
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'The question' });

describe('question kinds', () => {
  it('draws every kind a policy can use', () => {
    expect(Object.keys(QUESTION_KINDS).sort()).toEqual([...QUESTION_TYPES].sort());
  });

  it.each(['shortText', 'longText'] as const)('%s starts from what is stored and sends what is typed', async (type) => {
    const { saved } = fill([ask(type)], { q: 'Before' });
    expect(box().value).toBe('Before');
    fireEvent.change(box(), { target: { value: 'After' } });
    expect(await saved()).toEqual({ q: 'After' });
  });

  it('date sends a calendar date, and nothing when it is emptied', async () => {
    const { saved } = fill([ask('date')], { q: '2026-11-23' });
    expect(screen.getByText('23 Nov 2026')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('The question'), { target: { value: '' } });
    expect(await saved()).toEqual({ q: null });
  });

  it.each([
    ['34', 34],
    ['', null],
    ['about thirty', 'about thirty'],
  ])('number sends %j as %j, so that only the server judges it', async (typed, sent) => {
    const { saved } = fill([ask('number')], { q: 1 });
    fireEvent.change(box(), { target: { value: typed } });
    expect(await saved()).toEqual({ q: sent });
  });

  it('person shows the name behind an id and sends the id of a known person', async () => {
    const { saved } = fill([ask('person')], { q: OWEN.id });
    const person = screen.getByRole<HTMLInputElement>('combobox', { name: 'The question' });
    expect(person.value).toBe('Owen Fairley');
    fireEvent.change(person, { target: { value: 'Priya Raman' } });
    expect(await saved()).toEqual({ q: PRIYA.id });
  });

  it('person keeps the name of somebody without an account', async () => {
    const { saved } = fill([ask('person')]);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'A guest' } });
    expect(await saved()).toEqual({ q: 'A guest' });
  });

  it('people sends one name for each row', async () => {
    const { saved } = fill([ask('people')], { q: [OWEN.id] });
    fireEvent.click(screen.getByRole('button', { name: 'Add a row' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Name, row 2 of The question' }), {
      target: { value: 'A guest' },
    });
    expect(await saved()).toEqual({ q: [OWEN.id, 'A guest'] });
  });

  it.each([
    ['yesNo', 'No'],
    ['yesNoNa', 'Not applicable'],
    ['yesNoMaybe', 'Maybe'],
    ['rag', 'Amber'],
  ] as const)('%s sends the words chosen, and takes them back', async (type, words) => {
    const { saved } = fill([ask(type)]);
    fireEvent.click(screen.getByRole('radio', { name: words }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: words }));
    expect(await saved()).toEqual({ q: words });
  });

  it('choice offers the printed options, in a list when there are many', async () => {
    const options = ['A', 'B', 'C', 'D', 'E', 'F'];
    const { saved } = fill([ask('choice', { options })]);
    fireEvent.change(screen.getByRole('combobox', { name: 'The question' }), { target: { value: 'E' } });
    expect(await saved()).toEqual({ q: 'E' });
  });

  it('yesNoDateAction sends only the parts that are filled in', async () => {
    const { saved } = fill([ask('yesNoDateAction')]);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    fireEvent.change(screen.getByLabelText('Action: The question'), { target: { value: 'Ask the office' } });
    expect(await saved()).toEqual({ q: [{ answer: 'Yes', action: 'Ask the office' }] });
  });

  it('staticText shows the policy’s words and asks nothing', () => {
    fill([ask('staticText', { label: null, standingText: ['Every effort will be made.'] })]);
    expect(screen.getByText('Every effort will be made.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('signature shows who signed and when, and cannot be typed', () => {
    fill([ask('signature', { id: 'signature' })]);
    expect(screen.getByText(/Signed by Priya Raman, Mon 23 Nov 2026, 15:00/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('marks what the policy asks for but does not print', () => {
    fill([ask('shortText', { extra: true })]);
    expect(screen.getByText('Added by us: your policy asks for this but prints no box.')).toBeTruthy();
  });

  it('answers further copies of a repeatable question under their own id', async () => {
    const { saved } = fill([ask('shortText', { repeatable: true })], { q: 'One', 'q#2': 'Two' });
    fireEvent.click(screen.getByRole('button', { name: 'Add another' }));
    const boxes = screen.getAllByRole('textbox', { name: 'The question' });
    expect(boxes).toHaveLength(3);
    fireEvent.change(boxes[2] ?? box(), { target: { value: 'Three' } });
    expect(await saved()).toEqual({ 'q#3': 'Three' });
  });
});

describe('tables', () => {
  const table = ask('actionTable', { columns: ['Agreed Actions', 'By when'], columnKinds: ['text', 'date'] });
  const cell = (row: number) => screen.getByRole('textbox', { name: `Agreed Actions, row ${row} of The question` });

  it('adds a row with Enter in the last one and puts the cursor there', () => {
    fill([table]);
    fireEvent.keyDown(cell(1), { key: 'Enter' });
    expect(document.activeElement).toBe(cell(2));
  });

  it('goes to the next row with Enter and adds one with Ctrl+Enter anywhere', () => {
    fill([table], {
      q: [
        { c1: 'a', key: '1' },
        { c1: 'b', key: '2' },
      ],
    });
    fireEvent.keyDown(cell(1), { key: 'Enter' });
    expect(document.activeElement).toBe(cell(2));
    fireEvent.keyDown(cell(1), { key: 'Enter', ctrlKey: true });
    expect(document.activeElement).toBe(cell(3));
  });

  it('puts the cursor into the first of the rows its button added, once it is not pressed any more', async () => {
    fill([table]);
    const add = screen.getByRole('button', { name: 'Add a row' });
    for (let press = 0; press < 3; press += 1) fireEvent.click(add);
    await waitFor(() => expect(document.activeElement).toBe(cell(2)));
    add.focus();
    fireEvent.click(add);
    await waitFor(() => expect(document.activeElement).toBe(cell(5)));
  });

  it('leaves somebody where they went after pressing the button', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fill([table, ask('longText', { id: 'other', label: 'Another question' })]);
    fireEvent.click(screen.getByRole('button', { name: 'Add a row' }));
    const other = screen.getByRole('textbox', { name: 'Another question' });
    other.focus();
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    expect(document.activeElement).toBe(other);
  });

  it('puts a removed row back where it was, with its text', async () => {
    const { saved } = fill([table], {
      q: [
        { c1: 'a', key: '1' },
        { c1: 'b', key: '2' },
      ],
    });
    fireEvent.change(cell(1), { target: { value: 'a changed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove row 1 of The question' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
    expect(await saved()).toEqual({
      q: [
        { c1: 'a changed', key: '1' },
        { c1: 'b', key: '2' },
      ],
    });
  });

  it('keeps the number of a row when the row above it goes', async () => {
    const { saved } = fill([ask('caseTable', { columns: ['Child'] })], {
      q: [
        { c1: 'LB-1', key: '1' },
        { c1: 'LB-2', key: '2' },
      ],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Remove row 1 of The question' }));
    expect(await saved()).toEqual({ q: [{ c1: 'LB-2', key: '2' }] });
  });

  it('sends no empty rows', async () => {
    const { saved } = fill([table]);
    fireEvent.click(screen.getByRole('button', { name: 'Add a row' }));
    fireEvent.change(cell(2), { target: { value: 'Only this' } });
    expect(await saved()).toEqual({ q: [{ c1: 'Only this', key: '2' }] });
  });
});

describe('typing', () => {
  it('renders nothing: the browser keeps the text of a box, whatever the length of the form', () => {
    const questions = Array.from({ length: 60 }, (_, at) => ask('longText', { id: `q${at}`, label: `Question ${at}` }));
    const { autosave, renders } = fill(questions);
    const before = renders.length;
    fireEvent.change(screen.getByRole('textbox', { name: 'Question 30' }), { target: { value: 'a' } });
    expect(renders.length - before).toBe(0);
    autosave.stop();
  });

  it('renders nothing in a table of 200 rows either', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ c1: `Action ${at + 1}`, key: String(at + 1) }));
    const { autosave, renders } = fill([ask('actionTable', { columns: ['Agreed Actions'] })], { q: rows });
    const before = renders.length;
    const cell = screen.getByRole('textbox', { name: 'Agreed Actions, row 150 of The question' });
    fireEvent.change(cell, { target: { value: 'Changed' } });
    expect(renders.length - before).toBe(0);
    fireEvent.keyDown(cell, { key: 'Enter', ctrlKey: true });
    expect(screen.getByRole('textbox', { name: 'Agreed Actions, row 201 of The question' })).toBe(
      document.activeElement,
    );
    expect(cell).toBe(screen.getByRole('textbox', { name: 'Agreed Actions, row 150 of The question' }));
    autosave.stop();
  });
});

import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { QuestionView, RecordView } from '../../../shared/contract/records.ts';
import { QUESTION_TYPES, type QuestionType } from '../../../shared/forms/form-definition.ts';
import { Autosave } from '../../../tabs/form/autosave.ts';
import { FormRenderer } from '../../../tabs/form/FormRenderer.tsx';
import { OWEN, PRIYA } from '../fake-people.ts';
import '../show.tsx';

const REFUSAL = 'Enter this in another way.';
const FILLED: readonly QuestionType[] = QUESTION_TYPES.filter((type) => type !== 'staticText' && type !== 'signature');

function open(questions: readonly QuestionView[], more: Partial<RecordView['form']> = {}) {
  const autosave = new Autosave({
    version: '"1"',
    savedAt: null,
    opened: {},
    save: async (_version, changes) => ({
      version: '"2"',
      savedAt: '2026-11-23T15:34:00Z',
      refused: Object.keys(changes).map((field) => ({ field, message: REFUSAL })),
      conflicts: [],
    }),
    newest: async () => ({ version: '"1"', answers: {} }),
    keep: () => undefined,
  });
  const form: RecordView['form'] = {
    id: 'invented',
    version: 1,
    policy: 'jmat',
    title: 'An invented form',
    kind: 'record',
    sections: [{ id: 's', title: 'A part', questions: [...questions] }],
    signers: [],
    ...more,
  };
  render(
    <FluentProvider theme={teamsLightTheme}>
      <FormRenderer record={{ form, answers: {}, signatures: [] }} autosave={autosave} people={[OWEN, PRIYA]} />
    </FluentProvider>,
  );
  return autosave;
}

const ask = (type: QuestionType, more: Partial<QuestionView> = {}): QuestionView => ({
  id: 'q',
  label: 'The question',
  type,
  ...(type === 'choice' || type === 'rag' ? { options: ['One', 'Another'] } : {}),
  ...more,
});

/** What carries the question's name: its box, its group of options or its table. */
function control(): HTMLElement {
  const named = [...document.querySelectorAll<HTMLElement>('[aria-labelledby~="label-q"]')];
  const found = named.find((one) => one.hasAttribute('aria-describedby'));
  if (found === undefined) throw new Error('nothing has the question’s name and description');
  return found;
}
const describedWords = () =>
  (control().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe.each(FILLED)('a question of kind %s', (type) => {
  it('tells what is wrong with its answer: announced with the question’s name, and read with the answer', async () => {
    const autosave = open([ask(type)]);
    const live = document.querySelector('[data-question="q"] [aria-live="polite"]');
    expect(live?.textContent).toBe('');
    autosave.changed('q', () => 'anything');
    await act(async () => {
      await autosave.flush();
    });
    autosave.stop();
    expect(live?.textContent).toBe(`The question: ${REFUSAL}`);
    expect(describedWords()).toContain(REFUSAL);
  });

  it('has its help and whether it may stay empty read with it', () => {
    open([ask(type, { help: 'As the policy explains it.', optional: true })]).stop();
    expect(describedWords()).toContain('As the policy explains it.');
    expect(describedWords()).toContain('Optional.');
  });

  it('can be reached with the keyboard', () => {
    open([ask(type)]).stop();
    const field = document.querySelector('[data-question="q"]');
    const boxes = [...(field?.querySelectorAll<HTMLElement>('input, textarea, select, button') ?? [])];
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box.tabIndex, box.outerHTML).toBe(0);
  });
});

describe('what a form says of its boxes', () => {
  it('is that the policy asks for all but those marked, and that nothing missing stands in the way', () => {
    open([ask('longText')]).stop();
    expect(screen.getByText(/Your policy asks for an answer in every box/).textContent).toContain('Nothing missing');
  });

  it('is not said of a form in which nothing is asked for', () => {
    open([ask('longText', { optional: true })]).stop();
    expect(screen.queryByText(/Your policy asks for an answer in every box/)).toBeNull();
  });

  it('marks what is ours once: the question in the policy’s form, the part that is ours, or the whole form', () => {
    const ours = ask('longText', { extra: true });
    open([ours]).stop();
    expect(screen.getAllByText(/Added by us/)).toHaveLength(1);
    document.body.innerHTML = '';
    open([], { sections: [{ id: 's', title: null, extra: true, questions: [ours, { ...ours, id: 'q2' }] }] }).stop();
    expect(screen.getAllByText(/Added by us/)).toHaveLength(1);
    document.body.innerHTML = '';
    const whole = [{ id: 's', title: null, extra: true, questions: [ours] }];
    open([], { designedByUs: true, sections: whole }).stop();
    expect(screen.queryByText(/Added by us/)).toBeNull();
    expect(screen.getByText(/Supervision drew it/)).toBeTruthy();
  });

  it('says of what is known only later that it can be added then', () => {
    open([ask('date', { later: true, optional: true })]).stop();
    expect(describedWords()).toContain('it can be added after signing');
    expect(describedWords()).not.toContain('Optional');
  });
});

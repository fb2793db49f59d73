import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { aggregateAnswers } from '../../../shared/forms/aggregate-answers.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';

const FORM: FormDefinition = {
  id: 'audit',
  version: 1,
  policy: 'river-tees',
  title: 'Audit',
  kind: 'audit',
  sections: [
    {
      id: 's',
      title: null,
      questions: [
        { id: 'count', label: 'How many?', type: 'number' },
        { id: 'short', label: 'In short', type: 'choice', options: ['Yes', 'Partly', 'No'] },
        { id: 'why', label: 'Why?', type: 'longText' },
        { id: 'name', label: 'Name (optional):', type: 'shortText' },
        { id: 'date', label: 'Date:', type: 'date' },
      ],
    },
  ],
  signers: [],
};
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);
const of = (id: string, answers: readonly Answers[], never: readonly string[] = []) =>
  aggregateAnswers(FORM, answers, 5, new Set(never)).find((each) => each.id === id);

describe('answers put together', () => {
  it('are nothing at all of four, and something of five', () => {
    expect(aggregateAnswers(FORM, times(4, { count: 3 }), 5)).toEqual([]);
    expect(of('count', times(5, { count: 3 }))).toMatchObject({ state: 'average', average: 3 });
  });

  it('hold no name and no date, whatever was typed', () => {
    const found = aggregateAnswers(
      FORM,
      times(9, { name: 'Kit', date: '2026-11-23', why: 'Kit Kit' }),
      5,
      new Set(['kit']),
    );
    expect(JSON.stringify(found)).not.toMatch(/kit|2026/i);
    expect(found.map((each) => each.id)).toEqual(['count', 'short', 'why']);
  });

  it('hide an average of four numbers among nine answers', () => {
    expect(of('count', [...times(4, { count: 3 }), ...times(5, {})])).toMatchObject({ state: 'hidden' });
  });

  it('round averages to the half, so that no single number can be worked out', () => {
    expect(of('count', [...times(5, { count: 3 }), { count: 4 }])).toMatchObject({ average: 3 });
  });
});

describe('counts', () => {
  it('are shown when every group is five or nobody', () => {
    expect(of('short', [...times(5, { short: 'Yes' }), ...times(6, { short: 'No' })])).toMatchObject({
      state: 'counts',
      counts: [
        { option: 'Yes', count: 5 },
        { option: 'Partly', count: 0 },
        { option: 'No', count: 6 },
      ],
    });
  });

  it('give way to what most said when one group has four: it could be had by taking the others from the whole', () => {
    expect(of('short', [...times(7, { short: 'Yes' }), ...times(4, { short: 'No' })])).toEqual({
      id: 'short',
      label: 'In short',
      state: 'most',
      option: 'Yes',
    });
  });

  it('count those who said nothing as a group', () => {
    expect(of('short', [...times(8, { short: 'Yes' }), {}])).toMatchObject({ state: 'most', option: 'Yes' });
    expect(of('short', [...times(8, { short: 'Yes' }), ...times(5, {})])).toMatchObject({ state: 'counts' });
  });

  it('are hidden when no group is more than half of five and more', () => {
    expect(of('short', [...times(4, { short: 'Yes' }), ...times(4, { short: 'No' })])).toMatchObject({
      state: 'hidden',
    });
  });
});

describe('comments', () => {
  it('are never shown: only words that five people used, without saying how many', () => {
    const said = [...times(5, { why: 'Protected time, at last. TIME!' }), { why: 'A quiet room and time' }];
    expect(of('why', said)).toEqual({ id: 'why', label: 'Why?', state: 'words', words: ['time', 'last', 'protected'] });
  });

  it('count a word once for each person who used it', () => {
    expect(of('why', [{ why: 'room room room room room' }, ...times(5, { why: 'x' })])).toMatchObject({
      state: 'hidden',
    });
  });

  it('leave out words that say nothing, and names', () => {
    expect(of('why', times(6, { why: 'They were always there with Leanne' }), ['leanne'])).toMatchObject({
      state: 'hidden',
    });
  });
});

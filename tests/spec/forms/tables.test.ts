import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { columnsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { aQuestion, said } from './a-question.ts';

const actions = aQuestion('actionTable', {
  columns: ['Agreed Actions', 'By whom', 'By when'],
  columnKinds: ['text', 'person', 'date'],
});

describe('a table of actions', () => {
  it('refuses the 201st row and keeps 200', () => {
    expect(said(actions, Array(201).fill({ c1: 'x' }))).toBe('A table can have at most 200 rows; this has 201.');
    expect(said(actions, Array(200).fill({ c1: 'x' }))).toBeNull();
  });

  it('names the row whose cell is bad', () => {
    expect(said(actions, [{ c1: 'a' }, { c3: '2026-02-30' }])).toBe('Row 2: There is no 30 Feb 2026.');
    expect(said(actions, [{ c4: 'a' }])).toBe('Row 1: This table has no such column.');
    expect(said(actions, [{ c1: 'x'.repeat(4001) }])).toMatch(/^Row 1: This is 1 character too long/);
    expect(said(actions, [{ key: 'first' }])).toBe('Row 1: Its number must be a whole number from 1.');
  });

  it('refuses what is no table', () => {
    expect(said(actions, 'a')).toBe('Enter this as rows of the table.');
    expect(said(actions, ['a'])).toBe('Enter this as rows of the table.');
  });

  it('keeps words in a date column, as people write "by half term"', () => {
    expect(said(actions, [{ c1: 'Ring the school nurse', c2: 'p1', c3: 'by half term' }])).toBeNull();
  });

  it('prints a line a row with its headings, names and dates, without empty rows', () => {
    const rows = [
      { c1: 'Ring the school nurse', c2: 'p1', c3: '2026-12-01' },
      { c1: ' ', c2: '', c3: '' },
      { c1: 'Ask for the minutes' },
    ];
    expect(kindOf('actionTable').print(actions, rows, { p1: 'Ann Archer' })).toBe(
      '1. Agreed Actions: Ring the school nurse; By whom: Ann Archer; By when: 1 Dec 2026\n2. Agreed Actions: Ask for the minutes',
    );
    expect(kindOf('actionTable').display(actions, rows, {})).toBe('2 rows');
    expect(kindOf('actionTable').display(actions, [{ c1: 'x' }], {})).toBe('1 row');
  });

  it('is empty without rows and with rows of nothing but their numbers', () => {
    expect(kindOf('actionTable').blank).toEqual([]);
    expect(kindOf('actionTable').isEmpty([])).toBe(true);
    expect(kindOf('actionTable').isEmpty([{ key: '1', c1: ' ' }])).toBe(true);
    expect(kindOf('actionTable').isEmpty([{ c1: 'x' }])).toBe(false);
  });
});

describe('a table of cases', () => {
  it('has one column under its own label where the policy prints none', () => {
    const cases = aQuestion('caseTable', { label: 'Case(s) discussed' });
    expect(columnsOf(cases)).toEqual([{ id: 'c1', heading: 'Case(s) discussed', kind: 'text' }]);
    expect(kindOf('caseTable').print(cases, [{ c1: 'LB-1' }], {})).toBe('1. LB-1');
  });

  it('keeps a row’s number and does not print it', () => {
    const cases = aQuestion('caseTable', { columns: ['Reference', 'Discussion'] });
    expect(said(cases, [{ key: '3', c1: 'LB-1' }])).toBeNull();
    expect(kindOf('caseTable').print(cases, [{ key: '3', c1: 'LB-1' }], {})).toBe('1. Reference: LB-1');
  });
});

import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { aQuestion, said } from './a-question.ts';

describe('a short text', () => {
  const question = aQuestion('shortText');

  it('begins empty and may be left empty', () => {
    expect(kindOf('shortText').blank).toBe('');
    expect(said(question, '')).toBeNull();
    expect(said(question, null)).toBeNull();
    expect(kindOf('shortText').isEmpty('  ')).toBe(true);
  });

  it('refuses more than 255 characters and says by how much, keeps 255', () => {
    expect(said(question, 'x'.repeat(256))).toBe('This is 1 character too long. 255 is the most that can be kept.');
    expect(said(question, 'x'.repeat(255))).toBeNull();
  });

  it('refuses a second line, a number and half a character', () => {
    expect(said(question, 'one\ntwo')).toBe('Keep this to one line.');
    expect(said(question, 7)).toBe('Enter this as text.');
    expect(said(question, 'x\ud83d')).toBe('This has a broken character in it. Delete it and type it again.');
    expect(said(question, 'x😀')).toBeNull();
  });

  it('shows and prints what was typed', () => {
    expect(kindOf('shortText').display(question, ' Room 4 ', {})).toBe('Room 4');
    expect(kindOf('shortText').print(question, 'Room 4', {})).toBe('Room 4');
  });
});

describe('a long text', () => {
  const question = aQuestion('longText');
  /** 63,999 less `{"q":""}`. */
  const room = 63_999 - 8;

  it('refuses one character more than its column holds with its JSON, keeps exactly as many', () => {
    expect(said(question, 'x'.repeat(room + 1))).toBe(
      'This is 1 character too long. 63,991 is the most that can be kept.',
    );
    expect(said(question, 'x'.repeat(room))).toBeNull();
    expect(JSON.stringify({ q: 'x'.repeat(room) })).toHaveLength(63_999);
  });

  it('counts what JSON escapes, such as line ends and quotes', () => {
    expect(said(question, '\n'.repeat(Math.floor(room / 2) + 1))).toMatch(/characters? too long/);
    expect(said(question, '\n'.repeat(Math.floor(room / 2)))).toBeNull();
  });

  it('refuses what is no text', () => {
    expect(said(question, ['one'])).toBe('Enter this as text.');
  });

  it('begins empty and prints its lines', () => {
    expect(kindOf('longText').blank).toBe('');
    expect(kindOf('longText').isEmpty(null)).toBe(true);
    expect(kindOf('longText').print(question, 'one\ntwo', {})).toBe('one\ntwo');
  });
});

describe('a date', () => {
  const question = aQuestion('date');

  it.each([
    ['2026-02-30', 'There is no 30 Feb 2026.'],
    ['2026-02-29', 'There is no 29 Feb 2026.'],
    ['2100-02-29', 'There is no 29 Feb 2100.'],
    ['2026-04-31', 'There is no 31 Apr 2026.'],
    ['2026-11-00', 'There is no 0 Nov 2026.'],
    ['2026-13-01', 'There is no month 13.'],
    ['2026-00-01', 'There is no month 0.'],
    ['0026-11-23', "26 can't be the right year."],
    ['23/11/2026', 'Enter a date with a day, a month and a year, such as 23 Nov 2026.'],
    ['2026-11-23T08:00', 'Enter a date with a day, a month and a year, such as 23 Nov 2026.'],
  ])('refuses %s: %s', (value, message) => {
    expect(said(question, value)).toBe(message);
  });

  it('refuses a number', () => {
    expect(said(question, 20_261_123)).toBe('Enter a date with a day, a month and a year, such as 23 Nov 2026.');
  });

  it.each(['2028-02-29', '2000-02-29', '2026-02-28', '2026-12-31', '2026-01-01'])('keeps %s', (value) => {
    expect(said(question, value)).toBeNull();
  });

  it('begins empty, may be emptied and is written the British way', () => {
    expect(kindOf('date').blank).toBeNull();
    expect(said(question, '')).toBeNull();
    expect(kindOf('date').isEmpty('')).toBe(true);
    expect(kindOf('date').display(question, '2026-11-23', {})).toBe('23 Nov 2026');
    expect(kindOf('date').print(question, '2026-09-01', {})).toBe('1 Sep 2026');
    expect(kindOf('date').display(question, null, {})).toBe('');
  });
});

describe('a number', () => {
  const question = aQuestion('number');

  it.each([
    [1.5, 'Enter a whole number, such as 12.'],
    ['12', 'Enter a whole number, such as 12.'],
    [Number.NaN, 'Enter a whole number, such as 12.'],
    [-1, 'Enter a number that is 0 or more.'],
    [1_000_001, 'This number is too large.'],
  ])('refuses %s', (value, message) => {
    expect(said(question, value)).toBe(message);
  });

  it('keeps 0, which is an answer, and nothing, which is none', () => {
    expect(said(question, 0)).toBeNull();
    expect(kindOf('number').isEmpty(0)).toBe(false);
    expect(kindOf('number').display(question, 0, {})).toBe('0');
    expect(said(question, null)).toBeNull();
    expect(kindOf('number').isEmpty(kindOf('number').blank)).toBe(true);
  });
});

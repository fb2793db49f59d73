import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { directionOf } from '../../../shared/forms/kinds/rag.ts';
import { aQuestion, said } from './a-question.ts';

const names = { p1: 'Ann Archer', p2: 'Ben Bow' };

describe('a person', () => {
  const question = aQuestion('person');

  it('refuses several people and a name longer than a line', () => {
    expect(said(question, ['p1'])).toBe('Choose one person.');
    expect(said(question, 'x'.repeat(256))).toMatch(/too long/);
  });

  it('is shown by name, and as typed without an account', () => {
    expect(kindOf('person').display(question, 'p1', names)).toBe('Ann Archer');
    expect(kindOf('person').display(question, 'Somebody Else', names)).toBe('Somebody Else');
    expect(kindOf('person').display(question, 'toString', names)).toBe('toString');
  });

  it('begins with nobody', () => {
    expect(kindOf('person').blank).toBeNull();
    expect(kindOf('person').isEmpty(' ')).toBe(true);
    expect(said(question, null)).toBeNull();
  });
});

describe('several people', () => {
  const question = aQuestion('people');

  it('refuses one name alone and more than 200', () => {
    expect(said(question, 'p1')).toBe('Choose people from the list.');
    expect(said(question, Array<string>(201).fill('p1'))).toBe('At most 200 people can be listed.');
    expect(said(question, Array<string>(200).fill('p1'))).toBeNull();
  });

  it('are shown in a row and printed one a line', () => {
    expect(kindOf('people').display(question, ['p1', 'p2', ' '], names)).toBe('Ann Archer, Ben Bow');
    expect(kindOf('people').print(question, ['p1', 'p2'], names)).toBe('Ann Archer\nBen Bow');
    expect(kindOf('people').isEmpty([])).toBe(true);
  });
});

describe('a choice of the printed options', () => {
  it.each([
    ['yesNo', 'Maybe', 'Choose one of: Yes, No.'],
    ['yesNoNa', 'Maybe', 'Choose one of: Yes, No, Not applicable.'],
    ['yesNoMaybe', 'Not applicable', 'Choose one of: Yes, No, Maybe.'],
    ['rag', 'red', 'Choose one of: improving (G), staying the same (A), getting worse (R).'],
  ] as const)('%s refuses %s', (type, value, message) => {
    expect(said(aQuestion(type), value)).toBe(message);
  });

  it.each([
    ['yesNo', 'No'],
    ['yesNoNa', 'Not applicable'],
    ['yesNoMaybe', 'Maybe'],
    ['rag', 'getting worse (R)'],
  ] as const)('%s keeps %s and shows it as printed', (type, value) => {
    expect(said(aQuestion(type), value)).toBeNull();
    expect(kindOf(type).display(aQuestion(type), value, {})).toBe(value);
    expect(kindOf(type).isEmpty(value)).toBe(false);
    expect(kindOf(type).isEmpty(kindOf(type).blank)).toBe(true);
  });

  it('refuses what is not on the policy’s own list, even a usual answer', () => {
    const question = aQuestion('choice', { options: ['Crisis', 'De-brief'] });
    expect(said(question, 'Yes')).toBe('Choose one of: Crisis, De-brief.');
    expect(said(question, 'crisis')).toBe('Choose one of: Crisis, De-brief.');
    expect(said(question, 'Crisis')).toBeNull();
    expect(said(question, '')).toBeNull();
  });
});

describe('the direction of change', () => {
  it.each([
    ['improving (G)', 'improving'],
    ['staying the same (A)', 'same'],
    ['getting worse (R)', 'worse'],
    ['', null],
    [null, null],
  ])('of %s is %s', (value, direction) => {
    expect(directionOf(value)).toBe(direction);
  });
});

describe('yes or no with a date or an action', () => {
  const question = aQuestion('yesNoDateAction', { options: ['Yes', 'No'] });

  it('refuses an impossible date, another answer and anything else in its row', () => {
    expect(said(question, [{ answer: 'No', date: '2026-02-30' }])).toBe('There is no 30 Feb 2026.');
    expect(said(question, [{ answer: 'Maybe' }])).toBe('Choose one of: Yes, No.');
    expect(said(question, [{ other: 'x' }])).toBe('Answer Yes or No, with a date or an action.');
    expect(said(question, [{ answer: 'Yes' }, { answer: 'No' }])).toBe('Answer Yes or No, with a date or an action.');
    expect(said(question, 'Yes')).toBe('Answer Yes or No, with a date or an action.');
    expect(said(question, [{ answer: 'No', action: 'x'.repeat(4001) }])).toMatch(/too long/);
  });

  it('keeps any part alone and shows the parts in a row', () => {
    expect(said(question, [{ answer: 'No' }])).toBeNull();
    expect(said(question, [{ action: 'Ask for the minutes' }])).toBeNull();
    const value = [{ answer: 'No', date: '2026-12-01', action: 'Ask for the minutes' }];
    expect(kindOf('yesNoDateAction').display(question, value, {})).toBe('No, 1 Dec 2026, Ask for the minutes');
    expect(kindOf('yesNoDateAction').print(question, value, {})).toBe('No\n1 Dec 2026\nAsk for the minutes');
  });

  it('is empty while all its parts are', () => {
    expect(kindOf('yesNoDateAction').isEmpty([])).toBe(true);
    expect(kindOf('yesNoDateAction').isEmpty([{ answer: '', action: ' ' }])).toBe(true);
    expect(kindOf('yesNoDateAction').isEmpty([{ answer: 'Yes' }])).toBe(false);
  });
});

describe('signatures and standing text', () => {
  it('take no answer', () => {
    expect(said(aQuestion('signature'), 'A. Archer')).toBe("A signature can't be typed in. Use the Sign button.");
    expect(said(aQuestion('staticText'), 'Mine')).toBe('These are standing words of the policy.');
    expect(said(aQuestion('signature'), null)).toBeNull();
    expect(kindOf('signature').display(aQuestion('signature'), 'A. Archer', {})).toBe('');
    expect(kindOf('staticText').print(aQuestion('staticText'), 'Mine', {})).toBe('');
  });
});

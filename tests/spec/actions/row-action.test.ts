import { describe, expect, it } from 'vitest';
import { dayIn, isReferral, ownerOf } from '../../../shared/domain/actions/row-action.ts';

const owners = {
  supervisors: ['p1'],
  supervisees: ['p2', 'p3'],
  names: { p1: 'Sam Reed', p2: 'Ella Marsh', p3: 'Ella Stone' },
  sortsOut: 'p1',
};

describe('whose action a row is', () => {
  it.each([
    ['Sam Reed', 'p1'],
    ['sam', 'p1'],
    [' Sam  reed. ', 'p1'],
    ['p2', 'p2'],
    ['Ella Stone', 'p3'],
    ['Supervisor', 'p1'],
  ])('“%s” is one of them', (byWhom, owner) => expect(ownerOf({ byWhom, ownerIs: null }, owners)).toBe(owner));

  it.each(['', 'Ella', 'Reed', 'supervisee', 'both', 'Sam and Ella Marsh', 'The librarian'])(
    '“%s” could be nobody or several of them, so nobody is guessed',
    (byWhom) => expect(ownerOf({ byWhom, ownerIs: null }, owners)).toBeNull(),
  );

  it('follows the column where each of the two has one, unless several share it', () => {
    expect(ownerOf({ byWhom: '', ownerIs: 'supervisor' }, owners)).toBe('p1');
    expect(ownerOf({ byWhom: '', ownerIs: 'supervisee' }, owners)).toBeNull();
  });
});

describe('by when a row is due', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['3.2.2027', '2027-02-03'],
    ['23 Nov 2026', '2026-11-23'],
    ['1st December 2026', '2026-12-01'],
    ['29/02/2028', '2028-02-29'],
  ])('“%s” is a day', (words, day) => expect(String(dayIn(words))).toBe(day));

  it.each(['', 'by half term', 'asap', '29/02/2027', '31 Nov 2026', '23 Foo 2026', '23/11'])(
    '“%s” is none, and is kept as words',
    (words) => expect(dayIn(words)).toBeNull(),
  );
});

describe('a referral', () => {
  it.each(['Make the referral', 'Refer to the front door today', 'Two referrals'])('is “%s”', (text) =>
    expect(isReferral(text)).toBe(true),
  );
  it.each(['Refer back to the plan', 'Preference for mornings', 'Read the reference'])('is not “%s”', (text) =>
    expect(isReferral(text)).toBe(false),
  );
});

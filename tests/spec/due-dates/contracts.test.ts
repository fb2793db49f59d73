import { describe, expect, test } from 'vitest';
import { held, missed, standingOn } from './invented-trust.ts';

const contractOn = (day: string, policy: string, arrangement: object) => {
  const { state, reviewOn, reviewState } = standingOn(day, { policy, arrangement }).contract;
  return `${state}, ${reviewOn?.toString() ?? 'null'}, ${reviewState}`;
};

describe('Cradley’s contract is due by the end of the third session (C-100)', () => {
  const sessions = [held('2026-09-09'), held('2026-10-07', { kind: 'group' }), held('2026-11-04')];
  test('missing before the second, due soon after it, overdue once three are held', () => {
    const on = (day: string) => contractOn(day, 'cradley', { sessions });
    expect(on('2026-10-06')).toBe('missing, null, null');
    expect(on('2026-10-07')).toBe('due soon, null, null');
    expect(on('2026-11-03')).toBe('due soon, null, null');
    expect(on('2026-11-04')).toBe('overdue, null, null');
  });
  test('ok from the day it is signed, and never reviewed', () => {
    const contract = { signedOn: '2026-11-10', lastReviewedOn: null, reviewOn: '2027-01-01' };
    expect(contractOn('2026-11-09', 'cradley', { sessions, contract })).toBe('overdue, null, null');
    expect(contractOn('2026-11-10', 'cradley', { sessions, contract })).toBe('ok, null, null');
  });
  test('ad hoc and missed sessions do not count', () => {
    const others = [held('2026-09-09', { formality: 'ad hoc' }), missed('2026-10-07'), held('2026-11-04')];
    expect(contractOn('2026-11-05', 'cradley', { sessions: others })).toBe('missing, null, null');
  });
});

describe('Temple’s contract is due at the beginning (T-35) and reviewed every year (T-69)', () => {
  test('due soon up to the tenth school day, the first included', () => {
    expect(contractOn('2026-09-15', 'temple', {})).toBe('due soon, null, null');
    expect(contractOn('2026-09-16', 'temple', {})).toBe('overdue, null, null');
  });
  test('overdue the day after a first session held before that', () => {
    const sessions = [held('2026-09-08')];
    expect(contractOn('2026-09-08', 'temple', { sessions })).toBe('due soon, null, null');
    expect(contractOn('2026-09-09', 'temple', { sessions })).toBe('overdue, null, null');
  });
  const review = (contract: object, day = '2027-08-11') => contractOn(day, 'temple', { contract });
  test('a year after signing; due soon from thirty days before; overdue the day after', () => {
    const contract = { signedOn: '2026-09-10' };
    expect(review(contract, '2027-08-10')).toBe('ok, 2027-09-10, ok');
    expect(review(contract, '2027-08-11')).toBe('ok, 2027-09-10, due soon');
    expect(review(contract, '2027-09-10')).toBe('ok, 2027-09-10, due soon');
    expect(review(contract, '2027-09-11')).toBe('ok, 2027-09-10, overdue');
  });
  test('a year after the last review, once that has happened', () => {
    const contract = { signedOn: '2026-09-10', lastReviewedOn: '2027-03-01' };
    expect(review(contract, '2027-02-28')).toBe('ok, 2027-09-10, ok');
    expect(review(contract, '2027-03-01')).toBe('ok, 2028-03-01, ok');
  });
  test('an earlier date on the form wins until a review is held on or after it', () => {
    const contract = { signedOn: '2026-09-10', reviewOn: '2027-03-01' };
    expect(review(contract)).toBe('ok, 2027-03-01, overdue');
    expect(review({ ...contract, lastReviewedOn: '2027-02-28' })).toBe('ok, 2027-03-01, overdue');
    expect(review({ ...contract, lastReviewedOn: '2027-03-01' })).toBe('ok, 2028-03-01, ok');
    expect(review({ ...contract, reviewOn: '2028-01-01' })).toBe('ok, 2027-09-10, due soon');
  });
  test('29 February plus a year is 28 February', () => {
    const contract = { signedOn: '2028-02-29' };
    expect(review(contract, '2028-03-01')).toBe('ok, 2029-02-28, ok');
  });
});

describe('the other contracts', () => {
  const contract = { signedOn: '2026-09-10', lastReviewedOn: '2027-01-01', reviewOn: '2027-03-01' };
  test('HSCB and JMAT are missing until signed and reviewed on the form’s date', () => {
    for (const policy of ['hscb', 'jmat']) {
      expect(contractOn('2026-09-09', policy, { contract })).toBe('missing, null, null');
      expect(contractOn('2027-01-29', policy, { contract })).toBe('ok, 2027-03-01, ok');
      expect(contractOn('2027-01-30', policy, { contract })).toBe('ok, 2027-03-01, due soon');
      expect(contractOn('2027-03-02', policy, { contract })).toBe('ok, 2027-03-01, overdue');
    }
  });
  test('River Tees has a review for clinical only', () => {
    expect(contractOn('2027-01-30', 'river-tees', { contract })).toBe('ok, null, null');
    expect(contractOn('2027-01-30', 'river-tees', { contract, kind: 'clinical' })).toBe('ok, 2027-03-01, due soon');
  });
  test('a clinical one of any policy is missing until signed, reviewed on the form’s date', () => {
    const sessions = [held('2026-09-09'), held('2026-09-10'), held('2026-09-11')];
    for (const policy of ['cradley', 'temple']) {
      expect(contractOn('2026-10-01', policy, { kind: 'clinical', sessions })).toBe('missing, null, null');
      expect(contractOn('2027-03-02', policy, { kind: 'clinical', contract })).toBe('ok, 2027-03-01, overdue');
    }
  });
  test('one without a signing date is none', () => {
    expect(contractOn('2026-10-01', 'jmat', { contract: { reviewOn: '2027-03-01' } })).toBe('missing, null, null');
  });
});

describe('missed pairs (R-52)', () => {
  const pairs = (sessions: object[], day = '2027-07-01', policy = 'river-tees') =>
    standingOn(day, { policy, arrangement: { sessions } }).missedPairs;
  const days = ['2026-09-10', '2026-09-17', '2026-09-24', '2026-10-01', '2026-10-08'];
  const run = (length: number) => days.slice(0, length).map((on) => missed(on));
  test('two are a pair, a third adds nothing, a fourth makes a second', () => {
    expect([1, 2, 3, 4, 5].map((length) => pairs(run(length)))).toEqual([0, 1, 1, 2, 2]);
  });
  test('a held one, or one missed by somebody else, ends the run', () => {
    const around = (middle: object) => pairs([missed('2026-09-10'), middle, missed('2026-09-24')]);
    expect(around(held('2026-09-17'))).toBe(0);
    expect(around(missed('2026-09-17', 'supervisor'))).toBe(0);
    expect(around(missed('2026-09-17', null))).toBe(0);
  });
  test('cancelled, planned, ad hoc and later ones are passed over, and the order of the list does not matter', () => {
    const between = [
      held('2026-09-12', { status: 'cancelled' }),
      held('2026-09-13', { status: 'planned' }),
      held('2026-09-14', { formality: 'ad hoc' }),
    ];
    expect(pairs([missed('2026-09-24'), ...between, missed('2026-09-10')])).toBe(1);
    expect(pairs(run(2), '2026-09-16')).toBe(0);
    expect(pairs(run(2), '2026-09-17')).toBe(1);
  });
  test('only River Tees counts them, and an ended arrangement keeps its count', () => {
    for (const policy of ['cradley', 'hscb', 'temple', 'jmat']) expect(pairs(run(4), '2027-07-01', policy)).toBe(0);
    const arrangement = { sessions: run(2), endedOn: '2026-10-01' };
    expect(standingOn('2026-11-01', { policy: 'river-tees', arrangement })).toMatchObject({
      state: null,
      missedPairs: 1,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { held, type Invented } from '../due-dates/invented-trust.ts';
import { on, quiet, sent, session } from './sent-days.ts';

describe('prepare (C-66, T-28, R-16, J-23)', () => {
  test('two days before, to both sides, and on no other day', () => {
    expect(sent('prepare', '2026-11-16', '2026-11-30', session('booked', '2026-11-20'))).toEqual([
      '2026-11-18 -2 → p2 p1',
    ]);
  });
  test('moves back over the weekend and a closure', () => {
    expect(sent('prepare', '2026-11-16', '2026-11-30', session('booked', '2026-11-23'))).toEqual([
      '2026-11-20 -2 → p2 p1',
    ]);
    // Friday 27 November is closed, so Sunday's two days before come on Thursday.
    expect(sent('prepare', '2026-11-16', '2026-11-30', session('booked', '2026-11-29'))).toEqual([
      '2026-11-26 -2 → p2 p1',
    ]);
  });
  test('before a session on the first Monday after the break, on the last day before it', () => {
    expect(sent('prepare', '2026-10-19', '2026-11-02', session('booked', '2026-11-02'))).toEqual([
      '2026-10-23 -2 → p2 p1',
    ]);
  });
  test('not to somebody who is away, and to whoever stands in', () => {
    const away = {
      ...quiet,
      absences: [{ person: 'p1', fromOn: '2026-11-01', toOn: '2026-11-30' }],
      arrangement: { ...quiet.arrangement, cover: [{ person: 'p4', fromOn: '2026-11-01', toOn: '2026-11-30' }] },
    };
    expect(sent('prepare', '2026-11-16', '2026-11-30', session('booked', '2026-11-20'), away)).toEqual([
      '2026-11-18 -2 → p2 p4',
    ]);
  });
});

describe('record-unwritten (C-110, T-43, R-18, J-16)', () => {
  test('+1, +3, +7 and weekly, to the supervisors only; not on the day itself', () => {
    const two = { ...quiet, arrangement: { ...quiet.arrangement, supervisors: ['p1', 'p7'] } };
    expect(sent('record-unwritten', '2026-11-02', '2026-11-24', session('unwritten', '2026-11-02'), two)).toEqual([
      '2026-11-03 1 → p1 p7',
      '2026-11-05 3 → p1 p7',
      '2026-11-09 7 → p1 p7',
      '2026-11-16 14 → p1 p7',
      '2026-11-23 21 → p1 p7',
    ]);
  });
  test('over the half term only the latest stage is sent', () => {
    expect(sent('record-unwritten', '2026-10-23', '2026-11-03', session('unwritten', '2026-10-23'))).toEqual([
      '2026-11-02 7 → p1',
    ]);
  });
  test('across the clock change in spring and on 29 February', () => {
    // Easter holidays begin on 26 March 2027, so the year with a leap day is looked at: 28 February 2028 is a Monday.
    expect(sent('record-unwritten', '2028-02-28', '2028-03-03', session('unwritten', '2028-02-28'))).toEqual([
      '2028-02-29 1 → p1',
      '2028-03-02 3 → p1',
    ]);
    expect(sent('record-unwritten', '2028-03-24', '2028-03-31', session('unwritten', '2028-03-24'))).toEqual([
      '2028-03-27 3 → p1',
      '2028-03-31 7 → p1',
    ]);
  });
});

describe('awaiting-signature (C-111, J-43)', () => {
  const matters = (...awaited: string[]) => ({
    signatures: [{ record: 's-1-r', arrangement: 'a1', sharedOn: on('2026-11-03'), awaited }],
  });
  test('+3, +7 and weekly, to who has not signed', () => {
    expect(sent('awaiting-signature', '2026-11-03', '2026-11-18', matters('p2'))).toEqual([
      '2026-11-06 3 → p2',
      '2026-11-10 7 → p2',
      '2026-11-17 14 → p2',
    ]);
  });
  test('nothing once everybody has', () => {
    expect(sent('awaiting-signature', '2026-11-03', '2026-11-18', matters())).toEqual([]);
  });
});

describe('contract-missing (C-100, T-35)', () => {
  const cradley = (...days: string[]): Invented => ({
    policy: 'cradley',
    closures: [],
    arrangement: { startedOn: '2026-09-02', contract: null, sessions: days.map((day) => held(day)) },
  });
  test('Cradley: the day the second session is held, the day of the third, then every 28 days', () => {
    const asked = cradley('2026-09-10', '2026-10-06', '2026-11-04');
    expect(sent('contract-missing', '2026-09-02', '2026-12-03', {}, asked)).toEqual([
      '2026-10-06 0 → p2 p1',
      '2026-11-03 28 → p2 p1',
      '2026-11-04 0 → p2 p1',
      '2026-12-02 28 → p2 p1',
    ]);
  });
  test('Cradley: nothing before the second, nothing once it is signed', () => {
    expect(sent('contract-missing', '2026-09-02', '2026-12-03', {}, cradley('2026-09-10'))).toEqual([]);
    const signed = cradley('2026-09-10', '2026-10-06');
    const contract = { signedOn: '2026-10-05', lastReviewedOn: null, reviewOn: null };
    const arrangement = { ...signed.arrangement, contract };
    expect(sent('contract-missing', '2026-09-02', '2026-12-03', {}, { ...signed, arrangement })).toEqual([]);
  });
  test('Temple: from the start, overdue the day after the tenth school day', () => {
    const temple: Invented = {
      policy: 'temple',
      closures: [],
      arrangement: { startedOn: '2026-09-02', contract: null },
    };
    expect(sent('contract-missing', '2026-09-01', '2026-10-13', {}, temple)).toEqual(
      ['2026-09-02 0 → p2 p1', '2026-09-16 0 → p2 p1', '2026-10-14 28 → p2 p1'].slice(0, 2),
    );
    expect(sent('contract-missing', '2026-10-14', '2026-10-14', {}, temple)).toEqual(['2026-10-14 28 → p2 p1']);
  });
  test('policies that set no date are not nagged about', () => {
    const jmat: Invented = { policy: 'jmat', arrangement: { contract: null } };
    expect(sent('contract-missing', '2026-09-02', '2026-12-18', {}, jmat)).toEqual([]);
  });
});

describe('action-due (C-26, J-43)', () => {
  const action = (due: string) => ({
    actions: [{ key: 'x', arrangement: 'a1', owner: 'p2', dueOn: on(due), isReferral: false }],
  });
  test('−3, +1 to the owner, from +8 to the supervisor too, then every 28 days', () => {
    expect(sent('action-due', '2026-11-01', '2026-12-18', action('2026-11-06'))).toEqual([
      '2026-11-03 -3 → p2',
      '2026-11-09 1 → p2',
      '2026-11-16 8 → p2 p1',
      '2026-12-14 36 → p2 p1',
    ]);
  });
  test('a supervisor’s own action tells the supervisor once', () => {
    const own = { actions: [{ key: 'x', arrangement: 'a1', owner: 'p1', dueOn: on('2026-11-06'), isReferral: false }] };
    expect(sent('action-due', '2026-11-16', '2026-11-16', own)).toEqual(['2026-11-16 8 → p1']);
  });
});

describe('not-filed (C-132, T-48, J-44)', () => {
  const unfiled = { unfiled: [{ key: 's-1-r.case-1', arrangement: 'a1', decidedOn: on('2026-11-02') }] };
  test('+1, +3 and weekly, to who files it', () => {
    expect(sent('not-filed', '2026-11-02', '2026-11-20', unfiled)).toEqual([
      '2026-11-03 1 → p1',
      '2026-11-05 3 → p1',
      '2026-11-12 10 → p1',
      '2026-11-19 17 → p1',
    ]);
  });
  test.each(['hscb', 'river-tees'])('%s names no file, so nothing is asked', (policy) => {
    expect(sent('not-filed', '2026-11-02', '2026-11-20', unfiled, { ...quiet, policy })).toEqual([]);
  });
});

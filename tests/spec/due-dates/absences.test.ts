import { describe, expect, test } from 'vitest';
import { clockOn, held, standingOn } from './invented-trust.ts';

const away = (fromOn: string, toOn: string | null, person = 'p2') => ({ person, fromOn, toOn });

describe('an absence pauses the supervisee’s clocks', () => {
  const asked = { policy: 'hscb', absences: [away('2026-10-12', '2026-10-16')] };
  test('from its first day to its last, both included', () => {
    expect(clockOn('2026-10-11', 'quarterly', asked)).toBe('2026-12-07, ok');
    expect(clockOn('2026-10-12', 'quarterly', asked)).toBe('2026-12-07, paused');
    expect(clockOn('2026-10-16', 'quarterly', asked)).toBe('2026-12-07, paused');
    expect(clockOn('2026-10-17', 'quarterly', asked)).toBe('2026-12-07, ok');
    expect(standingOn('2026-10-12', asked).state).toBe('paused');
  });
  test('a supervisor’s absence does not', () => {
    expect(clockOn('2026-10-12', 'quarterly', { policy: 'hscb', absences: [away('2026-10-12', null, 'p1')] })).toBe(
      '2026-12-02, ok',
    );
  });
});

describe('an interval’s due date moves by the days away', () => {
  const arrangement = { interval: { weeks: 4 }, sessions: [held('2026-10-01')] };
  const due = (day: string, ...absences: object[]) =>
    clockOn(day, 'contract', { policy: 'river-tees', arrangement, absences }).split(', ')[0];
  test('not by days on or before the date it is counted from, nor after the due date', () => {
    expect(due('2026-10-02', away('2026-09-28', '2026-10-01'))).toBe('2026-10-29');
    expect(due('2026-10-02', away('2026-10-30', '2026-11-05'))).toBe('2026-10-29');
    expect(due('2026-10-02', away('2026-10-29', '2026-10-29'))).toBe('2026-10-30');
    expect(due('2026-10-02', away('2026-10-02', '2026-10-02'))).toBe('2026-10-30');
  });
  test('and by days that come in reach by moving', () => {
    expect(due('2026-10-02', away('2026-10-28', '2026-11-06'))).toBe('2026-11-08');
    expect(due('2026-10-02', away('2026-10-29', '2026-10-29'), away('2026-10-30', '2026-10-31'))).toBe('2026-11-01');
  });
  test('days in two absences count once', () => {
    expect(due('2026-10-02', away('2026-10-05', '2026-10-09'), away('2026-10-07', '2026-10-12'))).toBe('2026-11-06');
  });
  test('an absence without an end is taken to end on the day asked about', () => {
    expect(due('2026-10-04', away('2026-10-05', null))).toBe('2026-10-29');
    expect(due('2026-10-05', away('2026-10-05', null))).toBe('2026-10-30');
    expect(due('2026-10-14', away('2026-10-05', null))).toBe('2026-11-08');
  });
});

describe('a period is excused', () => {
  const arrangement = { sessions: [held('2026-10-07')] };
  const due = (day: string, absence: object) =>
    clockOn(day, 'half-termly', { policy: 'temple', arrangement, absences: [absence] }).split(', ')[0];
  // 2 November to 18 December, without the closure of 27 November: 34 school days.
  test('when its last day and half of its school days lie in absences', () => {
    expect(due('2026-11-02', away('2026-11-25', '2027-01-04'))).toBe('2027-02-12');
  });
  test('not when one school day less was missed', () => {
    expect(due('2026-11-02', away('2026-11-26', '2027-01-04'))).toBe('2026-12-18');
  });
  test('not when they were back on its last day', () => {
    expect(due('2026-11-02', away('2026-11-02', '2026-12-17'))).toBe('2026-12-18');
    expect(due('2026-11-02', away('2026-11-02', '2026-12-18'))).toBe('2027-02-12');
  });
  test('without an end only once its last day has come', () => {
    expect(due('2026-12-17', away('2026-11-02', null))).toBe('2026-12-18');
    expect(due('2026-12-18', away('2026-11-02', null))).toBe('2027-02-12');
  });
});

describe('cover', () => {
  const cover = (day: string, absences: object[], more: object = {}) =>
    standingOn(day, { policy: 'jmat', absences, arrangement: more }).cover;
  test('is needed when the supervisor is away for more than ten school days', () => {
    expect(cover('2026-11-03', [away('2026-11-02', '2026-11-13', 'p1')])).toBe(null);
    expect(cover('2026-11-03', [away('2026-11-02', '2026-11-16', 'p1')])).toBe('needed');
    expect(cover('2026-11-01', [away('2026-11-02', '2026-11-16', 'p1')])).toBe(null);
    expect(cover('2026-11-17', [away('2026-11-02', '2026-11-16', 'p1')])).toBe(null);
    expect(cover('2026-11-02', [away('2026-11-02', null, 'p1')])).toBe('needed');
  });
  test('is arranged on the days of an entry', () => {
    const entry = { cover: [{ person: 'p4', fromOn: '2026-11-04', toOn: '2026-11-05' }] };
    const absences = [away('2026-11-02', null, 'p1')];
    expect(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'].map((day) => cover(day, absences, entry))).toEqual([
      'needed',
      'arranged',
      'arranged',
      'needed',
    ]);
  });
  test('is not needed while one of two supervisors is there', () => {
    const pair = { supervisors: ['p1', 'p7'] };
    expect(cover('2026-11-03', [away('2026-11-02', null, 'p1')], pair)).toBe(null);
    expect(cover('2026-11-03', [away('2026-11-02', null, 'p1'), away('2026-11-03', '2026-11-03', 'p7')], pair)).toBe(
      null,
    );
    expect(cover('2026-11-03', [away('2026-11-02', null, 'p1'), away('2026-11-03', null, 'p7')], pair)).toBe('needed');
  });
  test('leaves the clocks running', () => {
    expect(clockOn('2026-11-03', 'half-termly', { policy: 'jmat', absences: [away('2026-11-02', null, 'p1')] })).toBe(
      '2026-10-23, overdue',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { dayNumber } from '../../../shared/domain/day-number.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { checkCalendar } from '../../../shared/domain/schools/check-calendar.ts';
import type { Term } from '../../../shared/domain/schools/school-calendar.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const term = (startOn: string, endOn: string, from: string | null = null, to: string | null = null): Term => ({
  name: startOn,
  startOn: on(startOn),
  endOn: on(endOn),
  halfTermStartOn: from === null ? null : on(from),
  halfTermEndOn: to === null ? null : on(to),
});
const autumn = term('2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30');
const spring = term('2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19');
const found = (...terms: Term[]) =>
  checkCalendar({ terms, closures: [] }).map(({ severity, field }) => `${severity} ${field}`);

describe('a school day', () => {
  const days = calendarDays({ terms: [spring, autumn], closures: [on('2026-11-27')] }, 70);
  test('is Monday to Friday, inside a term, outside its break, not a closure', () => {
    const yes = ['2026-09-02', '2026-10-23', '2026-11-02', '2026-12-18', '2027-01-04'];
    const no = ['2026-09-01', '2026-09-05', '2026-10-26', '2026-10-30', '2026-11-27', '2026-12-19', '2027-01-03'];
    expect(yes.filter((day) => !days.isSchoolDay(on(day)))).toEqual([]);
    expect(no.filter((day) => days.isSchoolDay(on(day)))).toEqual([]);
  });
  test('is counted with both ends, and found before, after and by number', () => {
    expect(days.countSchoolDays(on('2026-11-23'), on('2026-11-30'))).toBe(5);
    expect(days.countSchoolDays(on('2026-11-30'), on('2026-11-23'))).toBe(0);
    expect(days.schoolDayOnOrBefore(on('2026-11-29'))?.toString()).toBe('2026-11-26');
    expect(days.schoolDayOnOrAfter(on('2026-11-27'))?.toString()).toBe('2026-11-30');
    expect(days.schoolDayFrom(on('2026-09-02'), 10)?.toString()).toBe('2026-09-15');
    expect(days.schoolDayOnOrBefore(on('2026-09-01'))).toBe(null);
    expect(days.schoolDayOnOrAfter(on('2027-03-26'))).toBe(null);
  });
  test('the calendar covers holidays between known terms and nothing outside them', () => {
    const covered = (day: string) => days.covers(on(day));
    expect([covered('2026-09-01'), covered('2026-12-25'), covered('2027-03-25'), covered('2027-03-26')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  test('a number for each day follows the one before, over leap years and centuries', () => {
    for (let day = on('1999-12-25'), last = dayNumber(day); day.year < 2101; last = dayNumber(day)) {
      day = day.add({ days: 1 });
      expect(dayNumber(day)).toBe(last + 1);
    }
  });
});

describe('a calendar is checked', () => {
  test('and nothing is said of a good one', () => {
    expect(found(autumn, spring)).toEqual([]);
  });
  test('overlapping terms are an error of the later one; terms that touch are not', () => {
    expect(found(autumn, term('2026-12-18', '2027-03-25'))).toEqual(['error terms[1].startOn']);
    expect(found(autumn, term('2026-12-19', '2027-03-25'))).toEqual([]);
    expect(found(term('2026-12-18', '2027-03-25'), autumn)).toEqual(['error terms[1].startOn']);
    expect(found(autumn, term('2026-10-01', '2026-10-02'), spring)).toEqual(['error terms[1].startOn']);
  });
  test('half a break is an error of the half that is missing', () => {
    expect(found(term('2026-09-02', '2026-12-18', '2026-10-26'))).toEqual(['error terms[0].halfTermEndOn']);
    expect(found(term('2026-09-02', '2026-12-18', null, '2026-10-30'))).toEqual(['error terms[0].halfTermStartOn']);
  });
  test('a break outside its term, or the wrong way round, is an error', () => {
    expect(found(term('2026-09-02', '2026-12-18', '2026-09-01', '2026-10-30'))).toEqual([
      'error terms[0].halfTermStartOn',
    ]);
    expect(found(term('2026-09-02', '2026-12-18', '2026-12-14', '2026-12-19'))).toEqual([
      'error terms[0].halfTermEndOn',
    ]);
    expect(found(term('2026-09-02', '2026-12-18', '2026-10-30', '2026-10-26'))).toEqual([
      'error terms[0].halfTermEndOn',
    ]);
    expect(found(term('2026-12-18', '2026-09-02'))).toEqual(['error terms[0].endOn']);
  });
  test('more than seventy days between terms are a warning, and so is having no terms', () => {
    expect(found(autumn, term('2027-02-26', '2027-03-25'))).toEqual([]);
    expect(found(autumn, term('2027-02-27', '2027-03-25'))).toEqual(['warning terms[1].startOn']);
    expect(found()).toEqual(['warning terms']);
  });
});

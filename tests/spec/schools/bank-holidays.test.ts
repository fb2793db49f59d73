import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOf, easterSundayOf } from '../../../shared/domain/schools/bank-holidays.ts';

const written = (year: number) => bankHolidaysOf(year).map(({ on }) => on.toString().slice(5));

describe('bank holidays in England', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter Sunday of %i is %s', (year, on) => {
    expect(easterSundayOf(year).toString()).toBe(on);
  });

  it.each([
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
    [2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
    [2028, ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
  ])('of %i, with substitute days', (year, days) => {
    expect(written(year)).toEqual(days);
  });

  it('keep Boxing Day on its day when Christmas Day is a Sunday, and give Christmas the Tuesday', () => {
    const names = bankHolidaysOf(2022).map(({ on, name }) => `${on.toString().slice(5)} ${name}`);
    expect(names.slice(-2)).toEqual(['12-26 Boxing Day', '12-27 Christmas Day']);
  });

  it('are eight different weekdays, in order, in every year to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2199 }), (year) => {
        const days = bankHolidaysOf(year);
        expect(new Set(days.map(({ on }) => on.toString())).size).toBe(8);
        expect(days.every(({ on }) => on.dayOfWeek <= 5 && on.year === year)).toBe(true);
        expect(days.map(({ on }) => on.toString())).toEqual(days.map(({ on }) => on.toString()).sort());
      }),
    );
  });
});

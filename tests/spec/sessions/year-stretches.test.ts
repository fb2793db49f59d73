import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { type Every, yearStretches } from '../../../shared/domain/sessions/year-stretches.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';

const on = (every: Every, today: string) =>
  yearStretches(aSchoolCalendar(), every, Temporal.PlainDate.from(today)).map(
    ({ name, fromOn, untilOn }) => `${name}: ${fromOn} to ${untilOn}`,
  );

describe('the year ahead', () => {
  it('has one stretch for each half term, from the one today lies in', () => {
    expect(on('half term', '2026-11-23')).toEqual([
      'Autumn 2026, second half: 2026-10-31 to 2026-12-18',
      'Spring 2027, first half: 2027-01-04 to 2027-02-14',
      'Spring 2027, second half: 2027-02-20 to 2027-03-25',
      'Summer 2027, first half: 2027-04-12 to 2027-05-30',
      'Summer 2027, second half: 2027-06-05 to 2027-07-21',
    ]);
  });

  it('has one for each term where the policy says so', () => {
    expect(on('term', '2026-11-23').map((line) => line.split(':')[0])).toEqual([
      'Autumn 2026',
      'Spring 2027',
      'Summer 2027',
    ]);
  });

  it.each([
    ['the day before the last school day', '2026-12-17', 'Autumn 2026, second half'],
    ['the last day', '2026-12-18', 'Autumn 2026, second half'],
    ['the day after', '2026-12-19', 'Spring 2027, first half'],
  ])('begins on %s with %s', (_what, today, name) => {
    expect(on('half term', today)[0]).toContain(name);
  });

  it('goes by the agreed interval as far as term dates are known, twelve at most', () => {
    expect(on({ weeks: 6 }, '2027-05-01')).toEqual([
      '1 May 2027 to 11 Jun 2027: 2027-05-01 to 2027-06-11',
      '12 Jun 2027 to 21 Jul 2027: 2027-06-12 to 2027-07-21',
    ]);
    expect(on({ weeks: 1 }, '2026-11-23')).toHaveLength(12);
  });

  it.each(['2027-07-22', '2030-01-01'])('has nothing on %s, when no term dates are known any more', (today) => {
    expect(on('half term', today)).toEqual([]);
    expect(on({ months: 1 }, today)).toEqual([]);
  });
});

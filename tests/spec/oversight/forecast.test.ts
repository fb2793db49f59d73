import { describe, expect, test } from 'vitest';
import type { Arrangement, ArrangementStanding } from '../../../shared/domain/arrangements/arrangement.ts';
import { NOTHING_YET } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { forecastEnd, forecastWeeks, foreseen } from '../../../shared/domain/oversight/forecast.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
/** A Wednesday. */
const TODAY = day('2026-11-25');
const booked = (on: string) => Temporal.Instant.from(`${on}T10:00:00Z`);
const due = (on: string, standing: Partial<ArrangementStanding> = {}, changes: Partial<Arrangement> = {}) =>
  anArrangement({ standing: { ...NOTHING_YET, nextDueOn: day(on), ...standing }, ...changes });
const outlook = (one: Arrangement, absences = {}) => foreseen(one, Object.values(absences), TODAY)?.outlook ?? null;

describe('the forecast', () => {
  test('looks to the Sunday of the fourth week', () => {
    expect(forecastEnd(TODAY).toString()).toBe('2026-12-20');
    expect(forecastEnd(day('2026-11-27')).toString()).toBe('2026-12-20');
    expect(forecastEnd(day('2026-11-28')).toString()).toBe('2026-12-27');
    expect(forecastEnd(day('2026-11-29')).toString()).toBe('2026-12-27');
    expect(forecastEnd(day('2026-11-30')).toString()).toBe('2026-12-27');
    expect([outlook(due('2026-12-20')), outlook(due('2026-12-21'))]).toEqual(['nothing booked', null]);
  });

  test('calls overdue from the day after, whether or not something is booked', () => {
    expect([outlook(due('2026-11-24')), outlook(due('2026-11-25'))]).toEqual(['overdue', 'nothing booked']);
    expect(outlook(due('2026-11-24', { nextBookedAt: booked('2026-11-27') }))).toBe('overdue');
  });

  test('is content with a booking on the due day and not with one after it', () => {
    const at = (on: string) => outlook(due('2026-12-03', { nextBookedAt: booked(on) }));
    expect(['2026-12-02', '2026-12-03', '2026-12-04'].map(at)).toEqual(['booked', 'booked', 'booked too late']);
  });

  test('sees that the supervisor is away on the booked day, unless somebody stands in', () => {
    const absence = { key: 'a', person: 'sam', fromOn: day('2026-12-02'), toOn: day('2026-12-04') };
    const one = (on: string, changes = {}) => due('2026-12-10', { nextBookedAt: booked(on) }, changes);
    const seen = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-05'].map((on) => outlook(one(on), { absence }));
    expect(seen).toEqual(['booked', 'away', 'away', 'booked']);
    const cover = [{ person: 'cora', fromOn: day('2026-12-01'), toOn: null }];
    expect(outlook(one('2026-12-02', { cover }), { absence })).toBe('booked');
    expect(outlook(one('2026-12-02', { supervisors: ['sam', 'cora'] }), { absence })).toBe('booked');
    expect(outlook(one('2026-12-02'), { absence: { ...absence, toOn: null } })).toBe('away');
  });

  test('leaves out what has ended, is paused or has no due date', () => {
    expect(outlook(due('2026-12-01', {}, { endedOn: day('2026-11-24') }))).toBeNull();
    expect(outlook(due('2026-12-01', {}, { endedOn: day('2026-11-25') }))).toBe('nothing booked');
    expect(outlook(due('2026-12-01', { dueState: 'paused' }))).toBeNull();
    expect(outlook(due('2026-12-01', { nextDueOn: null }))).toBeNull();
  });

  test('counts by weeks that begin on Mondays, the first today', () => {
    const all = ['2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-20'].flatMap(
      (on) => foreseen(due(on), [], TODAY) ?? [],
    );
    const inTime = foreseen(due('2026-12-01', { nextBookedAt: booked('2026-12-01') }), [], TODAY);
    const weeks = forecastWeeks(inTime === null ? all : [...all, inTime], TODAY);
    expect(weeks.map(({ startOn, endOn }) => `${startOn} ${endOn}`)).toEqual([
      '2026-11-25 2026-11-29',
      '2026-11-30 2026-12-06',
      '2026-12-07 2026-12-13',
      '2026-12-14 2026-12-20',
    ]);
    expect(weeks.map((week) => [week.due, week.booked, week.atRisk])).toEqual([
      [2, 0, 2],
      [2, 1, 1],
      [0, 0, 0],
      [1, 0, 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { dayKindOf } from '../../../shared/domain/schools/day-kind.ts';
import { termAt, termWeeks } from '../../../shared/domain/schools/term-weeks.ts';
import { affectedSessions } from '../../../shared/domain/sessions/affected-sessions.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const calendar = aSchoolCalendar();

describe('what a day is to a school', () => {
  it.each([
    ['2026-09-01', 'closure'],
    ['2026-09-02', 'school day'],
    ['2026-10-23', 'school day'],
    ['2026-10-24', 'weekend'],
    ['2026-10-26', 'half term'],
    ['2026-10-30', 'half term'],
    ['2026-11-02', 'school day'],
    ['2026-12-18', 'school day'],
    ['2026-12-21', 'holiday'],
    ['2027-01-01', 'holiday'],
    ['2027-01-04', 'school day'],
    ['2027-05-03', 'closure'],
    ['2027-07-22', 'holiday'],
    ['2027-09-01', 'holiday'],
    ['2027-09-02', 'unknown'],
  ] as const)('%s is %s', (day, kind) => {
    expect(dayKindOf(on(day), calendar)).toBe(kind);
  });

  it('is unknown where no terms are entered', () => {
    expect(dayKindOf(on('2026-11-23'), { terms: [], closures: [] })).toBe('unknown');
  });
});

describe('the weeks of a term', () => {
  const [autumn] = calendar.terms;
  const weeks = autumn === undefined ? [] : termWeeks(autumn, calendar);

  it('begin with the Monday before its first day and end with the week of its last', () => {
    expect(weeks.map((week) => week.mondayOn.toString())).toHaveLength(16);
    expect(weeks[0]?.mondayOn.toString()).toBe('2026-08-31');
    expect(weeks.at(-1)?.mondayOn.toString()).toBe('2026-12-14');
  });

  it('say day by day what is a school day', () => {
    expect(weeks[0]?.days.map((day) => day.kind)).toEqual([
      'holiday',
      'closure',
      'school day',
      'school day',
      'school day',
    ]);
    expect(new Set(weeks[8]?.days.map((day) => day.kind))).toEqual(new Set(['half term']));
  });

  it.each([
    ['2026-08-01', 'Autumn 2026'],
    ['2026-12-18', 'Autumn 2026'],
    ['2026-12-19', 'Spring 2027'],
    ['2027-07-21', 'Summer 2027'],
    ['2028-01-01', 'Summer 2027'],
  ])('%s belongs to %s', (day, name) => {
    expect(termAt(calendar, on(day))?.term.name).toBe(name);
  });

  it('know the terms before and after, and are none without terms', () => {
    const spring = termAt(calendar, on('2027-02-01'));
    expect([spring?.before?.name, spring?.after?.name]).toEqual(['Autumn 2026', 'Summer 2027']);
    expect(termAt({ terms: [], closures: [] }, on('2027-02-01'))).toBeNull();
  });
});

describe('bookings on days without school', () => {
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  const why = (startsAt: string, with_ = {}) =>
    affectedSessions([aSession(startsAt, with_)], calendar, now).map((one) => one.why);

  it('are listed with the reason', () => {
    expect(why('2026-12-21T10:00:00Z')).toEqual(['holiday']);
    expect(why('2027-02-15T10:00:00Z')).toEqual(['half term']);
    expect(why('2027-05-03T10:00:00Z')).toEqual(['closure']);
    expect(why('2026-12-12T10:00:00Z', { status: 'proposed' })).toEqual(['weekend']);
  });

  it('are not those on school days, in the past, called off, held, or beyond the dates that are entered', () => {
    expect(why('2026-12-18T10:00:00Z')).toEqual([]);
    expect(why('2026-10-28T10:00:00Z')).toEqual([]);
    expect(why('2026-12-21T10:00:00Z', { status: 'cancelled' })).toEqual([]);
    expect(why('2026-12-21T10:00:00Z', { status: 'held' })).toEqual([]);
    expect(why('2027-10-27T10:00:00Z')).toEqual([]);
  });

  it('go by the date in London, not by the date of the clock at sea', () => {
    expect(why('2027-05-02T23:30:00Z')).toEqual(['closure']);
  });

  it('come soonest first', () => {
    const late = aSession('2026-12-23T10:00:00Z', { key: 'late' });
    const soon = aSession('2026-12-21T10:00:00Z', { key: 'soon' });
    expect(affectedSessions([late, soon], calendar, now).map((one) => one.session.key)).toEqual(['soon', 'late']);
  });
});

import { describe, expect, it } from 'vitest';
import { spokenDates } from '../../bot/adapters/spoken-dates.ts';
import { saidWhen } from '../../bot/conversation/language/said-when.ts';
import { wishWords } from '../../bot/conversation/language/wish.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchoolCalendar } from '../builders/a-school.ts';

/** Monday 23 November 2026, 09:00. */
const MONDAY = '2026-11-23T09:00:00Z';

function said(words: string, now = MONDAY): string {
  const when = saidWhen(words, {
    now: Temporal.Instant.from(now),
    calendar: aSchoolCalendar(),
    dates: spokenDates,
  });
  if (when.is !== 'wish') return when.is;
  const { fromOn, untilOn, timeOfDay, at } = when.wish;
  const days = fromOn.equals(untilOn) ? `${fromOn}` : `${fromOn} to ${untilOn}`;
  const time = at ?? (timeOfDay === null ? 'any time' : `${timeOfDay.from} to ${timeOfDay.until}`);
  return `${days}, ${time}`;
}

describe('when somebody says they would like to meet', () => {
  it.each([
    ['can we do supervision next Thursday after school?', '2026-12-03, 15:00 to 18:00'],
    ['book Thursday', '2026-11-26, any time'],
    ['book this Friday', '2026-11-27, any time'],
    ['book Monday at 3', '2026-11-23, 15:00'],
    ['book next Monday', '2026-11-30, any time'],
    ['tomorrow at half past three', '2026-11-24, 15:30'],
    ['tomorrow at quarter to 4', '2026-11-24, 15:45'],
    ['quarter past ten tomorrow', '2026-11-24, 10:15'],
    ['Tuesday 3.30', '2026-11-24, 15:30'],
    ['Tues 3:30pm', '2026-11-24, 15:30'],
    ['weds 2 dec 3.45pm', '2026-12-02, 15:45'],
    ['4 Dec at 15.30', '2026-12-04, 15:30'],
    ['Friday 9am', '2026-11-27, 09:00'],
    ['friday at 11', '2026-11-27, 11:00'],
    ['friday at 1530', '2026-11-27, 15:30'],
    ['friday 1530hrs', '2026-11-27, 15:30'],
    ['friday three o’clock', '2026-11-27, 15:00'],
    ['Friday afternoon', '2026-11-27, 12:00 to 18:00'],
    ['Friday morning', '2026-11-27, 08:00 to 12:00'],
    ['Friday lunchtime', '2026-11-27, 12:00 to 13:00'],
    ['Friday before school', '2026-11-27, 07:30 to 09:00'],
    ['first thing on Friday', '2026-11-27, 08:00 to 10:00'],
    ['at the end of the school day on Friday', '2026-11-27, 15:00 to 18:00'],
    ['Friday after 3', '2026-11-27, 15:00 to 18:00'],
    ['Friday before 10:30', '2026-11-27, 08:00 to 10:30'],
    ['by Friday', '2026-11-23 to 2026-11-27, any time'],
    ['after Friday', '2026-11-28 to 2026-12-12, any time'],
    ['this week', '2026-11-23 to 2026-11-27, any time'],
    ['sometime next week after school', '2026-11-30 to 2026-12-04, 15:00 to 18:00'],
    ['the week after next', '2026-12-07 to 2026-12-11, any time'],
    ['in two weeks', '2026-12-07 to 2026-12-11, any time'],
    ['in 3 weeks', '2026-12-14 to 2026-12-18, any time'],
    ['in a fortnight', '2026-12-07 to 2026-12-11, any time'],
    ['w/c 7 December', '2026-12-07 to 2026-12-11, any time'],
    ['the week of 9 December', '2026-12-07 to 2026-12-11, any time'],
    ['Tuesday week', '2026-12-01, any time'],
    ['a week on Tuesday', '2026-12-01, any time'],
    ['Monday week', '2026-12-07, any time'],
    ['on the 4th', '2026-12-04, any time'],
    ['on Monday 7th', '2026-12-07, any time'],
    ['the 3rd of December', '2026-12-03, any time'],
    ['3/12 at 2pm', '2026-12-03, 14:00'],
    ['3/12/2026', '2026-12-03, any time'],
    ['next month', '2026-12-01 to 2026-12-31, any time'],
    ['in March', '2027-03-01 to 2027-03-31, any time'],
    ['at 3.30', '2026-11-23 to 2027-01-04, 15:30'],
    ['before Christmas', '2026-11-23 to 2026-12-18, any time'],
    ['before the end of term', '2026-11-23 to 2026-12-18, any time'],
    ['before half term', '2026-11-23 to 2027-02-14, any time'],
    ['after half term', '2027-02-20 to 2027-03-25, any time'],
    ['next half term', '2027-01-04 to 2027-02-14, any time'],
    ['this half term', '2026-11-23 to 2026-12-18, any time'],
    ['next term', '2027-01-04 to 2027-03-25, any time'],
    ['after Christmas', '2027-01-04 to 2027-03-25, any time'],
    ['book supervision', 'nothing'],
    ['book with Nadia', 'nothing'],
    ['on 29 February 2027', 'no such day'],
    ['29/2/2027', 'no such day'],
    ['31 November', 'no such day'],
    ['3 November 2026', 'past'],
    ['29 February 2028', '2028-02-29, any time'],
    ['Christmas Day is out, but 28 December 2026 would do', '2026-12-28, any time'],
  ])('“%s” is %s', (words, when) => {
    expect(said(words)).toBe(when);
  });

  it.each([
    ['the day before the clocks go back', '2026-10-24T10:00:00Z', 'tomorrow at 3', '2026-10-25, 15:00'],
    ['the evening before they go back', '2026-10-24T22:30:00Z', 'tomorrow', '2026-10-25, any time'],
    ['half an hour after midnight in summer', '2026-06-10T23:30:00Z', 'today', '2026-06-11, any time'],
    ['the day they go back', '2026-10-25T12:00:00Z', 'Monday at 9', '2026-10-26, 09:00'],
    ['the day before they go forward', '2027-03-27T10:00:00Z', 'tomorrow at 3', '2027-03-28, 15:00'],
    ['across the change', '2027-03-22T10:00:00Z', 'next Tuesday 3.30', '2027-03-30, 15:30'],
    ['on 28 February of a leap year', '2028-02-28T10:00:00Z', 'tomorrow', '2028-02-29, any time'],
    ['on a Friday', '2026-11-27T10:00:00Z', 'Friday', '2026-11-27, any time'],
    ['in the last term that is known', '2027-07-01T10:00:00Z', 'next term', 'unknown term'],
    ['in the last half term that is known', '2027-07-01T10:00:00Z', 'before half term', 'unknown term'],
  ])('%s', (_when, now, words, expected) => {
    expect(said(words, now)).toBe(expected);
  });

  it('is said back in our own words', () => {
    const on = Temporal.PlainDate.from('2026-12-03');
    expect(wishWords({ fromOn: on, untilOn: on, timeOfDay: null, at: '15:30' })).toBe('on Thu 3 Dec 2026 at 15:30');
    expect(
      wishWords({ fromOn: on, untilOn: on.add({ days: 1 }), timeOfDay: { from: '15:00', until: '18:00' }, at: null }),
    ).toBe('from Thu 3 Dec 2026 to Fri 4 Dec 2026, between 15:00 and 18:00');
  });
});

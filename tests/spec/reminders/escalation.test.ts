import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { escalationsAhead } from '../../../shared/domain/reminders/escalation.ts';
import { aheadWords } from '../../../shared/domain/reminders/escalation-words.ts';
import { REMINDER_KINDS, type ReminderKind } from '../../../shared/domain/reminders/reminder.ts';
import {
  approvedBy,
  askedFor,
  endedOn,
  type WithheldPreview,
  withheldState,
} from '../../../shared/domain/reminders/withheld-preview.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const on = (day: string) => Temporal.PlainDate.from(day);
const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`);
const calendar = calendarDays(aSchoolCalendar(), DEFAULT_NUMBERS.missingTermDays);
const ahead = (kind: ReminderKind, dueOn: string, today: string) =>
  escalationsAhead(on(today), { kind, dueOn: on(dueOn) }, calendar).map((step) => `${step.on} ${step.tells}`);

describe('who hears next of what stays undone', () => {
  test('supervision: the school lead with the first weekly summary after 15 days, the trust leads after 43', () => {
    // Due Friday 23 October 2026: +15 is Saturday 7 November, so Monday the 9th; +43 is Saturday 5 December, so Monday the 7th.
    expect(ahead('supervision', '2026-10-23', '2026-10-20')).toEqual([
      '2026-11-09 school lead',
      '2026-12-07 trust lead',
    ]);
  });
  test('a step is ahead until its day, on the day itself it has come', () => {
    expect(ahead('supervision', '2026-10-23', '2026-11-08')).toEqual([
      '2026-11-09 school lead',
      '2026-12-07 trust lead',
    ]);
    expect(ahead('supervision', '2026-10-23', '2026-11-09')).toEqual(['2026-12-07 trust lead']);
    expect(ahead('supervision', '2026-10-23', '2026-12-06')).toEqual(['2026-12-07 trust lead']);
    expect(ahead('supervision', '2026-10-23', '2026-12-07')).toEqual([]);
  });
  test('the other ladders have one step, on a school day', () => {
    expect(ahead('action-due', '2026-11-20', '2026-11-20')).toEqual(['2026-11-30 supervisor']);
    expect(ahead('child-in-need', '2026-11-20', '2026-11-16')).toEqual(['2026-11-23 school lead']);
    expect(ahead('missed-twice', '2026-11-16', '2026-11-17')).toEqual(['2026-11-23 safeguarding team']);
    expect(ahead('training-renewal', '2026-11-20', '2026-11-16')).toEqual(['2026-11-23 school lead']);
  });
  test('nothing is said of a day the calendar does not reach, nor of kinds nobody else hears of', () => {
    expect(ahead('supervision', '2031-10-23', '2031-10-20')).toEqual([]);
    expect(ahead('prepare', '2026-11-20', '2026-11-16')).toEqual([]);
  });
  test('every ladder has words that say when, who, what stops it and what they see', () => {
    const step = { on: on('2026-12-07'), who: 'Helen Marsh', isSeveral: false };
    for (const kind of REMINDER_KINDS) {
      const words = aheadWords(kind, [step]);
      const hasLadder = ahead(kind, '2026-11-20', '2026-11-16').length > 0;
      expect(words !== null, kind).toBe(hasLadder);
      if (words !== null)
        expect(words).toMatch(/^On 7 Dec 2026, if .+, Helen Marsh is told\. What they see: .+; (never|nothing) .+\.$/);
    }
  });
  test('several steps are one sentence, and several people are', () => {
    const steps = [
      { on: on('2026-11-09'), who: 'Helen Marsh and Sid Lane', isSeveral: true },
      { on: on('2026-12-07'), who: 'Tess Lane', isSeveral: false },
    ];
    expect(aheadWords('supervision', steps)).toContain(
      'On 9 Nov 2026, if no session is held by then, Helen Marsh and Sid Lane are told, and on 7 Dec 2026 Tess Lane too.',
    );
    expect(aheadWords('supervision', [])).toBeNull();
  });
});

describe('what happens next is withheld from somebody', () => {
  const about = { arrangement: 'a-1', person: 'ella', reason: 'allegation' as const };
  const asked = (by = 'sid', day = '2026-11-02') => askedFor(null, about, by, at(day));
  const approved = (standing: WithheldPreview, by: string, day: string) => granted(approvedBy(standing, by, at(day)));

  test('only once somebody else has approved; never by the one who asks', () => {
    expect(refusalOf(approvedBy(asked(), 'sid', at('2026-11-02')))).toBe('not-allowed');
    expect(withheldState(asked(), on('2026-11-02'))).toEqual({ is: 'asked', untilOn: null, isAsked: true });
    const is = approved(asked(), 'tess', '2026-11-02');
    expect(withheldState(is, on('2026-11-02'))).toMatchObject({ is: 'withheld', isAsked: false });
    expect(is.periods).toMatchObject([{ askedBy: 'sid', approvedBy: 'tess' }]);
  });
  test('for 30 days: the last of them still, the next day no more', () => {
    const is = approved(asked(), 'tess', '2026-11-02');
    expect(withheldState(is, on('2026-11-01')).is).toBe('over');
    expect(withheldState(is, on('2026-12-01')).is).toBe('withheld');
    expect(withheldState(is, on('2026-12-02')).is).toBe('over');
  });
  test('renewed by another approval, again by two people, and never further than 30 days from it', () => {
    const first = approved(asked(), 'tess', '2026-11-02');
    const again = askedFor(first, about, 'tess', at('2026-11-30'));
    expect(withheldState(again, on('2026-11-30'))).toMatchObject({ is: 'withheld', isAsked: true });
    expect(refusalOf(approvedBy(again, 'tess', at('2026-11-30')))).toBe('not-allowed');
    const renewed = approved(again, 'sid', '2026-11-30');
    expect(withheldState(renewed, on('2026-12-29')).is).toBe('withheld');
    expect(withheldState(renewed, on('2026-12-30')).is).toBe('over');
  });
  test('asked for again and not approved it ends by itself', () => {
    const again = askedFor(approved(asked(), 'tess', '2026-11-02'), about, 'sid', at('2026-11-30'));
    expect(withheldState(again, on('2026-12-02'))).toMatchObject({ is: 'asked', untilOn: null });
  });
  test('ended early it is over that day, and what was asked for goes with it', () => {
    const again = askedFor(approved(asked(), 'tess', '2026-11-02'), about, 'sid', at('2026-11-10'));
    const over = endedOn(again, on('2026-11-11'));
    expect(withheldState(over, on('2026-11-11'))).toEqual({ is: 'over', untilOn: null, isAsked: false });
    expect(over.periods).toMatchObject([{ askedBy: 'sid', approvedBy: 'tess' }]);
  });
  test('the same step twice changes nothing', () => {
    const once = asked();
    expect(askedFor(once, about, 'sid', at('2026-11-03'))).toBe(once);
    const is = approved(once, 'tess', '2026-11-02');
    expect(approved(is, 'tess', '2026-11-02')).toBe(is);
    const over = endedOn(is, on('2026-11-03'));
    expect(endedOn(over, on('2026-11-03'))).toBe(over);
    expect(refusalOf(approvedBy(over, 'sid', at('2026-11-03')))).toBe('already-done');
  });
});

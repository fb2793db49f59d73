import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { TrustFacts } from '../../../shared/domain/due-dates/facts.ts';
import { indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import { remindersOfIndex, remindersOn } from '../../../shared/domain/reminders/reminders-on.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import { factsFor, held, type Invented, TERMS } from '../due-dates/invented-trust.ts';

function rows(day: string, facts: TrustFacts): string[] {
  return remindersOn(Temporal.PlainDate.from(day), facts, RULES_BY_POLICY).map(
    ({ recipient, kind, stage, supervisee, dueOn }) =>
      `${kind} ${stage} to ${recipient} for ${supervisee} due ${dueOn}`,
  );
}

/** `day: stage` of every day between on which the supervisee is reminded, to the end of the range. */
function stages(from: string, to: string, invented: Invented, recipient = 'p2', kind = 'supervision'): string[] {
  const index = indexFacts(factsFor(invented), RULES_BY_POLICY);
  const found: string[] = [];
  for (let on = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(on, to) <= 0; on = on.add({ days: 1 })) {
    for (const reminder of remindersOfIndex(on, index)) {
      if (reminder.recipient === recipient && reminder.kind === kind) found.push(`${on}: ${reminder.stage}`);
    }
  }
  return found;
}

/** Due 2 December 2026, a Wednesday: last session plus three months. */
const quarterly = { policy: 'hscb', closures: [], arrangement: { sessions: [held('2026-09-02')] } };
const planned = (on: string, more: object = {}) => held(on, { status: 'planned', ...more });
const withSessions = (...sessions: object[]) => ({
  ...quarterly,
  arrangement: { sessions: [held('2026-09-02'), ...sessions] },
});

describe('the stages of supervision', () => {
  test('−14, −3, +1, +8, +15 and then every 28 days, moved to school days', () => {
    // −3 is a Sunday and moves back; +43 and the next fall on school days again.
    expect(stages('2026-11-01', '2027-03-10', quarterly)).toEqual([
      '2026-11-18: -14',
      '2026-11-27: -3',
      '2026-12-03: 1',
      '2026-12-10: 8',
      '2026-12-17: 15',
      '2027-01-14: 43',
      '2027-02-11: 71',
    ]);
  });
  test('go to the supervisee, every supervisor and whoever stands in that day, each once', () => {
    const cover = [
      { person: 'p4', fromOn: '2026-12-03', toOn: '2026-12-03' },
      { person: 'p1', fromOn: '2026-12-01', toOn: null },
    ];
    const facts = factsFor({
      ...quarterly,
      arrangement: { ...quarterly.arrangement, supervisors: ['p1', 'p7'], cover },
    });
    const about = (stage: number, to: string) => `supervision ${stage} to ${to} for p2 due 2026-12-02`;
    expect(rows('2026-12-03', facts)).toEqual(['p2', 'p1', 'p7', 'p4'].map((to) => about(1, to)));
    expect(rows('2026-12-10', facts)).toEqual(['p2', 'p1', 'p7'].map((to) => about(8, to)));
  });
  test('River Tees’ first goes to the supervisee only', () => {
    const arrangement = { interval: { months: 3 }, sessions: [held('2026-09-02')] };
    const facts = factsFor({ policy: 'river-tees', closures: [], arrangement });
    expect(rows('2026-11-18', facts)).toHaveLength(1);
    expect(rows('2026-11-18', facts)[0]).toContain('to p2');
    expect(rows('2026-11-27', facts)).toHaveLength(2);
  });
  test('count from the earliest of the supervisee’s session clocks, not the child’s', () => {
    const children = [{ reference: 'c1', plan: 'CP', sinceOn: '2026-08-20', closedOn: null, discussedOn: [] }];
    const arrangement = { sessions: [held('2026-09-02')], interval: { weeks: 10 }, children };
    expect(stages('2026-10-26', '2026-11-13', { ...quarterly, arrangement })).toEqual([
      '2026-11-06: -3',
      '2026-11-12: 1',
    ]);
  });
  test('are per supervisee', () => {
    const sessions = [held('2026-09-02'), held('2026-09-09', { attended: ['p5'] })];
    const facts = factsFor({ ...quarterly, arrangement: { kind: 'group', supervisees: ['p2', 'p5'], sessions } });
    expect(rows('2026-12-03', facts)).toEqual(['p2', 'p1'].map((to) => `supervision 1 to ${to} for p2 due 2026-12-02`));
    expect(rows('2026-12-10', facts)).toHaveLength(4);
  });
});

describe('a stage outside term', () => {
  test('is moved back before the due date, forward after it, and of several only the latest is sent', () => {
    // Due 18 December: +1, +8 and +15 fall in the holidays and meet on the first day of term.
    const asked = { policy: 'jmat', arrangement: { sessions: [held('2026-10-07')] } };
    expect(stages('2026-12-01', '2027-02-28', asked)).toEqual([
      '2026-12-04: -14',
      '2026-12-15: -3',
      '2027-01-04: 15',
      '2027-02-01: 43',
    ]);
    // Due 4 January: −14 and −3 fall in the holidays and meet on the last day of term.
    const january = { ...quarterly, arrangement: { sessions: [held('2026-10-04')] } };
    expect(stages('2026-12-01', '2027-01-05', january)).toEqual(['2026-12-18: -3', '2027-01-05: 1']);
  });
  test('is not sent when its own day lies outside the calendar', () => {
    const lastYear = { policy: 'hscb', arrangement: { startedOn: '2028-04-24', sessions: [held('2028-04-24')] } };
    // Due 24 July 2028, after the last day of the calendar (20 July): −14 is inside, −3 is not.
    expect(stages('2028-07-01', '2028-09-30', lastYear)).toEqual(['2028-07-10: -14']);
  });
  test('nothing is sent over a missing term', () => {
    const terms = TERMS.filter(({ name }) => name !== 'Spring 2027');
    // +15 would be 17 December; +43 and +71 lie in the gap; +127 is 8 April, still before the summer term.
    expect(stages('2026-12-16', '2027-05-10', { ...quarterly, terms })).toEqual(['2026-12-17: 15', '2027-05-06: 155']);
  });
});

describe('nothing of supervision is sent', () => {
  test('while the supervisee is away; the stage missed that way is not sent later, the next one is', () => {
    const absences = [{ person: 'p2', fromOn: '2026-12-03', toOn: '2026-12-03' }];
    // The absence is after the due date, so the date stays.
    expect(stages('2026-12-01', '2026-12-18', { ...quarterly, absences })).toEqual(['2026-12-10: 8', '2026-12-17: 15']);
    expect(stages('2026-12-01', '2026-12-18', { ...quarterly, absences }, 'p1')).toEqual([
      '2026-12-10: 8',
      '2026-12-17: 15',
    ]);
  });
  test('to a supervisor who is away that day', () => {
    const absences = [{ person: 'p1', fromOn: '2026-12-03', toOn: '2026-12-03' }];
    expect(rows('2026-12-03', factsFor({ ...quarterly, absences }))).toEqual([
      'supervision 1 to p2 for p2 due 2026-12-02',
    ]);
    expect(rows('2026-12-10', factsFor({ ...quarterly, absences }))).toHaveLength(2);
  });
  test('to people who have left', () => {
    const facts = { ...factsFor(quarterly), left: new Map([['p1', Temporal.PlainDate.from('2026-12-02')]]) };
    expect(rows('2026-12-03', facts)).toEqual(['supervision 1 to p2 for p2 due 2026-12-02']);
    const stillThere = { ...facts, left: new Map([['p1', Temporal.PlainDate.from('2026-12-03')]]) };
    expect(rows('2026-12-03', stillThere)).toHaveLength(2);
  });
  test('for ended arrangements, or once a session is held', () => {
    expect(
      stages('2026-12-01', '2026-12-18', {
        ...quarterly,
        arrangement: { ...quarterly.arrangement, endedOn: '2026-12-03' },
      }),
    ).toEqual(['2026-12-03: 1']);
    expect(stages('2026-12-01', '2026-12-18', withSessions(held('2026-12-09')))).toEqual(['2026-12-03: 1']);
  });
});

describe('a planned session is the answer', () => {
  const early = (session: object) => stages('2026-11-18', '2026-11-18', withSessions(session)).length === 0;
  const late = (session: object) => stages('2026-12-10', '2026-12-10', withSessions(session)).length === 0;
  test('before it is due: from the day itself to the due date', () => {
    expect(
      [planned('2026-11-17'), planned('2026-11-18'), planned('2026-12-02'), planned('2026-12-03')].map(early),
    ).toEqual([false, true, true, false]);
  });
  test('once overdue: from the day itself to 21 days later', () => {
    expect(
      [planned('2026-12-09'), planned('2026-12-10'), planned('2026-12-31'), planned('2027-01-01')].map(late),
    ).toEqual([false, true, true, false]);
  });
  test('only one that would count, for that supervisee', () => {
    expect(late(planned('2026-12-11', { formality: 'ad hoc' }))).toBe(false);
    expect(late(planned('2026-12-11', { kind: 'clinical' }))).toBe(false);
    expect(late(planned('2026-12-11', { attended: ['p5'] }))).toBe(false);
    expect(late(planned('2026-12-11', { status: 'cancelled' }))).toBe(false);
    expect(late(planned('2026-12-11', { attended: ['p2'] }))).toBe(true);
  });
  test('only in this arrangement', () => {
    const others = [
      { supervisors: ['p9'], startedOn: '2026-10-01', endedOn: '2026-10-02', sessions: [planned('2026-12-11')] },
    ];
    expect(stages('2026-12-10', '2026-12-10', { ...quarterly, others })).toEqual(['2026-12-10: 8']);
  });
});

describe('contract reviews', () => {
  const contract = { signedOn: '2026-09-10', reviewOn: '2027-01-20' };
  const asked = { ...quarterly, arrangement: { sessions: [held('2026-09-02'), planned('2026-12-11')], contract } };
  test('−30, −7, +1 and then every 28 days', () => {
    expect(stages('2026-12-01', '2027-03-25', asked, 'p1', 'contract-review')).toEqual([
      '2026-12-18: -30',
      '2027-01-13: -7',
      '2027-01-21: 1',
      '2027-02-22: 29',
      '2027-03-18: 57',
    ]);
  });
  test('go to every supervisee, supervisor and the cover person, except those away, without a supervisee', () => {
    const arrangement = {
      ...asked.arrangement,
      supervisees: ['p2', 'p5'],
      cover: [{ person: 'p4', fromOn: '2027-01-01', toOn: null }],
    };
    const absences = [{ person: 'p5', fromOn: '2027-01-13', toOn: '2027-01-13' }];
    const found = rows('2027-01-13', factsFor({ ...asked, arrangement, absences })).filter((row) =>
      row.startsWith('contract'),
    );
    expect(found).toEqual(['p2', 'p1', 'p4'].map((to) => `contract-review -7 to ${to} for null due 2027-01-20`));
  });
  test('are not stopped by a pause or a booking, but by the next date', () => {
    expect(
      stages(
        '2027-01-13',
        '2027-01-13',
        { ...asked, absences: [{ person: 'p2', fromOn: '2027-01-13', toOn: null }] },
        'p1',
        'contract-review',
      ),
    ).toHaveLength(1);
    const done = { ...asked.arrangement, contract: { ...contract, reviewOn: '2028-01-20' } };
    expect(stages('2027-01-13', '2027-03-25', { ...asked, arrangement: done }, 'p1', 'contract-review')).toEqual([]);
  });
});

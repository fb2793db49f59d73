import { describe, expect, test } from 'vitest';
import { indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import { everyReminder } from '../../../shared/domain/reminders/every-reminder.ts';
import { REMINDER_KINDS, reminderKey } from '../../../shared/domain/reminders/reminder.ts';
import { indexMatters } from '../../../shared/domain/reminders/reminder-day.ts';
import { NO_REMINDER_FACTS } from '../../../shared/domain/reminders/reminder-facts.ts';
import { remindersOfIndex } from '../../../shared/domain/reminders/reminders-on.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import { factsFor, held, type Invented } from '../due-dates/invented-trust.ts';
import { on, quiet, ROLES, sent, session } from './sent-days.ts';

describe('child-in-need (H-05)', () => {
  const child = { reference: 'c1', plan: 'CIN', sinceOn: '2026-08-17', closedOn: null, discussedOn: [] };
  const hscb = (children: object[], more: object = {}): Invented => ({
    policy: 'hscb',
    closures: [],
    arrangement: { lineManager: 'lou', sessions: [held('2026-10-20')], children, ...more },
  });
  test('−14, −3 to both sides, from +1 to the school’s lead too, then weekly', () => {
    // Due 17 November.
    expect(sent('child-in-need', '2026-11-01', '2026-12-03', {}, hscb([child]))).toEqual([
      '2026-11-03 -14 → p2 p1',
      '2026-11-13 -3 → p2 p1',
      '2026-11-18 1 → p2 p1 lead',
      '2026-11-25 8 → p2 p1 lead',
      '2026-12-02 15 → p2 p1 lead',
    ]);
  });
  test('no row says which child, and children of one date are one matter', () => {
    const facts = factsFor(hscb([child, { ...child, reference: 'c2' }]));
    const ready = indexMatters({ ...NO_REMINDER_FACTS, roles: ROLES }, facts.schools);
    const rows = everyReminder(on('2026-11-18'), indexFacts(facts, RULES_BY_POLICY), ready);
    const own = rows.filter(({ kind }) => kind === 'child-in-need');
    expect(own).toHaveLength(3);
    for (const row of own) expect(reminderKey(row)).not.toMatch(/c1|c2/);
  });
  test('an absence neither stops nor moves it: line manager and lead are told, the absent person is not', () => {
    const asked = {
      ...hscb([child]),
      absences: [{ person: 'p1', fromOn: '2026-10-26', toOn: '2026-11-30' }],
    };
    expect(sent('child-in-need', '2026-11-01', '2026-11-17', {}, asked)).toEqual([
      '2026-11-03 -14 → p2 lou lead',
      '2026-11-13 -3 → p2 lou lead',
    ]);
  });
  test('nothing from the day it is closed, nor once the child was discussed', () => {
    expect(sent('child-in-need', '2026-11-13', '2026-11-30', {}, hscb([{ ...child, closedOn: '2026-11-13' }]))).toEqual(
      [],
    );
    const discussed = hscb([{ ...child, discussedOn: ['2026-11-13'] }]);
    expect(sent('child-in-need', '2026-11-13', '2026-11-30', {}, discussed)).toEqual([]);
  });
});

describe('cover-needed', () => {
  const asked = (cover: object[]): Invented => ({
    ...quiet,
    absences: [{ person: 'p1', fromOn: '2026-11-03', toOn: '2026-12-18' }],
    arrangement: { ...quiet.arrangement, cover },
  });
  test('the day it turns and weekly, to line manager and lead', () => {
    expect(sent('cover-needed', '2026-11-01', '2026-11-18', {}, asked([]))).toEqual([
      '2026-11-03 0 → lou lead',
      '2026-11-10 7 → lou lead',
      '2026-11-17 14 → lou lead',
    ]);
  });
  test('not while somebody stands in; anew on the day after the last', () => {
    const cover = [{ person: 'p4', fromOn: '2026-11-03', toOn: '2026-11-11' }];
    expect(sent('cover-needed', '2026-11-01', '2026-11-19', {}, asked(cover))).toEqual([
      '2026-11-12 0 → lou lead',
      '2026-11-19 7 → lou lead',
    ]);
  });
  test('not for ten school days or fewer', () => {
    const short = { ...quiet, absences: [{ person: 'p1', fromOn: '2026-11-02', toOn: '2026-11-13' }] };
    expect(sent('cover-needed', '2026-11-01', '2026-11-19', {}, short)).toEqual([]);
  });
});

describe('missed-twice (R-52)', () => {
  const draft = {
    missedTwice: [{ arrangement: 'a1', supervisee: 'p2', session: 's-2', missedOn: on('2026-11-03') }],
  };
  test('+1 to the supervisor, +5 to the safeguarding team too, and no more', () => {
    expect(sent('missed-twice', '2026-11-03', '2026-12-18', draft)).toEqual([
      '2026-11-04 1 → p1',
      '2026-11-09 5 → p1 team',
    ]);
  });
});

describe('confirm-held', () => {
  test('+1 and +7 from the day it was said, to the other side', () => {
    const said = session('unconfirmed', '2026-10-12', { saidOn: on('2026-11-02'), asked: ['p2'] });
    expect(sent('confirm-held', '2026-10-12', '2026-12-18', said)).toEqual(['2026-11-03 1 → p2', '2026-11-09 7 → p2']);
  });
});

describe('training-renewal (C-115, R-13, J-46)', () => {
  const training = {
    trainings: [{ person: 'p1', school: 's1', training: 'supervision' as const, expiresOn: on('2026-11-16') }],
  };
  test('−60, −30, −7 to the person, from +1 to the lead too, then every 28 days', () => {
    expect(sent('training-renewal', '2026-09-02', '2026-12-18', training)).toEqual([
      '2026-09-17 -60 → p1',
      '2026-10-16 -30 → p1',
      '2026-11-09 -7 → p1',
      '2026-11-17 1 → p1 lead',
      '2026-12-15 29 → p1 lead',
    ]);
  });
});

describe('supervisor-unsupervised (C-117, R-14, J-10)', () => {
  const asks = (by: 'anybody' | 'safeguarding team') => ({
    supervisorsAreSupervised: new Map([['jmat' as const, by]]),
  });
  test('the day somebody begins to supervise unsupervised, then every 28 days, to the lead', () => {
    expect(sent('supervisor-unsupervised', '2026-09-01', '2026-10-01', asks('anybody'))).toEqual([
      '2026-09-02 0 → lead',
      '2026-09-30 28 → lead',
    ]);
  });
  test('not while somebody supervises them; from the day after that ended', () => {
    const others = [
      { supervisors: ['p9'], supervisees: ['p1'], startedOn: '2026-09-02', endedOn: '2026-11-09' },
      { supervisors: ['p1'], supervisees: ['p9'] },
    ];
    const rows = sent('supervisor-unsupervised', '2026-11-01', '2026-11-20', asks('anybody'), { ...quiet, others });
    expect(rows).toEqual(['2026-11-10 0 → lead']);
  });
  test('only the safeguarding team counts where the policy says so', () => {
    const by = (who: string) => ({
      ...quiet,
      others: [
        { supervisors: [who], supervisees: ['p1'] },
        { supervisors: ['team'], supervisees: ['p9'] },
        { supervisors: ['p1'], supervisees: ['team'] },
      ],
    });
    expect(sent('supervisor-unsupervised', '2026-09-02', '2026-09-02', asks('safeguarding team'), by('p9'))).toEqual([
      '2026-09-02 0 → lead',
    ]);
    const none = sent('supervisor-unsupervised', '2026-09-02', '2026-09-02', asks('safeguarding team'), by('team'));
    expect(none).toEqual([]);
  });
});

describe('audit-invitation (R-21)', () => {
  test('0, +7, +14 to who has not answered', () => {
    const audits = [{ round: 'r', school: 's1', startedOn: on('2026-11-02'), unanswered: ['p1', 'p2'] }];
    expect(sent('audit-invitation', '2026-11-01', '2026-12-18', { audits })).toEqual([
      '2026-11-02 0 → p1 p2',
      '2026-11-09 7 → p1 p2',
      '2026-11-16 14 → p1 p2',
    ]);
  });
});

describe('policy-review (C-160, T-01, R-25, J-30)', () => {
  test('−60, −14, +1 and every 28 days, to the trust’s leads', () => {
    const policyReviews = [{ school: 's1', dueOn: on('2026-11-16') }];
    expect(sent('policy-review', '2026-09-02', '2026-12-18', { policyReviews })).toEqual([
      '2026-09-17 -60 → tess',
      '2026-11-02 -14 → tess',
      '2026-11-17 1 → tess',
      '2026-12-15 29 → tess',
    ]);
  });
});

describe('absence-ending', () => {
  test('a week before a long absence ends, to the supervisor and whoever stands in', () => {
    const asked = {
      ...quiet,
      absences: [{ person: 'p2', fromOn: '2026-11-02', toOn: '2026-11-24' }],
      arrangement: { ...quiet.arrangement, cover: [{ person: 'p4', fromOn: '2026-11-01', toOn: null }] },
    };
    expect(sent('absence-ending', '2026-11-01', '2026-12-18', {}, asked)).toEqual(['2026-11-17 -7 → p1 p4']);
  });
  test('not before a short one ends', () => {
    const asked = { ...quiet, absences: [{ person: 'p2', fromOn: '2026-11-09', toOn: '2026-11-13' }] };
    expect(sent('absence-ending', '2026-11-01', '2026-12-18', {}, asked)).toEqual([]);
  });
});

describe('overdue-summary', () => {
  /** Due on 23 October, never held since. */
  const overdue: Invented = {
    ...quiet,
    arrangement: { ...quiet.arrangement, sessions: [] },
  };
  test('weekly from +15 to the school’s lead, from +43 to the trust’s, on the first school day of the week', () => {
    expect(sent('overdue-summary', '2026-10-24', '2026-12-18', {}, overdue)).toEqual([
      '2026-11-09 15 → lead',
      '2026-11-16 15 → lead',
      '2026-11-23 15 → lead',
      '2026-11-30 15 → lead',
      '2026-12-07 15 → lead',
      '2026-12-07 43 → tess',
      '2026-12-14 15 → lead',
      '2026-12-14 43 → tess',
    ]);
  });
  test('stops when it is held', () => {
    const done = {
      ...overdue,
      arrangement: { ...overdue.arrangement, sessions: [held('2026-11-12')] },
    };
    expect(sent('overdue-summary', '2026-11-13', '2026-12-18', {}, done)).toEqual([]);
  });
});

describe('every kind together', () => {
  test('the two kinds fixed by clocks.md are exactly those of the rules they have', () => {
    const facts = factsFor({ ...quiet, arrangement: { ...quiet.arrangement, sessions: [held('2026-09-02')] } });
    const index = indexFacts(facts, RULES_BY_POLICY);
    const ready = indexMatters({ ...NO_REMINDER_FACTS, roles: ROLES }, facts.schools);
    for (let day = on('2026-09-01'); day.until('2027-09-01').days > 0; day = day.add({ days: 1 })) {
      const fixed = everyReminder(day, index, ready).filter(({ kind }) => REMINDER_KINDS.indexOf(kind) < 2);
      expect(fixed.map(reminderKey)).toEqual(remindersOfIndex(day, index).map(reminderKey));
    }
  });
  test('nothing of an arrangement that has ended, nor to people who have left', () => {
    const ended = { ...quiet, arrangement: { ...quiet.arrangement, endedOn: '2026-11-02' } };
    expect(sent('record-unwritten', '2026-11-03', '2026-11-30', session('unwritten', '2026-11-02'), ended)).toEqual([]);
    const facts = { ...factsFor(quiet), left: new Map([['p1', on('2026-11-02')]]) };
    const ready = indexMatters({ ...NO_REMINDER_FACTS, ...session('unwritten', '2026-11-02') }, facts.schools);
    expect(everyReminder(on('2026-11-03'), indexFacts(facts, RULES_BY_POLICY), ready)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { clockOn, held, standingOn, TERMS } from './invented-trust.ts';

/** The same clock on the day before a boundary, on it and after it. */
function around(days: readonly string[], ask: (day: string) => string): string[] {
  return days.map((day) => ask(day).split(', ')[1] ?? '');
}

describe('the half-termly clock (T-58, J-34)', () => {
  for (const policy of ['jmat', 'temple']) {
    const afterOctober = { policy, arrangement: { sessions: [held('2026-10-07')] } };
    test(`${policy}: a session in one half term makes the last school day of the next the due date`, () => {
      expect(clockOn('2026-10-08', 'half-termly', afterOctober)).toBe('2026-12-18, ok');
    });
    test(`${policy}: due soon begins fourteen days before, overdue the day after`, () => {
      const ask = (day: string) => clockOn(day, 'half-termly', afterOctober);
      expect(around(['2026-12-03', '2026-12-04', '2026-12-05'], ask)).toEqual(['ok', 'due soon', 'due soon']);
      expect(around(['2026-12-17', '2026-12-18', '2026-12-19'], ask)).toEqual(['due soon', 'due soon', 'overdue']);
    });
  }
  test('a session in the holiday belongs to the period before it', () => {
    const arrangement = { sessions: [held('2026-10-30')] };
    expect(clockOn('2026-11-02', 'half-termly', { policy: 'jmat', arrangement })).toBe('2026-12-18, ok');
    const inAugust = { sessions: [held('2027-08-20')] };
    expect(clockOn('2027-08-21', 'half-termly', { policy: 'jmat', arrangement: inAugust })).toBe('2027-10-22, ok');
  });
  test('a session on the first day after the break belongs to the second half', () => {
    const arrangement = { sessions: [held('2026-10-31')] };
    expect(clockOn('2026-11-02', 'half-termly', { policy: 'jmat', arrangement })).toBe('2027-02-12, ok');
  });
  test('Easter moves the spring half terms, and the calendar decides', () => {
    const sessions = [held('2027-02-03')];
    expect(clockOn('2027-02-04', 'half-termly', { policy: 'jmat', arrangement: { sessions } })).toBe('2027-03-25, ok');
    const nextYear = [held('2028-01-12')];
    expect(clockOn('2028-02-01', 'half-termly', { policy: 'jmat', arrangement: { sessions: nextYear } })).toBe(
      '2028-04-07, ok',
    );
  });
  test('a closure on the last day moves the due date to the school day before it', () => {
    const asked = {
      policy: 'jmat',
      closures: ['2026-12-18', '2026-12-17'],
      arrangement: { sessions: [held('2026-10-07')] },
    };
    expect(clockOn('2026-10-08', 'half-termly', asked)).toBe('2026-12-16, ok');
  });
  test('a missed period leaves the due date in the past until a session is held', () => {
    const sessions = [held('2026-10-07')];
    expect(clockOn('2027-03-01', 'half-termly', { policy: 'jmat', arrangement: { sessions } })).toBe(
      '2026-12-18, overdue',
    );
    expect(
      clockOn('2027-03-01', 'half-termly', {
        policy: 'jmat',
        arrangement: { sessions: [...sessions, held('2027-03-01')] },
      }),
    ).toBe('2027-05-28, ok');
  });
  test('a term without a break is one half-term period', () => {
    const [autumn, ...rest] = TERMS;
    const terms = [{ ...autumn, halfTermStartOn: null, halfTermEndOn: null }, ...rest];
    expect(clockOn('2026-09-03', 'half-termly', { policy: 'jmat', terms })).toBe('2026-12-18, ok');
  });
});

describe('a first session is due', () => {
  const startedOn = (on: string) => clockOn(on, 'half-termly', { policy: 'jmat', arrangement: { startedOn: on } });
  test('in the period of the start when ten school days are left of it, both ends counted', () => {
    expect(startedOn('2026-10-12')).toBe('2026-10-23, due soon');
  });
  test('in the next period when nine are left', () => {
    expect(startedOn('2026-10-13')).toBe('2026-12-18, ok');
  });
  test('in the next period after a start in the holidays', () => {
    expect(startedOn('2027-08-02')).toBe('2027-10-22, ok');
  });
  test('counted from the day a supervisee joined, and there is no clock before it', () => {
    const arrangement = { supervisees: ['p2', 'p5'], joined: { p5: '2026-11-09' } };
    const asked = { policy: 'jmat', arrangement };
    expect(clockOn('2026-11-08', 'half-termly', asked, 'p5')).toBe('none');
    expect(clockOn('2026-11-09', 'half-termly', asked, 'p5')).toBe('2026-12-18, ok');
    expect(clockOn('2026-11-09', 'half-termly', asked, 'p2')).toBe('2026-10-23, overdue');
  });
});

describe('Cradley has two clocks (C-21, C-95)', () => {
  const asked = { policy: 'cradley', arrangement: { sessions: [held('2026-09-09')] } };
  test('three months after the last session, and the end of the next term', () => {
    expect(clockOn('2026-12-09', 'three-monthly', asked)).toBe('2026-12-09, due soon');
    expect(clockOn('2026-12-09', 'termly', asked)).toBe('2027-03-25, ok');
    expect(clockOn('2026-12-10', 'three-monthly', asked)).toBe('2026-12-09, overdue');
    expect(standingOn('2026-12-10', asked).state).toBe('overdue');
  });
  test('the month’s last day is meant where the day does not exist', () => {
    const from = (on: string) =>
      clockOn(on, 'three-monthly', { policy: 'cradley', arrangement: { sessions: [held(on)] } });
    expect(from('2026-11-30')).toBe('2027-02-28, ok');
    expect(from('2027-11-30')).toBe('2028-02-29, ok');
    expect(from('2028-02-29')).toBe('2028-05-29, ok');
  });
  test('a group session never counts, an external one does', () => {
    const group = { policy: 'cradley', arrangement: { sessions: [held('2026-11-02', { kind: 'group' })] } };
    expect(clockOn('2026-11-03', 'three-monthly', group)).toBe('2026-12-02, ok');
    const external = {
      policy: 'cradley',
      arrangement: { kind: 'external', sessions: [held('2026-11-02', { kind: 'external' })] },
    };
    expect(clockOn('2026-11-03', 'three-monthly', external)).toBe('2027-02-02, ok');
  });
});

describe('what counts', () => {
  test('ad hoc, missed, cancelled and future sessions never do', () => {
    const sessions = [
      held('2026-10-07', { formality: 'ad hoc' }),
      held('2026-10-08', { status: 'missed', missedBy: 'supervisor' }),
      held('2026-10-09', { status: 'cancelled' }),
      held('2026-11-20'),
    ];
    const asked = { policy: 'hscb', arrangement: { sessions } };
    expect(clockOn('2026-11-19', 'quarterly', asked)).toBe('2026-12-02, due soon');
    expect(clockOn('2026-11-20', 'quarterly', asked)).toBe('2027-02-20, ok');
  });
  test('a group session counts for those who attended, where groups count', () => {
    const sessions = [held('2026-11-02', { kind: 'group', attended: ['p2'] })];
    const arrangement = { kind: 'group', supervisees: ['p2', 'p5'], sessions };
    expect(clockOn('2026-11-03', 'quarterly', { policy: 'hscb', arrangement }, 'p2')).toBe('2027-02-02, ok');
    expect(clockOn('2026-11-03', 'quarterly', { policy: 'hscb', arrangement }, 'p5')).toBe('2026-12-02, ok');
    expect(standingOn('2026-11-03', { policy: 'jmat', arrangement })).toMatchObject({ clocks: [], state: 'ok' });
    expect(standingOn('2026-11-03', { policy: 'cradley', arrangement })).toMatchObject({ clocks: [], state: 'ok' });
  });
  test('a handover carries the history of ended arrangements at the school', () => {
    const others = [
      { startedOn: '2026-09-02', endedOn: '2026-10-31', supervisors: ['p9'], sessions: [held('2026-10-20')] },
    ];
    const asked = { policy: 'hscb', arrangement: { startedOn: '2026-11-01' }, others };
    expect(clockOn('2026-11-02', 'quarterly', asked)).toBe('2027-01-20, ok');
    expect(
      clockOn('2026-11-02', 'contract', {
        ...asked,
        policy: 'river-tees',
        arrangement: { startedOn: '2026-11-01', interval: { months: 1 } },
      }),
    ).toBe('2026-12-01, ok');
  });
  test('clinical sessions count in clinical arrangements only, and nothing else does there', () => {
    const clinical = {
      kind: 'clinical',
      interval: { weeks: 6 },
      sessions: [held('2026-10-01', { kind: 'clinical' }), held('2026-10-20')],
    };
    const others = [{ sessions: [held('2026-10-21', { kind: 'clinical' })] }];
    const asked = { policy: 'jmat', arrangement: clinical, others };
    expect(standingOn('2026-11-02', asked).clocks.map(({ id }) => id)).toEqual(['contract']);
    expect(clockOn('2026-11-02', 'contract', asked)).toBe('2026-11-12, due soon');
    const supervised = {
      policy: 'jmat',
      arrangement: { sessions: [held('2026-10-21', { kind: 'clinical' })] },
      others: [clinical],
    };
    expect(clockOn('2026-11-02', 'half-termly', supervised)).toBe('2026-10-23, overdue');
  });
});

describe('the agreed and the interim interval', () => {
  test('River Tees and clinical without an interval have no clock, and that is said', () => {
    expect(clockOn('2026-10-01', 'contract', { policy: 'river-tees' })).toBe('null, no clock');
    expect(standingOn('2026-10-01', { policy: 'river-tees' }).state).toBe('no clock');
    expect(standingOn('2026-10-01', { policy: 'hscb', arrangement: { kind: 'clinical' } }).clocks).toMatchObject([
      { id: 'contract', state: 'no clock' },
    ]);
  });
  test('River Tees counts sessions of its own kind only', () => {
    const sessions = [held('2026-10-07', { kind: 'group' })];
    const asked = (kind: string) => ({ policy: 'river-tees', arrangement: { kind, interval: { weeks: 6 }, sessions } });
    expect(clockOn('2026-10-08', 'contract', asked('group'))).toBe('2026-11-18, ok');
    expect(clockOn('2026-10-08', 'contract', asked('one-to-one'))).toBe('2026-10-14, due soon');
  });
  test('interim runs up to and including its last day', () => {
    const interim = { interval: { weeks: 3 }, untilOn: '2026-12-18' };
    const asked = { policy: 'jmat', arrangement: { interim, sessions: [held('2026-12-01')] } };
    expect(clockOn('2026-12-17', 'interim', asked)).toBe('2026-12-22, due soon');
    expect(clockOn('2026-12-18', 'interim', asked)).toBe('2026-12-22, due soon');
    expect(clockOn('2026-12-19', 'interim', asked)).toBe('none');
  });
  test('a group’s agreed interval under JMAT counts one-to-one sessions', () => {
    const sessions = [held('2026-10-07', { kind: 'group' }), held('2026-09-30')];
    const arrangement = { kind: 'group', interval: { months: 1 }, sessions };
    expect(clockOn('2026-10-08', 'contract', { policy: 'jmat', arrangement })).toBe('2026-10-30, ok');
  });
});

describe('HSCB’s clock for each child (H-05)', () => {
  const child = { reference: 'c1', plan: 'CIN', sinceOn: '2026-09-20', discussedOn: ['2026-10-07'] };
  const on = (day: string, more: object, absences: object[] = []) =>
    clockOn(
      day,
      'child-in-need',
      { policy: 'hscb', arrangement: { children: [{ ...child, ...more }] }, absences },
      null,
    );
  test('three months from the last discussion, or from the plan’s start', () => {
    expect(on('2026-10-06', {})).toBe('2026-12-20, ok');
    expect(on('2026-10-07', {})).toBe('2027-01-07, ok');
    expect(on('2027-01-07', {})).toBe('2027-01-07, due soon');
    expect(on('2027-01-08', {})).toBe('2027-01-07, overdue');
  });
  test('stepping up never ends it; other plans have none', () => {
    expect(on('2026-10-07', { plan: 'CP' })).toBe('2027-01-07, ok');
    expect(on('2026-10-07', { plan: 'CLA' })).toBe('2027-01-07, ok');
    expect(on('2026-10-07', { plan: 'EH' })).toBe('none');
  });
  test('none before the plan, none from the day it is closed', () => {
    expect(on('2026-09-19', {})).toBe('none');
    expect(on('2026-09-20', {})).toBe('2026-12-20, ok');
    expect(on('2026-11-01', { closedOn: '2026-11-02' })).toBe('2027-01-07, ok');
    expect(on('2026-11-02', { closedOn: '2026-11-02' })).toBe('none');
  });
  test('no absence pauses or moves it', () => {
    const absences = [
      { person: 'p2', fromOn: '2026-10-08' },
      { person: 'p1', fromOn: '2026-10-08' },
    ];
    expect(on('2026-11-01', {}, absences)).toBe('2027-01-07, ok');
  });
  test('other policies and clinical arrangements have none', () => {
    expect(standingOn('2026-10-08', { policy: 'jmat', arrangement: { children: [child] } }).clocks).toHaveLength(1);
    const clinical = { policy: 'hscb', arrangement: { kind: 'clinical', children: [child] } };
    expect(standingOn('2026-10-08', clinical).clocks.map(({ id }) => id)).toEqual(['contract']);
  });
});

describe('an arrangement', () => {
  const arrangement = { endedOn: '2026-11-30', contract: { signedOn: '2026-09-10' } };
  test('has no clocks before its start or after its last day', () => {
    const nothing = {
      state: null,
      cover: null,
      clocks: [],
      contract: { state: null, reviewOn: null, reviewState: null },
    };
    expect(standingOn('2026-09-01', { policy: 'jmat', arrangement })).toMatchObject(nothing);
    expect(standingOn('2026-09-02', { policy: 'jmat', arrangement }).clocks).toHaveLength(1);
    expect(standingOn('2026-11-30', { policy: 'jmat', arrangement }).clocks).toHaveLength(1);
    expect(standingOn('2026-12-01', { policy: 'jmat', arrangement })).toMatchObject(nothing);
  });
  test('stands as its worst clock', () => {
    const asked = {
      policy: 'jmat',
      terms: TERMS.slice(0, 1),
      arrangement: { interval: { months: 1 }, sessions: [held('2026-11-10')] },
    };
    expect(standingOn('2026-11-11', asked).state).toBe('no calendar');
    expect(standingOn('2026-12-11', asked).state).toBe('overdue');
  });
});

describe('no calendar is never a guess', () => {
  const asked = (terms: readonly object[], arrangement: object) => ({ policy: 'jmat', terms, arrangement });
  test('when no period is left', () => {
    expect(clockOn('2028-07-10', 'half-termly', asked(TERMS, { sessions: [held('2028-07-03')] }))).toBe(
      'null, no calendar',
    );
  });
  test('when the start or the last session falls outside every period', () => {
    expect(clockOn('2026-09-10', 'half-termly', asked(TERMS, { startedOn: '2026-09-01' }))).toBe('null, no calendar');
    expect(clockOn('2028-07-22', 'half-termly', asked(TERMS, { sessions: [held('2028-07-21')] }))).toBe(
      'null, no calendar',
    );
  });
  test('when a term is missing in between', () => {
    const terms = TERMS.filter(({ name }) => name !== 'Spring 2027');
    expect(clockOn('2026-12-01', 'half-termly', asked(terms, { sessions: [held('2026-11-10')] }))).toBe(
      'null, no calendar',
    );
    expect(clockOn('2027-05-01', 'half-termly', asked(terms, { sessions: [held('2026-12-19')] }))).toBe(
      'null, no calendar',
    );
    expect(clockOn('2027-05-01', 'half-termly', asked(terms, { sessions: [held('2027-04-13')] }))).toBe(
      '2027-07-21, ok',
    );
  });
  test('seventy days between terms are a holiday, seventy-one a missing term', () => {
    const [autumn, spring] = TERMS;
    const gap = (startOn: string) =>
      clockOn(
        '2026-12-01',
        'half-termly',
        asked([autumn ?? {}, { ...spring, startOn, halfTermStartOn: null, halfTermEndOn: null }], {
          sessions: [held('2026-11-10')],
        }),
      );
    expect(gap('2027-02-26')).toBe('2027-03-25, ok');
    expect(gap('2027-02-27')).toBe('null, no calendar');
  });
});

import { describe, expect, it } from 'vitest';
import { maySeeSummary, summaryReach } from '../../../shared/domain/access/summary-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { NOTHING_YET } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { directionsIn } from '../../../shared/domain/oversight/directions.ts';
import type { Happening } from '../../../shared/domain/oversight/happening.ts';
import { reasonsIn, sumsIn } from '../../../shared/domain/oversight/summary.ts';
import { hoursWords, shareWords } from '../../../shared/domain/oversight/summary-report.ts';
import type { StandingRole } from '../../../shared/domain/people/person.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const on = day('2026-11-23');
const half = { key: '2026/1', name: 'Autumn 1 2026', startOn: day('2026-09-02'), endOn: day('2026-10-30') };
const next = { key: '2026/2', name: 'Autumn 2 2026', startOn: day('2026-10-31'), endOn: day('2026-12-31') };
const held = (date: string, with_: Partial<Happening> = {}): Happening => ({
  on: day(date),
  what: 'held',
  by: null,
  reason: null,
  attended: null,
  ...with_,
});
const missed = (date: string, with_: Partial<Happening> = {}) => held(date, { what: 'missed', ...with_ });
const pair = (lately: readonly Happening[], with_: Partial<Arrangement> = {}) =>
  anArrangement({ standing: { ...NOTHING_YET, lately }, ...with_ });

describe('what happened in half terms', () => {
  it('counts a session on the first and the last day of one, and none beside', () => {
    const dates = ['2026-09-01', '2026-09-02', '2026-10-30', '2026-10-31'];
    expect(sumsIn([pair(dates.map((date) => held(date)))], () => [half]).held).toBe(2);
    expect(sumsIn([pair(dates.map((date) => held(date)))], () => [half, next]).held).toBe(3);
  });

  it('counts each person once and a session of several once, and only those who came', () => {
    const group = pair([held('2026-09-10', { attended: ['ella', 'guest'], minutes: 90 })], {
      key: 'g',
      kind: 'group',
      supervisees: ['ella', 'cora'],
    });
    const own = pair([held('2026-09-20', { minutes: 45 }), missed('2026-09-27'), held('2026-10-01')]);
    expect(sumsIn([group, own], () => [half])).toEqual({
      people: 2,
      supervised: 1,
      held: 3,
      missed: 1,
      calledOff: 0,
      minutes: 90 + 45 + 60,
    });
  });

  it('leaves out whoever’s supervision ended before it or begins after it', () => {
    const ended = pair([], { endedOn: day('2026-09-01') });
    const coming = pair([], { startedOn: day('2026-10-31') });
    expect(sumsIn([ended, coming], () => [half]).people).toBe(0);
    expect(sumsIn([pair([], { endedOn: day('2026-09-02') })], () => [half]).people).toBe(1);
  });

  it('says why sessions did not take place, the most frequent first, also where nobody said', () => {
    const found = reasonsIn(
      [
        pair([
          missed('2026-09-10'),
          missed('2026-09-11', { what: 'cancelled', reason: 'school need' }),
          missed('2026-09-12', { reason: 'school need' }),
          missed('2026-11-12', { reason: 'room' }),
        ]),
      ],
      () => [half],
    );
    expect(found).toEqual([
      { reason: 'school need', count: 2 },
      { reason: 'not said', count: 1 },
    ]);
  });
});

describe('which way cases go', () => {
  const said = (count: number, date = '2026-09-10') =>
    Array.from({ length: count }, () => ({ on: day(date), direction: 'worse' as const }));

  it('is shown from five discussions on that said so, and no part of four is', () => {
    expect(directionsIn(said(5), half)).toEqual({ improving: 0, same: 0, worse: 5 });
    expect(directionsIn(said(4), half)).toBeNull();
    expect(directionsIn([...said(4), { on: day('2026-09-10'), direction: null }], half)).toBeNull();
    expect(directionsIn([...said(4), ...said(3, '2026-10-31')], half)).toBeNull();
  });
});

describe('figures in words', () => {
  it('say all only when it is all', () => {
    expect(shareWords(199, 200)).toBe('199 of 200 (99%)');
    expect(shareWords(200, 200)).toBe('200 of 200 (100%)');
    expect(shareWords(0, 0)).toBe('nobody');
  });

  it('give minutes as hours', () => {
    expect([0, 45, 60, 90, 90_000].map(hoursWords)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min', '1,500 h']);
  });
});

describe('who sees the summary', () => {
  const reach = (standing: readonly StandingRole[], leftOn: string | null = null) =>
    summaryReach(aPerson({ standing, leftOn: leftOn === null ? null : day(leftOn) }), on);

  it('is leads and heads, each for their own schools, until their last day', () => {
    for (const role of ['safeguarding team', 'auditor', 'administrator'] as const) expect(reach([role])).toEqual([]);
    expect(reach([])).toEqual([]);
    expect(reach(['head'])).toEqual(['lantern-bay']);
    expect(reach(['school lead'])).toEqual(['lantern-bay']);
    expect(reach(['trust lead'])).toBe('every school');
    expect(reach(['head'], '2026-11-23')).toEqual(['lantern-bay']);
    expect(reach(['head'], '2026-11-22')).toEqual([]);
    expect(maySeeSummary(aPerson({ standing: ['head'] }), 'ashgrove', on).allowed).toBe(false);
  });
});

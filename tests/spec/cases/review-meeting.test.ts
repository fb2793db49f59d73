import { describe, expect, it } from 'vitest';
import type { CaseReference } from '../../../shared/domain/cases/case-reference.ts';
import { changedChild } from '../../../shared/domain/cases/changed-child.ts';
import { beforeReview } from '../../../shared/domain/cases/review-meeting.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { risksOn } from '../../../shared/domain/oversight/directions.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const today = on('2026-11-23');
const child: CaseReference = {
  key: 'child-1',
  arrangement: 'a',
  reference: 'LB-014',
  plan: 'CIN',
  sinceOn: on('2026-09-07'),
  closedOn: null,
  lastDiscussedOn: null,
};

describe('a review meeting', () => {
  const stands = (review: string, ...sessions: readonly string[]) => beforeReview(on(review), sessions.map(on), today);

  it('is talked about in a session the day before, and not on its own day', () => {
    expect(stands('2026-12-01', '2026-11-30')).toBe('a session is booked before it');
    expect(stands('2026-12-01', '2026-12-01')).toBe('nothing is booked before it');
    expect(stands('2026-12-01')).toBe('nothing is booked before it');
  });

  it('counts today’s session and none that was to be before', () => {
    expect(stands('2026-12-01', '2026-11-23')).toBe('a session is booked before it');
    expect(stands('2026-12-01', '2026-11-22')).toBe('nothing is booked before it');
  });

  it('is still to come on its day, and has been the day after', () => {
    expect(stands('2026-11-23')).toBe('nothing is booked before it');
    expect(stands('2026-11-22', '2026-11-21')).toBe('the day has passed');
  });
});

describe('what is said of a case', () => {
  it('stays while something else changes, and is taken back with nothing', () => {
    const said = changedChild(child, { risk: 'high', reviewOn: on('2026-12-01') }, today);
    expect(said).toEqual({ ...child, risk: 'high', reviewOn: on('2026-12-01') });
    expect(changedChild(said, { plan: 'CP' }, today)).toEqual({ ...said, plan: 'CP' });
    expect(changedChild(said, { risk: null, reviewOn: null }, today)).toEqual(child);
  });
});

describe('levels of risk over the trust', () => {
  const many = (count: number, closedOn: string | null = null) =>
    Array.from({ length: count }, () => ({
      risk: 'escalating' as const,
      closedOn: closedOn === null ? null : on(closedOn),
    }));

  it('are counted from five children on who are followed on the day', () => {
    expect(risksOn(many(4), today)).toBeNull();
    expect(risksOn([...many(4), ...many(1, '2026-11-23')], today)).toBeNull();
    expect(risksOn([...many(4), ...many(1, '2026-11-24')], today)).toEqual({ medium: 0, high: 0, escalating: 5 });
    expect(risksOn([...many(4), { closedOn: null }], today)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { isFollowedOn, isSameReference } from '../../../shared/domain/cases/case-reference.ts';
import { childFacts, discussedOnOf } from '../../../shared/domain/cases/child-facts.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aSession } from '../../builders/a-session.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const child = {
  key: 'c-1',
  arrangement: 'a-1',
  reference: 'LB-014',
  plan: 'CIN' as const,
  sinceOn: on('2026-06-01'),
  closedOn: null,
  lastDiscussedOn: on('2020-01-01'),
};
const held = aSession('2026-09-14T10:00:00Z', { key: 's-1', status: 'held' });

describe('a reference', () => {
  it.each([
    ['LB-014', 'lb 014'],
    ['LB–014', ' LB-014 '],
    ['Case 7/B', 'case 7 b'],
  ])('“%s” is the same child as “%s”', (one, other) => expect(isSameReference(one, other)).toBe(true));

  it.each([
    ['LB-014', 'LB-0141'],
    ['LB-01-4', 'LB-014'],
    ['', ''],
    ['–', '-'],
  ])('“%s” is not the same child as “%s”', (one, other) => expect(isSameReference(one, other)).toBe(false));
});

describe('when a child was discussed', () => {
  const mentions = [{ session: 's-1', reference: 'lb 014' }];

  it('is the London day of a session that was held, late in the evening of summer time too', () => {
    const late = aSession('2026-06-30T23:30:00Z', { key: 's-2', status: 'held', formality: 'ad hoc' });
    const both = [...mentions, { session: 's-2', reference: 'LB-014' }];
    expect(discussedOnOf(child, both, [held, late]).map(String)).toEqual(['2026-07-01', '2026-09-14']);
  });

  it.each(['proposed', 'booked', 'unconfirmed', 'missed', 'cancelled'] as const)(
    'is no day of a %s session',
    (status) => expect(discussedOnOf(child, mentions, [{ ...held, status }])).toEqual([]),
  );

  it('is no day on which somebody else was discussed, and none once the reference was put right', () => {
    expect(discussedOnOf(child, [{ session: 's-1', reference: 'LB-015' }], [held])).toEqual([]);
  });

  it('goes on counting after a handover from what was discussed before it', () => {
    const passedOn = { ...child, discussedBeforeOn: on('2026-05-04') };
    expect(discussedOnOf(passedOn, mentions, [held]).map(String)).toEqual(['2026-05-04', '2026-09-14']);
  });

  it('is never taken from the date shown on the list', () => {
    expect(childFacts([child], [], [held])[0]?.discussedOn).toEqual([]);
  });
});

describe('following a child', () => {
  it('ends on the day of closing, not on the day before', () => {
    const closed = { closedOn: on('2026-11-23') };
    expect(isFollowedOn(closed, on('2026-11-22'))).toBe(true);
    expect(isFollowedOn(closed, on('2026-11-23'))).toBe(false);
    expect(isFollowedOn(closed, on('2026-11-24'))).toBe(false);
  });
});

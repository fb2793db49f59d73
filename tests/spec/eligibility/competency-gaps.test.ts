import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { competencyGaps, trainedShare } from '../../../shared/domain/eligibility/competency-gaps.ts';
import { withSchoolRules } from '../../../shared/domain/eligibility/school-rules.ts';
import type { Competency } from '../../../shared/domain/people/person.ts';
import { renewals } from '../../../shared/domain/people/renewals.ts';
import { latestPackOf } from '../../../shared/policies/index.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const on = day('2026-11-23');
const entry = (name: string, with_: Partial<Competency> = {}): Competency => ({
  key: `entry-${name}`,
  kind: 'training',
  name,
  achievedOn: day('2025-01-10'),
  expiresOn: null,
  ...with_,
});
const rules = (own: readonly string[] = []) => {
  const pack = latestPackOf('hscb');
  if (pack === undefined) throw new Error('no pack');
  return withSchoolRules(pack.eligibility, { alsoEntitled: [], competencies: own });
};
const gaps = (competencies: readonly Competency[], own: readonly string[] = []) =>
  competencyGaps(aPerson({ id: 'sam', competencies }), rules(own), on).map(({ text, rule }) => [rule, text]);
const QUALIFIED = [entry('Experience in safeguarding'), entry('professional qualification ')];

describe('what supervisors are to bring', () => {
  it('is missed in one sentence for each rule', () => {
    expect(gaps([])).toEqual([
      ['H-37', 'Sam has nothing recorded for “Experience in safeguarding” and “Professional qualification”.'],
      ['H-40', 'Sam has nothing recorded for “Update on law, policy and research”.'],
    ]);
  });

  it('is there whatever its capitals, on its last day, and gone the day after', () => {
    const update = (expires: string) => [
      ...QUALIFIED,
      entry('Update on law, policy and research', { expiresOn: day(expires) }),
    ];
    expect(gaps(update('2026-11-23'))).toEqual([]);
    expect(gaps(update('2026-11-22'))).toEqual([
      ['H-40', '“Update on law, policy and research”: out of date for Sam.'],
    ]);
    expect(gaps([...update('2026-11-22'), ...update('2027-11-22')])).toEqual([]);
  });

  it('counts from its day on, and at once where nobody knows the day', () => {
    const with_ = (achievedOn: string | null) =>
      gaps([
        ...QUALIFIED,
        entry('Update on law, policy and research', { achievedOn: achievedOn === null ? null : day(achievedOn) }),
      ]).length;
    expect([with_('2026-11-24'), with_('2026-11-23'), with_(null)]).toEqual([1, 0, 0]);
  });

  it('is also what the school has on its own list, once, with no rule of the policy behind it', () => {
    const all = [...QUALIFIED, entry('Update on law, policy and research')];
    expect(gaps(all, ['Restorative practice', 'PROFESSIONAL QUALIFICATION'])).toEqual([
      [null, 'Sam has nothing recorded for “Restorative practice”.'],
    ]);
  });
});

describe('the share of trained supervisors', () => {
  const share = (trained: string | null, expires: string | null) =>
    trainedShare(
      [
        aPerson({
          id: 'sam',
          supervisionTrainedOn: trained === null ? null : day(trained),
          supervisionTrainingExpiresOn: expires === null ? null : day(expires),
        }),
        aPerson({ id: 'lou', supervisionTrainedOn: day('2026-01-01') }),
      ],
      [anArrangement({ supervisors: ['sam'] }), anArrangement({ key: 'b', supervisors: ['sam'], endedOn: null })],
      on,
    );

  it('counts who supervises, once each, and only training that has begun and not run out', () => {
    expect(share(null, null)).toEqual({ supervisors: 1, trained: 0 });
    expect(share('2026-11-23', null).trained).toBe(1);
    expect(share('2026-11-24', null).trained).toBe(0);
    expect(share('2025-01-01', '2026-11-23').trained).toBe(1);
    expect(share('2025-01-01', '2026-11-22').trained).toBe(0);
  });
});

describe('what has to be renewed', () => {
  it('is the entry of a name that holds longest; none where one does not run out', () => {
    const old = entry('Update', { key: 'old', expiresOn: day('2026-01-01') });
    const fresh = entry('update', { key: 'new', expiresOn: day('2027-01-01') });
    const keys = (competencies: readonly Competency[]) =>
      renewals({ competencies }).map(({ competency, expiresOn }) => `${competency.key} ${expiresOn}`);
    expect(keys([old, fresh])).toEqual(['new 2027-01-01']);
    expect(keys([fresh, old])).toEqual(['new 2027-01-01']);
    expect(keys([old, entry('Update', { key: 'ever' })])).toEqual([]);
    expect(renewals({})).toEqual([]);
  });
});

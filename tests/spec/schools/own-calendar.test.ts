import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { checkCalendar } from '../../../shared/domain/schools/check-calendar.ts';
import { calendarInForce, differenceFromTrust, termsLeftOut } from '../../../shared/domain/schools/own-calendar.ts';
import type { SchoolCalendar, Term } from '../../../shared/domain/schools/school-calendar.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const TRUST = aSchoolCalendar();
const named = ({ terms }: SchoolCalendar) => terms.map((term) => `${term.name} ${term.startOn} ${term.endOn}`);
const days = ({ closures }: SchoolCalendar) => closures.map(String);
const follows = (own: Partial<SchoolCalendar> = {}, openOn: readonly string[] = []) => ({
  terms: [],
  closures: [],
  ...own,
  fromTrust: { openOn: openOn.map(on) },
});
const term = (name: string, startOn: string, endOn: string): Term => ({
  name,
  startOn: on(startOn),
  endOn: on(endOn),
  halfTermStartOn: null,
  halfTermEndOn: null,
});

describe('the dates that hold at a school', () => {
  it('are its own where it does not follow the trust', () => {
    const own = { terms: [term('Ours', '2026-09-07', '2026-12-11')], closures: [on('2026-09-07')] };
    expect(calendarInForce(own, TRUST)).toEqual(own);
  });

  it('are the trust’s where it follows and has nothing of its own', () => {
    expect(calendarInForce(follows(), TRUST)).toEqual(TRUST);
  });

  it('keep an INSET day of its own, and a day on which it is open, when the trust changes its dates', () => {
    const own = follows({ closures: [on('2026-11-27')] }, ['2027-05-03']);
    expect(days(calendarInForce(own, TRUST))).toEqual(['2026-09-01', '2026-11-27']);
    const later = { ...TRUST, closures: [on('2026-09-02'), on('2027-05-03'), on('2027-07-21')] };
    expect(days(calendarInForce(own, later))).toEqual(['2026-09-02', '2026-11-27', '2027-07-21']);
  });

  it('put a term of its own in the place of every term of the trust that it overlaps, by one day too', () => {
    const own = follows({ terms: [term('Long autumn', '2026-08-24', '2027-01-04')] });
    expect(named(calendarInForce(own, TRUST))).toEqual([
      'Long autumn 2026-08-24 2027-01-04',
      'Summer 2027 2027-04-12 2027-07-21',
    ]);
    const aDayShorter = follows({ terms: [term('Long autumn', '2026-08-24', '2027-01-03')] });
    expect(named(calendarInForce(aDayShorter, TRUST))).toHaveLength(3);
  });
});

describe('what a school has to keep of its own', () => {
  it('is nothing where the trust’s dates are wanted as they are', () => {
    expect(differenceFromTrust(TRUST, TRUST)).toEqual(follows());
  });

  it('is a term whose half term is another', () => {
    const [autumn, ...rest] = TRUST.terms;
    const other = { ...term('', '2026-09-01', '2026-12-18'), name: autumn?.name ?? '' };
    expect(differenceFromTrust({ ...TRUST, terms: [other, ...rest] }, TRUST).terms).toEqual([other]);
  });

  it('cannot be a term of the trust left out with nothing instead', () => {
    const wanted = { ...TRUST, terms: TRUST.terms.slice(1) };
    expect(termsLeftOut(wanted, TRUST).map(({ name }) => name)).toEqual(['Autumn 2026']);
    const instead = { ...wanted, terms: [term('Ours', '2026-09-07', '2026-12-11'), ...wanted.terms] };
    expect(termsLeftOut(instead, TRUST)).toEqual([]);
  });
});

/** Terms that do not overlap, each a few weeks after the one before, and some closures. */
const calendars = fc
  .record({
    gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 90 })), { maxLength: 5 }),
    closures: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
  })
  .map(({ gaps, closures }): SchoolCalendar => {
    let at = on('2026-09-01');
    const terms = gaps.map(([gap, length], number) => {
      const startOn = at.add({ days: gap });
      at = startOn.add({ days: length });
      return term(`Term ${number}`, startOn.toString(), at.toString());
    });
    return { terms, closures: [...closures].sort((a, b) => a - b).map((days) => on('2026-09-01').add({ days })) };
  });

describe('whatever two calendars', () => {
  it('the wanted dates hold again, unless a term of the trust was left out', () => {
    fc.assert(
      fc.property(calendars, calendars, (wanted, trust) => {
        const held = calendarInForce(differenceFromTrust(wanted, trust), trust);
        expect([...days(held), ...named(held)]).toEqual([
          ...days(wanted),
          ...named({ ...wanted, terms: [...wanted.terms, ...termsLeftOut(wanted, trust)].sort(byStart) }),
        ]);
      }),
    );
  });

  it('no two terms ever lie on one day', () => {
    fc.assert(
      fc.property(calendars, calendars, calendars, (wanted, trust, later) => {
        const held = calendarInForce(differenceFromTrust(wanted, trust), later);
        expect(checkCalendar(held).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
    );
  });
});

function byStart(one: Term, other: Term): number {
  return Temporal.PlainDate.compare(one.startOn, other.startOn);
}
